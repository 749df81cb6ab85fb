//! Which other nodes there are, and whether all was heard that they have told.

use std::collections::HashMap;
use std::time::Duration;

use tokio::time::Instant;
use uuid::Uuid;

use super::packet::Packet;

/// A node that says nothing for this long is gone: each says something at least every second.
pub const SILENCE: Duration = Duration::from_secs(10);

/// The other nodes.
#[derive(Default)]
pub struct Known(HashMap<Uuid, Last>);

struct Last {
    count: u64,
    at: Instant,
}

/// How a packet follows on what was heard before of its node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Directly.
    Next,
    /// After something that was not heard.
    AfterHole,
    /// It was heard already.
    Before,
}

impl Known {
    /// Notes a packet.
    pub fn hear(&mut self, packet: &Packet, now: Instant) -> Heard {
        let told_before = packet.count.saturating_sub(u64::from(!packet.items.is_empty()));
        // Of a node that was not known, all that it ever told.
        let last = self.0.entry(packet.node).or_insert(Last { count: 0, at: now });
        last.at = now;
        let heard = match told_before.cmp(&last.count) {
            std::cmp::Ordering::Less => return Heard::Before,
            std::cmp::Ordering::Equal => Heard::Next,
            std::cmp::Ordering::Greater => Heard::AfterHole,
        };
        last.count = packet.count;
        heard
    }

    /// A node has said goodbye.
    pub fn forget(&mut self, node: Uuid) {
        self.0.remove(&node);
    }

    /// Forgets those who have said nothing for long, and gives them.
    pub fn silent(&mut self, now: Instant) -> Vec<Uuid> {
        self.0.extract_if(|_, last| now.duration_since(last.at) > SILENCE).map(|(node, _)| node).collect()
    }

    /// Nobody could be heard until now, which is no silence of theirs.
    pub fn excuse(&mut self, now: Instant) {
        self.0.values_mut().for_each(|last| last.at = now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packet(node: Uuid, count: u64, items: usize) -> Packet {
        let item = || serde_json::value::to_raw_value("leaving").expect("JSON");
        Packet { node, count, items: (0..items).map(|_| item()).collect() }
    }

    #[test]
    fn a_hole_is_noticed_by_what_follows_and_when_nothing_follows_too() {
        let (mut known, node, now) = (Known::default(), Uuid::now_v7(), Instant::now());

        assert_eq!(known.hear(&packet(node, 0, 0), now), Heard::Next, "it has told nothing so far");
        assert_eq!(known.hear(&packet(node, 1, 3), now), Heard::Next);
        assert_eq!(known.hear(&packet(node, 1, 0), now), Heard::Next, "a sign of life");
        assert_eq!(known.hear(&packet(node, 3, 1), now), Heard::AfterHole);
        assert_eq!(known.hear(&packet(node, 3, 0), now), Heard::Next);
        assert_eq!(known.hear(&packet(node, 4, 0), now), Heard::AfterHole);
        assert_eq!(known.hear(&packet(node, 3, 1), now), Heard::Before);
    }

    #[test]
    fn a_node_that_was_not_known_may_have_told_something_before() {
        let (mut known, now) = (Known::default(), Instant::now());

        assert_eq!(known.hear(&packet(Uuid::now_v7(), 1, 1), now), Heard::Next, "its very first");
        assert_eq!(known.hear(&packet(Uuid::now_v7(), 2, 1), now), Heard::AfterHole);
        assert_eq!(known.hear(&packet(Uuid::now_v7(), 2, 0), now), Heard::AfterHole);
    }

    #[test]
    fn a_silent_node_is_gone_unless_nobody_could_be_heard() {
        let (mut known, node, start) = (Known::default(), Uuid::now_v7(), Instant::now());
        let later = start + SILENCE + Duration::from_millis(1);

        known.hear(&packet(node, 0, 0), start);
        known.excuse(later);
        assert!(known.silent(later).is_empty());
        assert_eq!(known.silent(later + SILENCE + Duration::from_millis(1)), [node]);
        assert!(known.silent(later + SILENCE * 2).is_empty(), "once");
    }
}
