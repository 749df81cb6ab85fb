//! docs/performance.md: what was measured, where, and how the two compare.

use std::{fmt::Write, fs, path::Path, thread::available_parallelism};

use anyhow::{Context, Result};

use super::{
    Record, aims,
    plot::{Pair, bars, number},
};
use crate::latency::Latency;

/// One load, on both.
pub struct Entry {
    pub title: &'static str,
    pub ours: Option<Record>,
    pub peer: Option<Record>,
}

/// What can stand on one scale.
struct Plot {
    name: &'static str,
    title: &'static str,
    loads: &'static [&'static str],
    value: fn(&Record) -> Option<f64>,
}

const PLOTS: &[Plot] = &[
    Plot {
        name: "chat",
        title: "Chat: messages acknowledged a second (more is better)",
        loads: &["chat"],
        value: Record::per_second,
    },
    Plot {
        name: "cpu",
        title: "CPU of server and PostgreSQL for a message, ms (less is better)",
        loads: &["chat", "paced"],
        value: Record::cost,
    },
    Plot {
        name: "latency",
        title: "Paced: 99th percentile of a delivery, ms (less is better)",
        loads: &["paced"],
        value: |it| Some(main_latency(it)?.p99),
    },
    Plot {
        name: "rest",
        title: "REST: requests a second (more is better)",
        loads: &["rest"],
        value: Record::per_second,
    },
];

/// The page, and the plots in performance/ beside it.
pub fn write(out: &Path, entries: &[Entry], postgres: Option<&Path>, quick: bool) -> Result<()> {
    let mut page = head(postgres);
    if quick {
        page.push_str("**A quick run, to see that it works**: loads were smaller than they are called, and the figures say nothing.\n\n");
    }
    aims::table(&mut page, entries)?;
    for plot in PLOTS {
        let of = |it: &Option<Record>| it.as_ref().filter(|it| plot.loads.contains(&&*it.load)).and_then(plot.value);
        let pairs = entries.iter().map(|it| Pair { label: it.title.into(), ours: of(&it.ours), peer: of(&it.peer) });
        let pairs: Vec<_> = pairs.filter(|it| it.ours.is_some() || it.peer.is_some()).collect();
        if pairs.is_empty() {
            continue;
        }
        let file = out.join(format!("performance/{}.svg", plot.name));
        fs::write(&file, bars(plot.title, &pairs)).with_context(|| format!("cannot write {}", file.display()))?;
        writeln!(page, "![{}](performance/{}.svg)\n", plot.title, plot.name)?;
    }
    page.push_str("## Everything\n\n");
    table(&mut page, entries)?;
    let file = out.join("performance.md");
    fs::write(&file, page).with_context(|| format!("cannot write {}", file.display()))
}

fn head(postgres: Option<&Path>) -> String {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default().trim().to_owned();
    let cpus = read("/proc/cpuinfo");
    let model =
        cpus.lines().find_map(|it| it.strip_prefix("model name")).map(|it| it.trim_start_matches(['\t', ':', ' ']));
    let cores = available_parallelism().map_or(0, usize::from);
    let system = read("/proc/sys/kernel/osrelease");
    let version = postgres.map(|it| read(&it.join("PG_VERSION").to_string_lossy())).unwrap_or_default();
    let day = chrono::Local::now().format("%Y-%m-%d");
    format!(
        "# Performance\n\n\
         Written by `make bench` on {day}: {cores} cores ({}), Linux {system}, PostgreSQL {version}, fsync on. Server, PostgreSQL and \
         load generator share the machine. The peer is the service that Frontdesk takes the place of ([bench/peer-node](../bench/peer-node)), \
         on a cluster of its own that was made and set up alike. Each load ran on both, one after the other, in one run. Every figure is in \
         [results.jsonl](performance/results.jsonl).\n\n\
         Times are taken from when a message was meant to be sent, and those that were never answered count as long as they were waited for. \
         CPU is what the processes used, from `/proc`, so that a busy machine does not decide. Faults are messages lost, doubled, out of \
         order, unanswered; every listener counts by itself.\n\n",
        model.unwrap_or("of unknown make"),
    )
}

