//! Replies on their way: taken at once, kept until the server has them, sent in order and stored once.

use std::{sync::Arc, time::Duration};

use frontdesk_client::types;
use serde_json::json;
use tokio::time::sleep;

use crate::{
    Console,
    desk::{Desk, lock},
    live::connection::{CallFailure, Line, Refusal},
    problem::Result,
    store::Due,
    threads,
    translate::now,
    view::{Happening, Message, Outgoing, OutgoingState, Problem, Reply},
};

/// When the server does not say how long it is too busy.
const SOON: Duration = Duration::from_secs(1);

impl Console {
    /// Takes a reply: it is kept when this returns, and goes out by itself.
    ///
    /// # Errors
    /// When it cannot be sent as it is, or cannot be kept.
    pub async fn reply(&self, mut reply: Reply) -> Result<Outgoing> {
        let desk = self.desk()?;
        threads::conversation_id(&reply.conversation_id)?;
        reply.content = reply.content.trim().to_owned();
        if !(1..=4000).contains(&reply.content.chars().count()) {
            return Err(Problem::invalid("content", "must have 1 to 4000 characters"));
        }
        if !(1..=100).contains(&reply.client_id.trim().chars().count()) {
            return Err(Problem::invalid("clientId", "must have 1 to 100 characters"));
        }
        let written_at = now();
        if !desk.records.queue(&reply, &written_at).await? {
            return Err(Problem::said("client_id_reused", ""));
        }
        let outgoing = waiting(&desk, &reply.conversation_id).await?;
        let taken = outgoing.iter().find(|it| it.client_id == reply.client_id).cloned();
        desk.tell(Happening::Outbox { conversation_id: reply.conversation_id.clone(), outgoing });
        desk.outbox_due.notify_one();
        // It may have gone out already.
        Ok(taken.unwrap_or(Outgoing {
            conversation_id: reply.conversation_id,
            client_id: reply.client_id,
            content: reply.content,
            written_at,
            state: OutgoingState::Sending,
            problem: None,
        }))
    }

    /// Sends a reply that was refused or overtaken once more, whoever has answered meanwhile.
    ///
    /// # Errors
    /// When that cannot be kept.
    pub async fn send_again(&self, client_id: &str) -> Result<()> {
        let desk = self.desk()?;
        if let Some(conversation) = desk.records.queue_again(client_id).await? {
            tell(&desk, &conversation).await;
            desk.outbox_due.notify_one();
        }
        Ok(())
    }

    /// Gives a reply up. If it is on its way just now it cannot be called back, and this waits for what becomes of it.
    ///
    /// # Errors
    /// When that cannot be kept.
    pub async fn discard(&self, client_id: &str) -> Result<()> {
        let desk = self.desk()?;
        let _nothing_is_sent = desk.sending.lock().await;
        if let Some(conversation) = desk.records.unqueue(client_id).await? {
            tell(&desk, &conversation).await;
            desk.outbox_due.notify_one();
        }
        Ok(())
    }
}

/// All that waits in a conversation.
pub(crate) async fn waiting(desk: &Desk, conversation: &str) -> Result<Vec<Outgoing>> {
    let mut outgoing = desk.records.outgoing(conversation).await?;
    let in_flight = lock(&desk.in_flight).clone();
    for it in &mut outgoing {
        if in_flight.as_ref() == Some(&it.client_id) {
            it.state = OutgoingState::Sending;
        }
    }
    Ok(outgoing)
}

pub(crate) async fn tell(desk: &Desk, conversation: &str) {
    match waiting(desk, conversation).await {
        Ok(outgoing) => desk.tell(Happening::Outbox { conversation_id: conversation.to_owned(), outgoing }),
        Err(problem) => tracing::error!(%problem, "what waits to be sent cannot be told"),
    }
}

/// What became of an attempt.
enum Outcome {
    Settled,
    /// The server is too busy; it is tried again after that time.
    Busy(Duration),
    /// The connection is gone; it is sent again over the next.
    Lost,
}

