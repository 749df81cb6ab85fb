//! Catching up after a connection was made: nothing that happened before it stays unknown.

use std::sync::Arc;

use frontdesk_client::types;
use serde::Deserialize;
use serde_json::json;

use super::connection::{CallFailure, Line};
use crate::{
    desk::{Desk, lock},
    inbox, outbox,
    problem::Result,
    threads,
    view::{Happening, Me, Problem, Shelf},
};

/// How many of the latest conversations of a shelf are looked at for what was missed.
const LOOKED_AT: u32 = 50;

/// Makes up for what was missed.
pub async fn catch_up(desk: &Arc<Desk>, line: &Line) -> Result<()> {
    let open: Vec<String> = lock(&desk.threads).keys().cloned().collect();
    for id in &open {
        rejoin(desk, line, id).await?;
    }
    let user = desk.client.get_me().send().await?.into_inner();
    if let Some(me) = Me::of(&user, &desk.me().server) {
        desk.is_me(me);
    }
    for id in &open {
        threads::refresh(desk, id).await?;
    }
    for shelf in [Shelf::Mine, Shelf::Unassigned] {
        let latest = inbox::fetch_latest(desk, shelf, LOOKED_AT).await?;
        latest.iter().for_each(|change| desk.tell_change(change));
        desk.notice_missed(&latest);
    }
    let latest = inbox::fetch_latest(desk, Shelf::All, 1).await?;
    lock(&desk.notices).begin(latest.first().map_or("", |it| &it.row.updated_at));
    if let Err(error) = desk.records.prune().await {
        tracing::error!(%error, "more is kept than need be");
    }
    Ok(())
}

/// From now on everything is told, and what waits goes out.
pub async fn tell_synced(desk: &Arc<Desk>) {
    let open: Vec<String> = lock(&desk.threads).keys().cloned().collect();
    for id in open {
        outbox::tell(desk, &id).await;
    }
    desk.set_synced();
    desk.outbox_due.notify_one();
    desk.tell(Happening::Resynced);
    desk.counts_due.notify_one();
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Joined {
    last_seq: u32,
    messages: Vec<types::Message>,
    has_more: bool,
}

/// From now on what happens in a conversation is heard.
pub async fn join(line: &Line, id: &str) -> Result<()> {
    join_after(line, id, None).await.map(drop)
}

async fn join_after(line: &Line, id: &str, after: Option<u32>) -> Result<Joined> {
    let mut payload = json!({ "conversationId": id });
    if let Some(after) = after {
        payload["afterSeq"] = after.into();
    }
    match line.call("join_conversation", payload).await {
        Ok(answer) => Ok(Joined::deserialize(answer)?),
        Err(CallFailure::Lost) => Err(Problem::offline()),
        Err(CallFailure::Refused(refusal)) => Err(Problem::said(&refusal.code, &refusal.message)),
    }
}

/// Joins an open conversation, and takes what was said since the last message that was told.
pub async fn rejoin(desk: &Arc<Desk>, line: &Line, id: &str) -> Result<()> {
    loop {
        let told = lock(&desk.threads).get(id).map(|it| it.told());
        let Some(told) = told else { return Ok(()) };
        let joined = match join_after(line, id, told).await {
            Err(problem) if problem.code == "conversation_not_found" => {
                tracing::info!(id, "an open conversation does not exist any more");
                lock(&desk.threads).remove(id);
                return Ok(desk.records.forget_conversation(id).await?);
            }
            joined => joined?,
        };
        if told.is_none() {
            threads::begin_after(desk, id, joined.last_seq);
            return Ok(());
        }
        threads::take_messages(desk, id, joined.messages.into_iter().map(Into::into).collect()).await?;
        if !joined.has_more {
            return Ok(());
        }
    }
}
