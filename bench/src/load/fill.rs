//! Makes a history: conversations with messages, by the same wire as everybody.

use std::rc::Rc;

use anyhow::{Context, Result};
use futures_util::{StreamExt, TryStreamExt, stream};
use tokio::task::JoinSet;

use super::{Bench, all, talk::SendMessage};
use crate::{
    people::Token,
    wire::{Packet, Socket, accepted},
};

/// More end users than that fill nothing faster.
const END_USERS: usize = 20;

/// Messages under way in each end user's socket: lanes that are kept full write fastest.
const IN_FLIGHT: usize = 128;

/// So many conversations, with so many messages in each; answers one of them, and its end user.
pub async fn fill(bench: &Rc<Bench>, conversations: usize, messages: usize) -> Result<(String, Token)> {
    let end_users = bench.desk.end_users(conversations.clamp(1, END_USERS)).await?;
    let mut tasks = JoinSet::new();
    for (nth, end_user) in end_users.iter().enumerate() {
        let (bench, end_user) = (Rc::clone(bench), end_user.clone());
        let share = (conversations + end_users.len() - 1 - nth) / end_users.len();
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
            anyhow::Ok((nth, ids.into_iter().next()))
        });
    }
    let firsts = all(tasks).await?;
    let first = firsts.into_iter().find_map(|(nth, id)| Some((id?, end_users[nth].clone())));
    first.context("at least one conversation is needed")
}

async fn answered(socket: &mut Socket) -> Result<()> {
    loop {
        let text = socket.packet().await?;
        if let Some(Packet::Ack { payload, .. }) = Packet::parse(&text) {
            return accepted(payload).map(drop);
        }
    }
}
