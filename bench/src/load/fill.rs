//! Makes a history: conversations with messages, by the same wire as everybody.

use std::{rc::Rc, time::Duration};

use anyhow::{Context, Result};
use futures_util::{StreamExt, TryStreamExt, stream};
use tokio::{task::JoinSet, time::interval};

use super::{Bench, all, talk::SendMessage};
use crate::{
    people::Token,
    wire::{Packet, Socket, accepted},
};

/// More end users than that fill nothing faster.
const END_USERS: usize = 20;

/// What a busy desk has of late: so many conversations, in each of which something was said this long after the one before.
const LATEST: usize = 250;
const APART: Duration = Duration::from_millis(40);

/// Messages under way in each end user's socket: lanes that are kept full write fastest.
const IN_FLIGHT: usize = 128;

/// So many conversations, with so many messages in each; answers one of them, and its end user.
pub async fn fill(bench: &Rc<Bench>, conversations: usize, messages: usize) -> Result<(String, Token)> {
    let end_users = bench.desk.end_users(conversations.clamp(1, END_USERS)).await?;
    let mut tasks = JoinSet::new();
    let shares = end_users.len();
    for (nth, end_user) in end_users.into_iter().enumerate() {
        let bench = Rc::clone(bench);
        let share = (conversations + shares - 1 - nth) / shares;
        tasks.spawn_local(async move {
            let ids = stream::iter(0..share).map(|_| bench.desk.conversation(&end_user)).buffered(2);
            let ids: Vec<_> = ids.try_collect().await?;
            let mut socket = Socket::connect(&bench.desk.target, &end_user).await?;
            let all = (0..messages).flat_map(|number| ids.iter().map(move |id| (id, number)));
            let mut under_way = 0;
            for (conversation_id, number) in all {
                let content = format!("{number} {}", "A message of a history. ".repeat(1 + number % 5));
                let message = SendMessage { conversation_id, content, client_id: number.to_string() };
                socket.write("send_message", &message).await?;
                under_way += 1;
                if under_way == IN_FLIGHT {
                    answered(&mut socket).await?;
                    under_way -= 1;
                }
            }
            for _ in 0..under_way {
                answered(&mut socket).await?;
            }
            anyhow::Ok(Filled { end_user, socket, ids })
        });
    }
    let mut filled = all(tasks).await?;
    if conversations > LATEST {
        liven(&mut filled).await?;
    }
    let first = filled.into_iter().find_map(|it| Some((it.ids.into_iter().next()?, it.end_user)));
    first.context("at least one conversation is needed")
}

/// What one end user has.
struct Filled {
    end_user: Token,
    socket: Socket,
    ids: Vec<String>,
}

/// Has something said in some of them at a desk's pace, in one after the other: so much was written at once before that
/// thousands of conversations had their latest message in the same second, as no desk has it.
async fn liven(filled: &mut [Filled]) -> Result<()> {
    let mut ticks = interval(APART);
    for nth in 0..LATEST.div_ceil(filled.len()) {
        for Filled { socket, ids, .. } in &mut *filled {
            let Some(conversation_id) = ids.get(nth) else { continue };
            ticks.tick().await;
            let message = SendMessage { conversation_id, content: "And now".into(), client_id: "now".into() };
            socket.write("send_message", &message).await?;
            answered(socket).await?;
        }
    }
    Ok(())
}

async fn answered(socket: &mut Socket) -> Result<()> {
    loop {
        let text = socket.packet().await?;
        if let Some(Packet::Ack { payload, .. }) = Packet::parse(&text) {
            return accepted(payload).map(drop);
        }
    }
}
