//! What Frontdesk is meant to reach, held against what was measured.

use std::fmt::Write;

use anyhow::Result;

use super::{
    Record,
    page::{Entry, main_latency},
    plot::number,
};

/// A figure, and how good it is meant to be.
struct Aim {
    /// The load's title.
    load: &'static str,
    what: &'static str,
    wanted: Wanted,
    figure: Figure,
}

#[derive(Clone, Copy)]
enum Wanted {
    AtLeast(f64),
    AtMost(f64),
}

/// Where it comes from.
enum Figure {
    Ours(fn(&Record) -> Option<f64>),
    /// Ours to the peer's.
    Ratio(fn(&Record) -> Option<f64>),
    /// The peer's to ours, for what is better when it is less.
    TimesLess(fn(&Record) -> Option<f64>),
}

use Figure::{Ours, Ratio, TimesLess};
use Wanted::{AtLeast, AtMost};

/// So many times as many messages as the peer for a twelfth to a twentieth of the CPU; delivery in half its time; the rest
/// as people would notice it.
const AIMS: &[Aim] = &[
    Aim {
        load: "chat, 200 conversations, 1 in flight",
        what: "messages, × the peer's",
        wanted: AtLeast(12.0),
        figure: Ratio(Record::per_second),
    },
    Aim {
        load: "chat, 200 conversations, 1 in flight",
        what: "CPU for a message, × less",
        wanted: AtLeast(12.0),
        figure: TimesLess(Record::cost),
    },
    Aim {
        load: "chat, 200 conversations, 8 in flight",
        what: "messages, × the peer's",
        wanted: AtLeast(20.0),
        figure: Ratio(Record::per_second),
    },
    Aim {
        load: "chat, 200 conversations, 8 in flight",
        what: "CPU for a message, × less",
        wanted: AtLeast(20.0),
        figure: TimesLess(Record::cost),
    },
    Aim {
        load: "chat, 50 conversations, 1 in flight",
        what: "messages, × the peer's",
        wanted: AtLeast(10.0),
        figure: Ratio(Record::per_second),
    },
    Aim {
        load: "paced, 500/s",
        what: "p50 of a delivery, × the peer's",
        wanted: AtMost(0.5),
        figure: Ratio(|it| Some(main_latency(it)?.p50)),
    },
    Aim {
        load: "paced, 500/s",
        what: "p99 of a delivery, × the peer's",
        wanted: AtMost(0.5),
        figure: Ratio(|it| Some(main_latency(it)?.p99)),
    },
    Aim {
        load: "paced, 5,000/s",
        what: "p99 of a delivery, ms",
        wanted: AtMost(15.0),
        figure: Ours(|it| Some(main_latency(it)?.p99)),
    },
    Aim {
        load: "paced, 15,000/s",
        what: "messages a second",
        wanted: AtLeast(14_900.0),
        figure: Ours(Record::per_second),
    },
    Aim {
        load: "fan-out to 200",
        what: "CPU for a message, × the peer's",
        wanted: AtMost(0.5),
        figure: Ratio(Record::cost),
    },
    Aim {
        load: "10,000 idle sockets",
        what: "bytes of the server's for each, × the peer's",
        wanted: AtMost(1.0),
        figure: Ratio(|it| it.figures.get("bytes a socket, proportional").copied()),
    },
    Aim { load: "10,000 idle sockets", what: "lost while held", wanted: AtMost(0.0), figure: Ours(lost) },
    Aim {
        load: "storm of 5,000",
        what: "seconds until the last was back",
        wanted: AtMost(5.0),
        figure: Ours(|it| it.figures.get("seconds until the last was back").copied()),
    },
    Aim { load: "jitter", what: "acked, and lost, doubled or out of order", wanted: AtMost(0.0), figure: Ours(wrong) },
    Aim {
        load: "GET a conversation of 100 messages",
        what: "requests, × the peer's",
        wanted: AtLeast(8.0),
        figure: Ratio(Record::per_second),
    },
    Aim {
        load: "start a conversation",
        what: "requests, × the peer's",
        wanted: AtLeast(5.0),
        figure: Ratio(Record::per_second),
    },
    Aim {
        load: "staff page, 100,000 conversations of 20 messages",
        what: "requests a second",
        wanted: AtLeast(1000.0),
        figure: Ours(Record::per_second),
    },
    Aim {
        load: "staff page, 100,000 conversations of 20 messages",
        what: "p99, ms",
        wanted: AtMost(20.0),
        figure: Ours(|it| Some(main_latency(it)?.p99)),
    },
    Aim {
        load: "start of the program",
        what: "on nothing, ms",
        wanted: AtMost(4000.0),
        figure: Ours(|it| Some(it.latency.get("cold, until ready")?.p50)),
    },
    Aim {
        load: "start of the program",
        what: "on what is there, ms",
        wanted: AtMost(400.0),
        figure: Ours(|it| Some(it.latency.get("warm, until ready")?.p50)),
    },
    Aim {
        load: "start of the program",
        what: "MB resident at rest",
        wanted: AtMost(40.0),
        figure: Ours(|it| it.figures.get("server alone at rest, MB resident").copied()),
    },
];

