//! The adapters of socketioxide as a means of carrying packets between nodes. An adapter takes its node's sockets to be
//! those that an emitter gives it: here that is one alone, which stands for the node, and what is sent to it is a packet.
//!
//! The clients' sockets stay with the local adapter: there each is delivered to without waiting for a bus, and one that
//! is full is noticed, which an adapter for several nodes would leave out without a word.

use std::sync::Arc;
use std::time::Duration;

use anyhow::anyhow;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use futures_util::stream::{self, Empty};
use serde::Deserialize;
use socketioxide_core::adapter::errors::{AdapterError, SocketError};
use socketioxide_core::adapter::{
    AckStreamItem, BroadcastFlags, BroadcastIter, BroadcastOptions, CoreAdapter, CoreLocalAdapter, RemoteSocketData,
    SocketEmitter,
};
use socketioxide_core::packet::Packet;
use socketioxide_core::parser::{Parse, ParserError};
use socketioxide_core::{Sid, Str, Uid, Value};
use socketioxide_parser_common::CommonParser;

/// Who takes what comes in.
pub type Take = Arc<dyn Fn(&str) + Send + Sync>;

/// What carries packets to all other nodes.
pub trait Carrier: Send + Sync {
    /// Sends the text of a packet. Whoever else is there hears it, unless this fails.
    fn send(&self, text: String) -> BoxFuture<'_, anyhow::Result<()>>;

    /// The most bytes that had better go at once, as [`written`] counts them.
    fn most_bytes(&self) -> usize;

    /// Lets go of the bus.
    fn close(&self) -> BoxFuture<'_, anyhow::Result<()>>;
}

/// The bytes of a text where it is written as a string into JSON, as both adapters write it at the most.
pub fn written(text: &str) -> usize {
    text.len() + text.bytes().filter(|byte| matches!(byte, b'"' | b'\\')).count()
}

/// An adapter that carries.
pub struct Carried<A> {
    adapter: Arc<A>,
    me: Sid,
    most_bytes: usize,
}

impl<A: CoreAdapter<Inbox>> Carried<A> {
    /// Starts an adapter. Whether its bus can be reached, its driver tells.
    pub fn start(state: &A::State, most_bytes: usize, take: Take) -> (Self, A::InitRes) {
        let me = Sid::new();
        let inbox = Inbox { me, node: Uid::new(), path: Str::from("/"), take };
        let adapter = Arc::new(A::new(state, CoreLocalAdapter::new(inbox)));
        let started = Arc::clone(&adapter).init(|| {});
        (Self { adapter, me, most_bytes }, started)
    }
}

impl<A: CoreAdapter<Inbox>> Carrier for Carried<A> {
    fn send(&self, text: String) -> BoxFuture<'_, anyhow::Result<()>> {
        // To all but the one who sends it.
        let mut to = BroadcastOptions::new(self.me);
        to.add_flag(BroadcastFlags::Broadcast);
        // The one kind of packet whose content is written as a string: that of an event is written byte by byte, as
        // decimal numbers where it is JSON, which makes it four times as long.
        let packet = Packet::connect_error("/", text);
        async move { self.adapter.broadcast(packet, to).await.map_err(|error| anyhow!("{error}")) }.boxed()
    }

    fn most_bytes(&self) -> usize {
        self.most_bytes
    }

    fn close(&self) -> BoxFuture<'_, anyhow::Result<()>> {
        async move {
            let closed = self.adapter.close().await;
            closed.map_err(|error| anyhow!("{}", Into::<AdapterError>::into(error)))
        }
        .boxed()
    }
}

/// The one socket that stands for this node.
pub struct Inbox {
    me: Sid,
    node: Uid,
    path: Str,
    take: Take,
}

/// As the parser writes the packet that carries the text.
#[derive(Deserialize)]
struct Envelope {
    message: String,
}

impl Inbox {
    fn open(&self, data: &Value) -> anyhow::Result<()> {
        let text = data.as_str().and_then(|text| text.strip_prefix('4'));
        let text = text.ok_or_else(|| anyhow!("it is of another kind"))?;
        let Envelope { message } = serde_json::from_str(text)?;
        (self.take)(&message);
        Ok(())
    }
}

impl SocketEmitter for Inbox {
    type AckError = ParserError;
    type AckStream = Empty<AckStreamItem<ParserError>>;

    fn get_all_sids(&self, filter: impl Fn(&Sid) -> bool) -> Vec<Sid> {
        Some(self.me).filter(filter).into_iter().collect()
    }

    fn send_many(&self, mut sids: BroadcastIter<'_>, data: Value) -> Result<(), Vec<SocketError>> {
        // What this node sends is for nobody here.
        if sids.any(|sid| sid == self.me)
            && let Err(error) = self.open(&data)
        {
            tracing::warn!(%error, "a packet of another node cannot be read");
        }
        Ok(())
    }

    fn send_many_volatile(&self, sids: BroadcastIter<'_>, data: Value) {
        // There is nothing that could fail.
        self.send_many(sids, data).ok();
    }

    fn send_many_with_ack(
        &self,
        _sids: BroadcastIter<'_>,
        _packet: Packet,
        _timeout: Option<Duration>,
    ) -> (Self::AckStream, u32) {
        (stream::empty(), 0)
    }

    fn get_remote_sockets(&self, _sids: BroadcastIter<'_>) -> Vec<RemoteSocketData> {
        Vec::new()
    }

    fn disconnect_many(&self, _sids: Vec<Sid>) -> Result<(), Vec<SocketError>> {
        Ok(())
    }

    fn path(&self) -> &Str {
        &self.path
    }

    fn parser(&self) -> impl Parse {
        CommonParser
    }

    fn server_id(&self) -> Uid {
        self.node
    }

    fn ack_timeout(&self) -> Duration {
        Duration::ZERO
    }
}