/// Runs as long as the desk stands.
pub(crate) async fn run(desk: Arc<Desk>) {
    loop {
        desk.outbox_due.notified().await;
        while let Some(line) = desk.synced_line() {
            match send_next(&desk, &line).await {
                Ok(Some(Outcome::Settled)) => {}
                Ok(Some(Outcome::Busy(wait))) => sleep(wait).await,
                Ok(Some(Outcome::Lost) | None) => break,
                Err(problem) => {
                    tracing::error!(%problem, "the outbox is stuck; trying again");
                    sleep(SOON).await;
                }
            }
        }
    }
}

/// None: nothing waits.
async fn send_next(desk: &Arc<Desk>, line: &Line) -> Result<Option<Outcome>> {
    for (conversation, seq) in desk.records.unsent_reads().await? {
        let read = json!({ "conversationId": conversation, "seq": seq });
        match line.call("read", read).await {
            Ok(_) => {}
            Err(CallFailure::Lost) => return Ok(Some(Outcome::Lost)),
            Err(CallFailure::Refused(refusal)) => {
                if let Some(wait) = busy(&refusal) {
                    return Ok(Some(Outcome::Busy(wait)));
                }
                tracing::warn!(code = refusal.code, conversation, "how far was read is not taken");
            }
        }
        desk.records.read_sent(&conversation, seq).await?;
    }
    let sending = desk.sending.lock().await;
    let Some(due) = desk.records.due().await? else { return Ok(None) };
    *lock(&desk.in_flight) = Some(due.client_id.clone());
    tell(desk, &due.conversation).await;
    let outcome = send(desk, line, &due).await;
    *lock(&desk.in_flight) = None;
    drop(sending);
    let outcome = outcome?;
    tell(desk, &due.conversation).await;
    Ok(Some(outcome))
}

async fn send(desk: &Arc<Desk>, line: &Line, due: &Due) -> Result<Outcome> {
    let mut payload = json!({ "conversationId": due.conversation, "clientId": due.client_id, "content": due.content });
    if let Some(seq) = due.last_seen_seq {
        payload["lastSeenSeq"] = seq.into();
    }
    match line.call("send_message", payload).await {
        Ok(mut ack) => {
            let message: types::Message = serde_json::from_value(ack["message"].take())?;
            stored(desk, due, message.into()).await?;
            Ok(Outcome::Settled)
        }
        Err(CallFailure::Lost) => Ok(Outcome::Lost),
        Err(CallFailure::Refused(refusal)) => {
            if let Some(wait) = busy(&refusal) {
                return Ok(Outcome::Busy(wait));
            }
            let state = match &*refusal.code {
                "conversation_moved_on" => OutgoingState::MovedOn,
                // The connection ends for it; the next one is somebody's who may.
                "unauthenticated" | "token_expired" => return Ok(Outcome::Lost),
                _ => OutgoingState::Refused,
            };
            let problem = Problem::said(&refusal.code, &refusal.message);
            desk.records.refuse(&due.client_id, state, &problem).await?;
            Ok(Outcome::Settled)
        }
    }
}

/// The server has it: it is told as a message, and then no longer waits.
async fn stored(desk: &Arc<Desk>, due: &Due, message: Message) -> Result<()> {
    let is_open = lock(&desk.threads).contains_key(&due.conversation);
    let change = desk.records.keep_latest(&message).await?;
    threads::take_messages(desk, &due.conversation, vec![message.clone()]).await?;
    if !is_open {
        desk.tell(Happening::Message { message });
    } else if lock(&desk.threads).get(&due.conversation).is_some_and(threads::OpenThread::has_gap)
        && let Err(problem) = threads::fill(desk, &due.conversation).await
    {
        // Catching up tells what waits once more, after the messages.
        tracing::info!(%problem, "what came before a reply is not known yet");
        line_is_bad(desk);
    }
    if let Some(change) = change {
        desk.tell_change(&change);
    }
    desk.records.unqueue(&due.client_id).await?;
    Ok(())
}

fn line_is_bad(desk: &Desk) {
    if let Some(line) = desk.line() {
        line.close();
    }
}

/// How long to wait, if that is all that is wrong.
fn busy(refusal: &Refusal) -> Option<Duration> {
    let is_busy = matches!(&*refusal.code, "rate_limited" | "unavailable" | "overloaded");
    is_busy.then(|| refusal.retry_after_ms.map_or(SOON, Duration::from_millis))
}
