//! One Socket.IO connection by websocket, driven by the task that owns it.

use std::fmt;

use anyhow::{Result, anyhow, bail};
use futures_util::{FutureExt, SinkExt, StreamExt};
use serde::Serialize;
use serde_json::json;
use tokio::net::TcpStream;
use tokio_tungstenite::{
    WebSocketStream, client_async_with_config,
    tungstenite::{Message, Utf8Bytes, protocol::WebSocketConfig},
};

use super::{
    Answer, RATE_LIMITED, Target,
    packet::{self, Packet},
};

/// Tungstenite's own are made for few connections with much traffic.
const READ_BUFFER: usize = 4 * 1024;

/// The server has said no, so that trying again would not help.
#[derive(Debug)]
pub struct Refused(String);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if self.0.contains("rate_limited") {
            f.write_str(RATE_LIMITED)
        } else {
            write!(f, "the server refuses: {}", self.0)
        }
    }
}

impl std::error::Error for Refused {}

impl Refused {
    /// For what the server says about it.
    pub fn because(why: &str) -> Self {
        Self(why.to_owned())
    }
}

/// A connection whose namespace is joined. Dropped, it is cut without a word.
pub struct Socket {
    stream: WebSocketStream<TcpStream>,
    calls: u64,
}

impl Socket {
    /// Connects as whoever has the token.
    pub async fn connect(target: &Target, token: &str) -> Result<Self> {
        let url = format!("ws://{}/socket.io/?EIO=4&transport=websocket", target.authority);
        let config = WebSocketConfig::default().read_buffer_size(READ_BUFFER);
        let (stream, _) = client_async_with_config(url, target.connect().await?, Some(config)).await?;
        let mut socket = Self { stream, calls: 0 };
        loop {
            let text = socket.packet().await?;
            match Packet::parse(&text) {
                Some(Packet::Open) => {
                    socket.stream.feed(Message::text(format!("40{}", json!({ "token": token })))).await?;
                }
                Some(Packet::Connected) => return Ok(socket),
                Some(Packet::Refused(why)) => return Err(Refused::because(why).into()),
                _ => bail!("the server answers the handshake with {text}"),
            }
        }
    }

    /// Writes an event that is to be acknowledged, and answers its number. It goes out when a packet is waited for, and
    /// with all that was written until then: a system call for each would cost more than all the rest.
    pub async fn write(&mut self, event: &str, payload: &impl Serialize) -> Result<u64> {
        self.calls += 1;
        self.stream.feed(Message::text(packet::call(self.calls, event, payload)?)).await?;
        Ok(self.calls)
    }

    /// The next packet that is not a ping. Nothing is lost when this is given up and asked for again.
    pub async fn packet(&mut self) -> Result<Utf8Bytes> {
        loop {
            let frame = match self.stream.next().now_or_never() {
                Some(frame) => frame,
                None => {
                    self.stream.flush().await?;
                    self.stream.next().await
                }
            };
            match frame.ok_or_else(|| anyhow!("the server has ended the connection"))?? {
                Message::Text(text) => match Packet::parse(&text) {
                    Some(Packet::Ping) => self.stream.feed(Message::text(packet::PONG)).await?,
                    Some(Packet::Closed) => bail!("the server has ended the connection"),
                    _ => return Ok(text),
                },
                Message::Close(_) => bail!("the server has ended the connection"),
                _ => {}
            }
        }
    }

    /// Joins a conversation; events that come meanwhile are passed over.
    pub async fn join(&mut self, conversation: &str) -> Result<()> {
        let number = self.write("join_conversation", &json!({ "conversationId": conversation })).await?;
        loop {
            let text = self.packet().await?;
            if let Some(Packet::Ack { call, payload }) = Packet::parse(&text)
                && call == number
            {
                return accepted(payload).map(drop);
            }
        }
    }
}

/// The answer to a call.
pub fn answer(payload: &str) -> Result<Answer<'_>> {
    Ok(serde_json::from_str(payload)?)
}

/// The answer, if it is not a refusal.
pub fn accepted(payload: &str) -> Result<Answer<'_>> {
    let answer = answer(payload)?;
    if !answer.ok {
        return Err(Refused::because(&answer.error.unwrap_or_default().to_string()).into());
    }
    Ok(answer)
}
