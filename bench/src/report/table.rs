//! One record for a person at a terminal.

use std::fmt::Write;

use crate::{report::Record, watched::Cpu};

/// A line a figure.
pub fn table(record: &Record) -> String {
    let mut rows: Vec<(String, String)> = Vec::new();
    let mut row = |name: &str, value: String| rows.push((name.to_owned(), value));
    if let Some(rate) = &record.rate {
        row(&rate.of, format!("{:.1}/s   ({} in {:.1} s)", rate.per_second, rate.count, rate.seconds));
    }
    for (name, it) in &record.latency {
        let times = [("p50", it.p50), ("p90", it.p90), ("p99", it.p99), ("p99.9", it.p999), ("max", it.max)];
        let times: Vec<_> = times.iter().map(|(name, ms)| format!("{name} {ms:.2}")).collect();
        row(&format!("{name}, ms"), times.join("   "));
    }
    if let Some(it) = record.faults {
        let counts = [
            ("lost", it.lost),
            ("doubled", it.doubled),
            ("out of order", it.out_of_order),
            ("unanswered", it.unanswered),
        ];
        let counts: Vec<_> = counts.iter().map(|(name, count)| format!("{name} {count}")).collect();
        row("faults", counts.join("   "));
    }
    for (name, value) in &record.figures {
        row(name, format!("{value}"));
    }
    row("CPU for 1000, s", record.cpu_per_thousand.map(parts).unwrap_or_default());
    row("CPU, s", record.cpu.map(parts).unwrap_or_default());
    row("CPU afterwards, s", record.cpu_afterwards.map(parts).unwrap_or_default());
    rows.retain(|(_, value)| !value.is_empty());

    let width = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
    let mut text = format!("{} · {}  {}\n", record.load, record.server, record.parameters);
    for (name, value) in rows {
        writeln!(text, "  {name:width$}  {value}").expect("a string takes all that is written to it");
    }
    text
}

fn parts(cpu: Cpu) -> String {
    let parts = [("server", cpu.server), ("postgres", cpu.postgres), ("generator", cpu.generator)];
    let parts = parts.iter().filter_map(|(name, it)| it.map(|it| format!("{name} {it:.4}")));
    parts.collect::<Vec<_>>().join("   ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_has_a_line_for_each_figure_that_there_is() {
        let record = Record::new("limit", "ours", &serde_json::json!({})).unwrap().rate("commits", 50, 2.0, None);
        assert_eq!(table(&record), "limit · ours  {}\n  commits  25.0/s   (50 in 2.0 s)\n");
    }
}
