//! What nodes tell each other, as it is written. Nodes of two versions may be at it together for as long as an update
//! takes: a kind of item that is new is left out by those who do not know it.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use uuid::Uuid;

use crate::wire::user::PersonRef;

/// One thing that other nodes are told.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Item {
    /// An event for those in a room.
    Event(Relayed),
    /// Sessions that have ended.
    Ended(Vec<Uuid>),
    /// A user of whom something has changed that is remembered with their sessions.
    UserChanged(Uuid),
    /// Conversations that have changed hands.
    ChangedHands(Vec<Uuid>),
    /// The staff who now view a conversation on the node that says so.
    Viewing(Viewed),
    /// All that is viewed on the node that says so.
    AllViewed(Vec<Viewed>),
    /// What is viewed on other nodes is wanted.
    WhoViews,
    /// The node stops: nothing that it has told is lost.
    Leaving,
}

/// An event for those in a room. What it carries is not read on the way.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Relayed {
    /// The room, by its name.
    pub room: String,
    /// The event, by its name.
    pub event: String,
    /// What it carries.
    pub payload: Box<RawValue>,
}

/// The staff who view a conversation on one node.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Viewed {
    /// Which conversation.
    pub id: Uuid,
    /// Who; nobody any more if empty.
    pub by: Vec<PersonRef>,
}

/// A batch of items of one node.
#[derive(Debug, Serialize, Deserialize)]
pub struct Packet {
    /// Which node.
    pub node: Uuid,
    /// How many packets with something in them this node has sent, this one included. One more than there were, where
    /// something was left out: who counts notices.
    pub count: u64,
    /// Each an [`Item`].
    pub items: Vec<Box<RawValue>>,
}

impl Packet {
    /// The items that are known here.
    pub fn known_items(&self) -> impl Iterator<Item = Item> {
        self.items.iter().filter_map(|raw| {
            serde_json::from_str(raw.get())
                .inspect_err(|error| tracing::debug!(%error, "another node tells what is not known here"))
                .ok()
        })
    }
}