fn lost(it: &Record) -> Option<f64> {
    Some(it.faults?.lost as f64)
}

fn wrong(it: &Record) -> Option<f64> {
    let faults = it.faults?;
    let missed = it.figures.get("acked, and missed by the other side").copied().unwrap_or_default();
    Some((faults.lost + faults.doubled + faults.out_of_order) as f64 + missed)
}

impl Aim {
    fn measured(&self, entry: &Entry) -> Option<f64> {
        let ours = entry.ours.as_ref()?;
        let ratio = |of: fn(&Record) -> Option<f64>| {
            let theirs = of(entry.peer.as_ref()?)?;
            (theirs > 0.0).then_some(of(ours)? / theirs)
        };
        match self.figure {
            Ours(of) => of(ours),
            Ratio(of) => ratio(of),
            TimesLess(of) => ratio(of).map(|it| 1.0 / it),
        }
    }
}

impl Wanted {
    fn is_met_by(self, figure: f64) -> bool {
        match self {
            AtLeast(least) => figure >= least,
            AtMost(most) => figure <= most,
        }
    }
}

/// A table with a line for each aim of which there is a figure.
pub fn table(page: &mut String, entries: &[Entry]) -> Result<()> {
    page.push_str("| what it is meant to reach | | wanted | measured | |\n| --- | --- | ---: | ---: | --- |\n");
    for aim in AIMS {
        let entry = entries.iter().find(|it| it.title == aim.load);
        let Some(measured) = entry.and_then(|it| aim.measured(it)) else { continue };
        let wanted = match aim.wanted {
            AtLeast(least) => format!("≥ {}", number(least)),
            AtMost(most) => format!("≤ {}", number(most)),
        };
        let met = if aim.wanted.is_met_by(measured) { "yes" } else { "**no**" };
        writeln!(page, "| {} | {} | {wanted} | {} | {met} |", aim.load, aim.what, number(measured))?;
    }
    page.push('\n');
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_aim_is_met_or_not_and_left_out_when_nothing_is_known() {
        let chat = |count| Record::new("chat", "it", &()).unwrap().rate("messages acked", count, 1.0, None);
        let entries = [
            Entry { title: "chat, 200 conversations, 1 in flight", ours: Some(chat(1300)), peer: Some(chat(100)) },
            Entry { title: "chat, 50 conversations, 1 in flight", ours: Some(chat(900)), peer: Some(chat(100)) },
        ];
        let mut page = String::new();
        table(&mut page, &entries).unwrap();

        let rows: Vec<_> = page.lines().skip(2).filter(|it| !it.is_empty()).collect();
        assert_eq!(rows.len(), 2, "{page}");
        assert!(rows[0].ends_with("| ≥ 12.0 | 13.0 | yes |"), "{page}");
        assert!(rows[1].ends_with("| ≥ 10.0 | 9.00 | **no** |"), "{page}");
    }

    #[test]
    fn every_aim_is_of_a_load_that_is_run() {
        for aim in AIMS {
            assert!(crate::run::titles().any(|it| it == aim.load), "{}", aim.load);
        }
    }
}
