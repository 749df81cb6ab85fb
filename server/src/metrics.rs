//! What the server counts and measures, for Prometheus. Of this server alone: nothing here is global, so that several
//! may run in one process.

use std::sync::atomic::AtomicU64;
use std::time::Duration;

use prometheus_client::encoding::{EncodeLabelSet, text};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::{Registry, Unit};
use sqlx::PgPool;

/// Half a millisecond to ten seconds: from what a cached answer takes to what nobody waits for.
const SECONDS: [f64; 14] = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0];
/// Up to the most that a batch holds.
const BATCH: [f64; 10] = [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0, 512.0];

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Request {
    method: &'static str,
    route: String,
    status: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    method: &'static str,
    route: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Kind {
    kind: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Limit {
    limit: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct What {
    what: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct State {
    state: &'static str,
}

/// All that is counted.
pub struct Metrics {
    registry: Registry,
    requests: Family<Request, Counter>,
    request_seconds: Family<Route, Histogram, fn() -> Histogram>,
    sockets: Family<Kind, Gauge>,
    messages_stored: Counter,
    batch_messages: Histogram,
    commit_seconds: Histogram,
    broadcast_seconds: Histogram,
    rate_limited: Family<Limit, Counter>,
    overloaded: Family<What, Counter>,
    pool_connections: Family<State, Gauge>,
    bus: Family<State, Gauge>,
    bus_packets: Counter,
    bus_items: Counter,
    bus_left_out: Counter,
    resyncs: Counter,
}

/// How it stands with the bus, which carries broadcasts to the other nodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bus {
    /// This node has none: it is alone.
    None,
    /// Broadcasts reach the other nodes.
    Up,
    /// They do not.
    Down,
}

impl Bus {
    const ALL: [Self; 3] = [Self::None, Self::Up, Self::Down];

    fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Up => "up",
            Self::Down => "down",
        }
    }
}

impl Default for Metrics {
    fn default() -> Self {
        let mut it = Self {
            registry: Registry::with_prefix("frontdesk"),
            requests: Family::default(),
            request_seconds: Family::new_with_constructor(|| Histogram::new(SECONDS)),
            sockets: Family::default(),
            messages_stored: Counter::default(),
            batch_messages: Histogram::new(BATCH),
            commit_seconds: Histogram::new(SECONDS),
            broadcast_seconds: Histogram::new(SECONDS),
            rate_limited: Family::default(),
            overloaded: Family::default(),
            pool_connections: Family::default(),
            bus: Family::default(),
            bus_packets: Counter::default(),
            bus_items: Counter::default(),
            bus_left_out: Counter::default(),
            resyncs: Counter::default(),
        };
        it.bus(Bus::None);
        // There from the start, so that a rate over them has a zero to begin with.
        for kind in ["end_user", "guest", "staff"] {
            drop(it.sockets.get_or_create(&Kind { kind }));
        }
        for what in ["messages", "database", "requests", "connections"] {
            drop(it.overloaded.get_or_create(&What { what }));
        }
        it.register();
        it
    }
}

impl Metrics {
    fn register(&mut self) {
        let registry = &mut self.registry;
        registry.register("http_requests", "Requests answered", self.requests.clone());
        registry.register_with_unit(
            "http_request",
            "Time to the answer, without those of Socket.IO, which wait on purpose",
            Unit::Seconds,
            self.request_seconds.clone(),
        );
        registry.register("sockets", "Connections that have joined the namespace", self.sockets.clone());
        registry.register("messages_stored", "Messages stored, repeats not counted", self.messages_stored.clone());
        registry.register("batch_messages", "Messages in one transaction", self.batch_messages.clone());
        registry.register_with_unit(
            "commit",
            "Time to store a batch, the wait for a connection included",
            Unit::Seconds,
            self.commit_seconds.clone(),
        );
        registry.register_with_unit(
            "broadcast",
            "Time to tell of a batch after its commit",
            Unit::Seconds,
            self.broadcast_seconds.clone(),
        );
        registry.register(
            "overloaded",
            "What was turned away because there was too much to do",
            self.overloaded.clone(),
        );
        registry.register("rate_limited", "Calls and events refused by a rate limit", self.rate_limited.clone());
        registry.register("pool_connections", "Connections to the database", self.pool_connections.clone());
        registry.register("bus", "1 at the state of the bus between nodes, 0 at the others", self.bus.clone());
        registry.register("bus_packets", "Batches of events sent to the other nodes", self.bus_packets.clone());
        registry.register("bus_items", "Events and the like in them", self.bus_items.clone());
        registry.register(
            "bus_left_out",
            "Events and the like that the other nodes have missed",
            self.bus_left_out.clone(),
        );
        registry.register("resyncs", "Times that all sockets were told to resync", self.resyncs.clone());
        registry.register("build", "What runs", Info::new(vec![("version", env!("CARGO_PKG_VERSION"))]));
    }

    /// A request was answered. `route` is a pattern: there are only so many.
    pub fn request(&self, method: &str, route: &str, status: u16, took: Option<Duration>) {
        let (method, route) = (known(method), route.to_owned());
        if let Some(took) = took {
            let of_route = Route { method, route: route.clone() };
            self.request_seconds.get_or_create(&of_route).observe(took.as_secs_f64());
        }
        self.requests.get_or_create(&Request { method, route, status: status.into() }).inc();
    }

    /// A socket is open until what this gives is dropped.
    pub fn socket(&self, kind: &'static str) -> OpenSocket {
        let gauge = self.sockets.get_or_create_owned(&Kind { kind });
        gauge.inc();
        OpenSocket(gauge)
    }

    /// A batch was tried to store.
    pub fn batch(&self, messages: usize, took: Duration) {
        self.batch_messages.observe(messages as f64);
        self.commit_seconds.observe(took.as_secs_f64());
    }

    /// So many messages were stored that had not been before.
    pub fn stored(&self, new: usize) {
        self.messages_stored.inc_by(new as u64);
    }

    /// A batch was told of.
    pub fn broadcast(&self, took: Duration) {
        self.broadcast_seconds.observe(took.as_secs_f64());
    }

    /// Something was turned away for load.
    pub fn overloaded(&self, what: &'static str) {
        self.overloaded.get_or_create(&What { what }).inc();
    }

    /// Counts what one limit refuses.
    pub fn refusals(&self, limit: &'static str) -> Counter<u64, AtomicU64> {
        self.rate_limited.get_or_create_owned(&Limit { limit })
    }

    /// How it stands with the bus from now on.
    pub fn bus(&self, now: Bus) {
        for bus in Bus::ALL {
            self.bus.get_or_create(&State { state: bus.word() }).set((bus == now).into());
        }
    }

    /// A packet with so many items has gone to the other nodes.
    pub fn bus_packet(&self, items: usize) {
        self.bus_packets.inc();
        self.bus_items.inc_by(items as u64);
    }

    /// So many items have not gone.
    pub fn bus_left_out(&self, items: usize) {
        self.bus_left_out.inc_by(items as u64);
    }

    /// All sockets of this node have been told to resync.
    pub fn resync(&self) {
        self.resyncs.inc();
    }

    /// All of it in the OpenMetrics text format; `kept` of the pool's connections wait for the next reader.
    pub fn render(&self, pool: &PgPool, kept: usize) -> String {
        let (all, idle) = (i64::from(pool.size()), i64::try_from(pool.num_idle() + kept).unwrap_or(i64::MAX));
        let max = pool.options().get_max_connections().into();
        for (state, n) in [("used", (all - idle).max(0)), ("idle", idle), ("max", max)] {
            self.pool_connections.get_or_create(&State { state }).set(n);
        }
        let mut text = String::new();
        text::encode(&mut text, &self.registry).expect("a string takes whatever is written");
        text
    }
}

/// Counts a socket for as long as it is open.
pub struct OpenSocket(Gauge);

impl Drop for OpenSocket {
    fn drop(&mut self) {
        self.0.dec();
    }
}

/// What clients make up is one method.
fn known(method: &str) -> &'static str {
    const METHODS: [&str; 7] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
    METHODS.iter().find(|known| **known == method).copied().unwrap_or("other")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_bus_is_in_one_state_at_a_time() {
        let pool = PgPool::connect_lazy("postgres://nobody@localhost/nowhere").expect("a good address");
        let metrics = Metrics::default();
        let states = || {
            let text = metrics.render(&pool, 0);
            let of = |state: &str| text.contains(&format!("frontdesk_bus{{state=\"{state}\"}} 1\n"));
            ["none", "up", "down"].map(of)
        };

        assert_eq!(states(), [true, false, false], "nobody has said that there is one");
        metrics.bus(Bus::Up);
        assert_eq!(states(), [false, true, false]);
        metrics.bus(Bus::Down);
        assert_eq!(states(), [false, false, true]);
    }
}
