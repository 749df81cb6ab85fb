//! Several nodes look like one: what happens on one is heard on the others, and where a bus fails, nobody is left with a
//! hole.

mod clients;
mod faults;
mod rolling;
mod start;
mod together;

use std::time::Duration;

use crate::harness::{Desk, Detour, Redis, cluster};

/// A database for several nodes, and a bus between them that can be taken away.
struct Site {
    database: String,
    bus: Bus,
}

enum Bus {
    Postgres(Detour),
    Redis(Redis),
}

impl Site {
    async fn on_postgres() -> Self {
        let database = cluster::new_database().await;
        let bus = Bus::Postgres(Detour::to(&database));
        Self { database, bus }
    }

    async fn on_redis() -> Self {
        Self { database: cluster::new_database().await, bus: Bus::Redis(Redis::runs().await) }
    }

    fn bus(&self) -> String {
        match &self.bus {
            Bus::Postgres(detour) => detour.url.clone(),
            Bus::Redis(redis) => redis.url(),
        }
    }

    /// Another node, on which all others are heard.
    async fn node(&self) -> Desk {
        let desk = Desk::open_node(&self.database, &self.bus()).await;
        desk.is_on_the_bus(true).await;
        desk
    }

    async fn nodes<const N: usize>(&self) -> [Desk; N] {
        let mut nodes = Vec::new();
        for _ in 0..N {
            nodes.push(self.node().await);
        }
        nodes.try_into().ok().unwrap()
    }

    async fn loses_its_bus(&mut self) {
        match &mut self.bus {
            Bus::Postgres(detour) => detour.closes(),
            Bus::Redis(redis) => redis.crashes().await,
        }
    }

    async fn has_its_bus_again(&mut self) {
        match &mut self.bus {
            Bus::Postgres(detour) => detour.opens(),
            Bus::Redis(redis) => redis.starts().await,
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        cluster::ends(&self.database);
    }
}

impl Desk {
    /// Waits until the node says of its bus that it is up, or that it is away.
    async fn is_on_the_bus(&self, up: bool) {
        let wanted = format!("frontdesk_bus{{state=\"{}\"}} 1", if up { "up" } else { "down" });
        let mut looks = tokio::time::interval(Duration::from_millis(20));
        for _ in 0..1500 {
            looks.tick().await;
            if self.nobody().get("/metrics").await.text.contains(&wanted) {
                return;
            }
        }
        panic!("the bus is still not what it should be: {wanted}");
    }
}
