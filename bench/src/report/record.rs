//! The result of one load on one server, as it stands in a line of JSON.

use std::collections::BTreeMap;

use anyhow::Result;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{latency::Latency, watched::Cpu};

/// All figures that a load has; which of them, depends on the load.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Record {
    pub load: String,
    /// Which server, as `--label` calls it.
    pub server: String,
    pub parameters: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<Rate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub faults: Option<Faults>,
    /// Milliseconds, by what was timed.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub latency: BTreeMap<String, Latency>,
    /// Whatever else is to be told, by its name with its unit.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub figures: BTreeMap<String, f64>,
    /// Seconds of CPU while it was measured.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cpu: Option<Cpu>,
    /// The same for a thousand of what the rate counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cpu_per_thousand: Option<Cpu>,
    /// Seconds of CPU from the end of the measurement until nothing worked any more, if that was awaited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cpu_afterwards: Option<Cpu>,
}

/// How much of what was done.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Rate {
    pub of: String,
    pub count: u64,
    pub seconds: f64,
    pub per_second: f64,
}

/// What a messenger must not do. Every listener counts by itself.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Faults {
    /// Acknowledged and never heard, or not stored.
    pub lost: u64,
    pub doubled: u64,
    pub out_of_order: u64,
    /// Sent and not acknowledged in the time after the load, which is far longer than it should take.
    pub unanswered: u64,
}

impl Faults {
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            lost: self.lost + other.lost,
            doubled: self.doubled + other.doubled,
            out_of_order: self.out_of_order + other.out_of_order,
            unanswered: self.unanswered + other.unanswered,
        }
    }
}

impl Record {
    pub fn new(load: &str, server: &str, parameters: &impl Serialize) -> Result<Self> {
        let parameters = serde_json::to_value(parameters)?;
        Ok(Self { load: load.into(), server: server.into(), parameters, ..Self::default() })
    }

    /// With a rate, and what each of those has cost.
    #[must_use]
    pub fn rate(mut self, of: &str, count: u64, seconds: f64, cpu: Option<Cpu>) -> Self {
        let per_second = (count as f64 / seconds * 10.0).round() / 10.0;
        self.rate = Some(Rate { of: of.into(), count, seconds, per_second });
        self.cpu = cpu;
        self.cpu_per_thousand = cpu.and_then(|it| it.per_thousand(count));
        self
    }

    /// With percentiles, if there are any.
    #[must_use]
    pub fn latency(mut self, of: &str, latency: Option<Latency>) -> Self {
        self.latency.extend(latency.map(|it| (of.to_owned(), it)));
        self
    }

    #[must_use]
    pub fn figure(mut self, name: &str, value: f64) -> Self {
        self.figures.insert(name.into(), (value * 1000.0).round() / 1000.0);
        self
    }

    /// What the server and PostgreSQL spent on each, in milliseconds of CPU.
    pub fn cost(&self) -> Option<f64> {
        let it = self.cpu_per_thousand?;
        Some(it.server? + it.postgres?)
    }

    pub fn per_second(&self) -> Option<f64> {
        self.rate.as_ref().map(|it| it.per_second)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_can_be_read_back() {
        let cpu = Cpu { server: Some(0.5), postgres: Some(0.25), generator: Some(0.1) };
        let mut latencies = crate::latency::Latencies::default();
        latencies.record(0, 1500);
        let record = Record::new("chat", "ours", &serde_json::json!({ "conversations": 2 }))
            .unwrap()
            .rate("messages acked", 5000, 2.0, Some(cpu))
            .latency("delivery", latencies.summary())
            .figure("bytes a socket", 12.5);
        let line = serde_json::to_string(&record).unwrap();
        assert!(!line.contains('\n') && !line.contains("null"), "{line}");
        let again: Record = serde_json::from_str(&line).unwrap();
        assert_eq!(again.per_second(), Some(2500.0));
        assert!((again.cost().unwrap() - 0.15).abs() < 1e-9);
        assert_eq!(serde_json::to_string(&again).unwrap(), line);
    }
}
