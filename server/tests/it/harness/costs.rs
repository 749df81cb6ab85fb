//! What statements cost, as `auto_explain` tells it to the connection that ran them, those inside functions included.

use std::fmt;
use std::sync::{Arc, Mutex};

use serde_json::Value;
use sqlx::{Executor, PgConnection};
use tracing::field::{Field, Visit};
use tracing::subscriber::DefaultGuard;
use tracing::{Event, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};

pub struct Costs {
    told: Plans,
    _listening: DefaultGuard,
}

/// What some statements cost together.
pub struct Cost {
    rows: u64,
    plans: Vec<Value>,
}

impl Costs {
    /// Has this connection tell the plan of each of its statements, to this thread.
    pub async fn told_by(conn: &mut PgConnection) -> Self {
        let told = Plans::default();
        let listening = tracing::subscriber::set_default(tracing_subscriber::registry().with(told.clone()));
        conn.execute(
            "load 'auto_explain';
             set auto_explain.log_min_duration = 0;
             set auto_explain.log_analyze = on;
             set auto_explain.log_timing = off;
             set auto_explain.log_format = json;
             set auto_explain.log_level = notice;
             set auto_explain.log_nested_statements = on;
             set client_min_messages = notice;",
        )
        .await
        .unwrap();
        Self { told, _listening: listening }
    }

    /// What was run since the last time.
    pub fn take(&self) -> Cost {
        let plans = std::mem::take(&mut *self.told.0.lock().unwrap());
        Cost { rows: plans.iter().map(|plan| rows(&plan["Plan"])).sum(), plans }
    }
}

impl Cost {
    /// Nothing was read from end to end, and at most so many rows were touched.
    #[track_caller]
    pub fn is_bounded_by(&self, bound: u64, what: &str) {
        assert!(!self.plans.is_empty(), "{what}: no plan was told");
        let all = serde_json::to_string_pretty(&self.plans).unwrap();
        let whole = self.plans.iter().find_map(|plan| read_whole(&plan["Plan"]));
        assert!(whole.is_none(), "{what}: reads all of {whole:?}: {all}");
        assert!(self.rows <= bound, "{what}: touches {} rows, more than {bound}: {all}", self.rows);
    }
}

/// The rows that a plan's scans have read, those included that they dropped.
fn rows(plan: &Value) -> u64 {
    let own = if plan["Relation Name"].is_string() || plan["Index Name"].is_string() {
        let read = ["Actual Rows", "Rows Removed by Filter", "Rows Removed by Index Recheck"];
        read.iter().map(|name| plan[name].as_f64().unwrap_or(0.0)).sum::<f64>() * plan["Actual Loops"].as_f64().unwrap()
    } else {
        0.0
    };
    own as u64 + parts(plan).map(rows).sum::<u64>()
}

/// A table that a plan reads from end to end, other than that of the merchants.
fn read_whole(plan: &Value) -> Option<String> {
    let own = plan["Relation Name"].as_str().filter(|table| *table != "merchants");
    own.filter(|_| plan["Node Type"] == "Seq Scan").map(Into::into).or_else(|| parts(plan).find_map(read_whole))
}

fn parts(plan: &Value) -> impl Iterator<Item = &Value> {
    plan["Plans"].as_array().into_iter().flatten()
}

#[derive(Clone, Default)]
struct Plans(Arc<Mutex<Vec<Value>>>);

impl<S: Subscriber> Layer<S> for Plans {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        if event.metadata().target() == "sqlx::postgres::notice" {
            event.record(&mut self.clone());
        }
    }
}

impl Visit for Plans {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        let text = format!("{value:?}");
        self.note(field, &text);
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.note(field, value);
    }
}

impl Plans {
    fn note(&self, field: &Field, text: &str) {
        if field.name() == "message"
            && let Some((_, plan)) = text.split_once("plan:\n")
        {
            self.0.lock().unwrap().push(serde_json::from_str(plan).unwrap());
        }
    }
}