fn table(page: &mut String, entries: &[Entry]) -> Result<()> {
    page.push_str(
        "| load | | a second | p50, ms | p99, ms | CPU for each, ms: server + PostgreSQL (generator) | faults |\n",
    );
    page.push_str("| --- | --- | ---: | ---: | ---: | --- | --- |\n");
    for entry in entries {
        for (nth, record) in [&entry.ours, &entry.peer].into_iter().flatten().enumerate() {
            let title = if nth == 0 { entry.title } else { "" };
            writeln!(page, "| {title} | {} | {} |", record.server, cells(record).join(" | "))?;
        }
        if let (Some(ours), Some(peer)) = (&entry.ours, &entry.peer) {
            writeln!(page, "| | *ours to the peer's* | {} | |", ratios(ours, peer).join(" | "))?;
        }
    }
    page.push_str("\n## What else was seen\n\n");
    for (title, record) in
        entries.iter().flat_map(|it| [&it.ours, &it.peer].into_iter().flatten().map(|of| (it.title, of)))
    {
        let figures: Vec<_> = record.figures.iter().map(|(name, value)| format!("{name} {}", number(*value))).collect();
        if !figures.is_empty() {
            writeln!(page, "- {title}, {}: {}", record.server, figures.join("; "))?;
        }
    }
    Ok(())
}

fn cells(record: &Record) -> [String; 5] {
    let shown = |it: Option<f64>| it.map(number).unwrap_or_default();
    let latency = main_latency(record);
    let cpu = record.cpu_per_thousand.unwrap_or_default();
    let generator = cpu.generator.map(|it| format!(" ({})", number(it))).unwrap_or_default();
    let parts = match (cpu.server, cpu.postgres) {
        (None, None) => String::new(),
        (server, postgres) => {
            let part = |it: Option<f64>| it.map_or_else(|| "–".to_owned(), number);
            format!("{} + {}{generator}", part(server), part(postgres))
        }
    };
    let faults = record.faults.map(|it| format!("{} {} {} {}", it.lost, it.doubled, it.out_of_order, it.unanswered));
    [
        shown(record.per_second()),
        shown(latency.map(|it| it.p50)),
        shown(latency.map(|it| it.p99)),
        parts,
        faults.unwrap_or_default(),
    ]
}

fn ratios(ours: &Record, peer: &Record) -> [String; 4] {
    let ratio = |of: fn(&Record) -> Option<f64>| match (of(ours), of(peer)) {
        (Some(ours), Some(peer)) if peer > 0.0 => format!("× {}", number(ours / peer)),
        _ => String::new(),
    };
    [
        ratio(Record::per_second),
        ratio(|it| Some(main_latency(it)?.p50)),
        ratio(|it| Some(main_latency(it)?.p99)),
        ratio(Record::cost),
    ]
}

/// What people wait for.
pub(super) fn main_latency(record: &Record) -> Option<Latency> {
    ["delivery", "request", "until back", "connect and join", "warm, until ready", "commit"]
        .iter()
        .find_map(|it| record.latency.get(*it).copied())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::watched::Cpu;

    fn record(server: &str, count: u64, seconds: f64) -> Record {
        let cpu = Cpu { server: Some(seconds), postgres: Some(seconds), generator: Some(0.1) };
        Record::new("chat", server, &serde_json::json!({})).unwrap().rate("messages acked", count, 2.0, Some(cpu))
    }

    #[test]
    fn the_page_compares_both_and_its_plots_are_there() {
        let out = tempfile::tempdir().unwrap();
        fs::create_dir(out.path().join("performance")).unwrap();
        let entries = [
            Entry {
                title: "chat",
                ours: Some(record("frontdesk", 20_000, 1.0)),
                peer: Some(record("peer", 2000, 1.0)),
            },
            Entry { title: "alone", ours: Some(record("frontdesk", 100, 1.0).figure("bytes", 7.0)), peer: None },
        ];
        write(out.path(), &entries, None, false).unwrap();

        let page = fs::read_to_string(out.path().join("performance.md")).unwrap();
        assert!(page.contains("| chat | frontdesk | 10,000 |"), "{page}");
        assert!(page.contains("| | *ours to the peer's* | × 10.0 |  |  | × 0.100 | |"), "{page}");
        assert!(page.contains("- alone, frontdesk: bytes 7.00"), "{page}");
        for link in page.split("](performance/").skip(1) {
            let file = link.split(')').next().unwrap();
            assert!(file == "results.jsonl" || out.path().join("performance").join(file).exists(), "{file}");
        }
    }
}
