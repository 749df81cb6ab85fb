//! Bars as SVG: ours and the peer's, pair by pair. So little that a plotting library would be most of this program.

use std::fmt::Write;

const WIDTH: f64 = 900.0;
const LABELS: f64 = 330.0;
const BAR: f64 = 14.0;
const ROW: f64 = 46.0;

/// A pair of bars.
pub struct Pair {
    pub label: String,
    pub ours: Option<f64>,
    pub peer: Option<f64>,
}

/// On one scale from zero. The colours are read on white and on black.
pub fn bars(title: &str, pairs: &[Pair]) -> String {
    let most = pairs.iter().flat_map(|it| [it.ours, it.peer]).flatten().fold(0.0, f64::max);
    let height = 60.0 + ROW * pairs.len() as f64;
    let title = escaped(title);
    let mut svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{title}">
<style>
text {{ font: 13px system-ui, sans-serif; fill: #24292f }}
.ours {{ fill: #0f766e }} .peer {{ fill: #b45309 }}
@media (prefers-color-scheme: dark) {{ text {{ fill: #e6edf3 }} .ours {{ fill: #2dd4bf }} .peer {{ fill: #f59e0b }} }}
</style>
<text x="0" y="18" font-weight="bold" style="font-size:15px">{title}</text>
<rect class="ours" x="0" y="30" width="12" height="12"/><text x="18" y="41">frontdesk</text>
<rect class="peer" x="100" y="30" width="12" height="12"/><text x="118" y="41">peer</text>
"##
    );
    for (nth, pair) in pairs.iter().enumerate() {
        let top = 60.0 + ROW * nth as f64;
        line(&mut svg, format_args!(r#"<text x="0" y="{}">{}</text>"#, top + 19.0, escaped(&pair.label)));
        for (place, (class, value)) in [("ours", pair.ours), ("peer", pair.peer)].into_iter().enumerate() {
            let Some(value) = value else { continue };
            let y = top + place as f64 * (BAR + 2.0);
            // Room for the number after the longest bar.
            let length = if most > 0.0 { (WIDTH - LABELS - 90.0) * value / most } else { 0.0 };
            line(
                &mut svg,
                format_args!(
                    r#"<rect class="{class}" x="{LABELS}" y="{y}" width="{length:.1}" height="{BAR}"/><text x="{:.1}" y="{}">{}</text>"#,
                    LABELS + length + 6.0,
                    y + 12.0,
                    number(value)
                ),
            );
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// With as many digits as mean something.
pub fn number(value: f64) -> String {
    let digits = match value.abs() {
        0.0 => 0,
        it if it >= 100.0 => 0,
        it if it >= 10.0 => 1,
        it if it >= 1.0 => 2,
        _ => 3,
    };
    let text = format!("{value:.digits$}");
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut grouped = String::new();
    for (nth, digit) in whole.chars().enumerate() {
        if nth > 0 && (whole.len() - nth).is_multiple_of(3) && !grouped.ends_with('-') {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped + rest
}

fn line(svg: &mut String, text: std::fmt::Arguments) {
    writeln!(svg, "{text}").expect("a string takes all that is written to it");
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_its_value_and_what_is_missing_has_none() {
        let pair = |label: &str, ours, peer| Pair { label: label.into(), ours, peer };
        let svg = bars("A < B", &[pair("chat", Some(2000.0), Some(1000.0)), pair("\"page\"", Some(500.0), None)]);
        let bars: Vec<&str> = svg.lines().filter(|it| it.starts_with("<rect") && it.contains("x=\"330\"")).collect();
        assert_eq!(bars.len(), 3, "{svg}");
        assert!(bars[0].contains("width=\"480.0\"") && bars[1].contains("width=\"240.0\""), "{svg}");
        assert!(svg.contains("A &lt; B") && svg.contains("&quot;page&quot;") && svg.contains(">2,000<"), "{svg}");
    }

    #[test]
    fn numbers_are_short() {
        let shown = [0.0, 0.0451, 1.5, 12.34, 999.6, 1234.0, 1_234_567.0].map(number);
        assert_eq!(shown, ["0", "0.045", "1.50", "12.3", "1,000", "1,234", "1,234,567"]);
    }
}
