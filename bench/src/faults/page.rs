//! All outcomes as a page: a row a fault, ours beside the other.

use std::{collections::BTreeMap, fmt::Write, fs, path::Path};

use anyhow::{Context, Result};

use super::{Faults, fault::Fault, trial::Outcome};

const TABLE: &str = "| | server | times | acked | lost | doubled | gaps | half there | not seen in the end | not acked in the end | served again after, s: median, most | longest without an ack, s |
| --- | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |
";

const PEER: &str = "The peer is the Node service that Frontdesk takes the place of
([bench/peer-node](../bench/peer-node/README.md)), under the same faults; it does not number messages, so that it has no gaps to count.
";

/// With what is there already of the other server, and of what was not tried now.
pub fn write(out: &Path, new: &[Outcome], run: &Faults) -> Result<()> {
    fs::create_dir_all(out).with_context(|| format!("cannot make {}", out.display()))?;
    let lines = out.join("faults.jsonl");
    let mut outcomes = Vec::new();
    for line in fs::read_to_string(&lines).unwrap_or_default().lines() {
        let old: Outcome = serde_json::from_str(line).with_context(|| format!("in {}", lines.display()))?;
        if new.iter().all(|it| (&it.server, it.fault) != (&old.server, old.fault)) {
            outcomes.push(old);
        }
    }
    outcomes.extend_from_slice(new);
    outcomes.sort_by(|a, b| (a.fault, &a.server).cmp(&(b.fault, &b.server)));
    let mut text = String::new();
    for outcome in &outcomes {
        writeln!(text, "{}", serde_json::to_string(outcome)?)?;
    }
    fs::write(&lines, text)?;

    let mut page = format!(
        "# Faults

Written by `make faults`. {} conversations with two people each, {} messages a second through a proxy that can be made
bad; to that, at a random moment, the fault; what lasts, lasts {} s. Clients connect again by themselves, join from the
last `seq` they have, and send again under the same `clientId` what was not acknowledged. Afterwards all that is stored is
held against what each client was acknowledged and has seen.
{}Whatever ends by itself is started again at once, as an init system would. Seed {}; every figure is in [faults.jsonl](faults.jsonl).

{TABLE}",
        run.load.conversations,
        run.load.rate,
        run.load.outage,
        if outcomes.iter().any(|it| it.server == "peer") { PEER } else { "" },
        run.load.seed
    );
    let mut groups: BTreeMap<(Fault, &str), Vec<&Outcome>> = BTreeMap::new();
    for outcome in &outcomes {
        groups.entry((outcome.fault, &outcome.server)).or_default().push(outcome);
    }
    for ((fault, server), outcomes) in &groups {
        writeln!(page, "{}", row(*fault, server, outcomes))?;
    }
    let ended = groups.iter().flat_map(|((fault, _), outcomes)| {
        outcomes.iter().flat_map(move |it| it.ended.iter().map(move |said| (&it.server, fault.title(), said)))
    });
    let mut said = BTreeMap::new();
    for (server, title, words) in ended {
        *said.entry(format!("- {server}, {title}: `{}`", words.replace('`', "'"))).or_insert(0) += 1;
    }
    if !said.is_empty() {
        page.push_str("\nA server ended by itself, and said last:\n\n");
        for (line, times) in said {
            writeln!(page, "{line} ({times} times)")?;
        }
    }
    let path = out.join("faults.md");
    fs::write(&path, page).with_context(|| format!("cannot write {}", path.display()))
}

fn row(fault: Fault, server: &str, outcomes: &[&Outcome]) -> String {
    let sum = |of: fn(&Outcome) -> u64| outcomes.iter().map(|it| of(it)).sum::<u64>();
    let mut recovered: Vec<_> = outcomes.iter().map(|it| it.recovered.unwrap_or(f64::INFINITY)).collect();
    recovered.sort_by(f64::total_cmp);
    let seconds = |it: f64| if it.is_finite() { format!("{it:.1}") } else { "never".to_owned() };
    let silence = outcomes.iter().map(|it| it.silence).fold(0.0, f64::max);
    let gaps =
        if server == "peer" { "–".to_owned() } else { sum(|it| it.verdict.gaps + it.verdict.moved).to_string() };
    let half = if server == "peer" { "–".to_owned() } else { sum(|it| it.verdict.half).to_string() };
    format!(
        "| {} | {server} | {} | {} | {} | {} | {gaps} | {half} | {} | {} | {}, {} | {silence:.1} |",
        fault.title(),
        outcomes.len(),
        sum(|it| it.acked),
        sum(|it| it.verdict.lost),
        sum(|it| it.verdict.doubled),
        sum(|it| it.verdict.missed),
        sum(|it| it.unanswered),
        seconds(recovered[recovered.len() / 2]),
        seconds(recovered[recovered.len() - 1]),
    )
}
