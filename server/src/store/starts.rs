//! Conversations begin as messages are stored: all who have asked while the last batch was written share the next one,
//! and its commit.

use std::sync::Arc;
use std::time::Instant;

use sqlx::PgConnection;
use tokio::sync::{mpsc, oneshot};

use super::pace::Pace;
use super::pool::Kept;
use crate::access::Allowed;
use crate::domain::conversation::{Person, Status};
use crate::domain::text::{ClientId, Content, Subject};
use crate::domain::{
    Clock, Conversation, ConversationId, Merchant, MerchantId, Message, MessageId, Sender, Timestamp, UserId, UserType,
};
use crate::error::{self, Error, Result};
use crate::metrics::Metrics;

/// What may wait before those who ask have to wait to queue.
const QUEUE: usize = 1024;

/// A conversation to be started.
pub struct Start {
    /// Who starts it.
    pub end_user: UserId,
    /// With whom.
    pub merchant: Allowed<MerchantId>,
    /// What it is about.
    pub subject: Option<Subject>,
    /// What the end user calls this start, and its message.
    pub client_id: Option<ClientId>,
    /// Its first message.
    pub content: Option<Content>,
}

/// What became of it.
pub enum Outcome {
    /// It is there, as its end user sees it, with its first line in the audit trail.
    Added(Box<Conversation>),
    /// This end user has used this client id with this merchant before.
    Repeated,
    /// There is no such merchant.
    NoMerchant,
    /// Who asks is no longer active.
    Inactive,
}

/// Where conversations are started.
pub struct Starts {
    queue: mpsc::Sender<(Start, Reply)>,
    pace: Arc<Pace>,
    metrics: Arc<Metrics>,
}

type Reply = oneshot::Sender<Result<Outcome>>;

impl Starts {
    /// Begins to take starts, at most `batch` in one transaction.
    pub fn start(conn: Kept, clock: Arc<dyn Clock>, metrics: Arc<Metrics>, batch: usize) -> Self {
        let (queue, asked) = mpsc::channel(QUEUE);
        let pace = Arc::new(Pace::new(batch));
        tokio::spawn(run(conn, clock, asked, batch, Arc::clone(&pace)));
        Self { queue, pace, metrics }
    }

    /// Starts a conversation; it is committed when this answers.
    pub async fn add(&self, start: Start) -> Result<Outcome> {
        self.pace.check(Instant::now()).inspect_err(|_| self.metrics.overloaded("starts"))?;
        let (reply, outcome) = oneshot::channel();
        self.pace.queued();
        // What a task that has ended does not take is dropped, and so answered.
        self.queue.send((start, reply)).await.ok();
        outcome.await.map_err(|_| Error::Unavailable(anyhow::anyhow!("the server stops")))?
    }
}

async fn run(
    mut conn: Kept,
    clock: Arc<dyn Clock>,
    mut queue: mpsc::Receiver<(Start, Reply)>,
    batch: usize,
    pace: Arc<Pace>,
) {
    let mut asked = Vec::with_capacity(batch);
    while conn.unless_closed(queue.recv_many(&mut asked, batch)).await.is_some_and(|taken| taken > 0) {
        let (starts, replies): (Vec<_>, Vec<_>) = asked.drain(..).unzip();
        pace.begins(Instant::now());
        let stored = async { store(conn.get().await?, &starts, clock.now()).await }.await;
        pace.ends(Instant::now(), starts.len());
        match stored {
            Ok(outcomes) => {
                for (reply, outcome) in replies.into_iter().zip(outcomes) {
                    // Who has gone need not be told.
                    reply.send(Ok(outcome)).ok();
                }
            }
            Err(error) => {
                conn.let_go();
                tracing::error!(%error, starts = starts.len(), "conversations were not started");
                let outage = error::is_outage(&error);
                for reply in replies {
                    let cause = anyhow::anyhow!("its batch was not stored: {error}");
                    reply.send(Err(if outage { Error::Unavailable(cause) } else { Error::Internal(cause) })).ok();
                }
            }
        }
    }
}

async fn store(conn: &mut PgConnection, starts: &[Start], now: Timestamp) -> sqlx::Result<Vec<Outcome>> {
    let ids: Vec<_> = starts.iter().map(|_| ConversationId::new()).collect();
    let messages: Vec<_> = starts.iter().map(|it| it.content.as_ref().map(|_| MessageId::new())).collect();
    let rows = sqlx::query_as!(
        Row,
        r#"select added as "added!", merchant_name, merchant_slug, end_user_name, end_user_email,
                  end_user_verified as "end_user_verified!"
           from start_conversations($1, $2, $3, $4, $5, $6, $7, $8)"#,
        now.utc(),
        &ids.iter().map(|id| id.0).collect::<Vec<_>>(),
        &starts.iter().map(|it| it.merchant.0).collect::<Vec<_>>(),
        &starts.iter().map(|it| it.end_user.0).collect::<Vec<_>>(),
        &starts.iter().map(|it| it.subject.as_ref().map(Subject::as_str)).collect::<Vec<_>>() as &[Option<&str>],
        &starts.iter().map(|it| it.client_id.as_ref().map(ClientId::as_str)).collect::<Vec<_>>() as &[Option<&str>],
        &messages.iter().map(|id| id.map(|id| id.0)).collect::<Vec<_>>() as &[Option<uuid::Uuid>],
        &starts.iter().map(|it| it.content.as_ref().map(Content::as_str)).collect::<Vec<_>>() as &[Option<&str>],
    )
    .fetch_all(conn)
    .await?;
    if rows.len() != starts.len() {
        return Err(sqlx::Error::Decode("as many answers as there were starts were expected".into()));
    }
    Ok(rows
        .into_iter()
        .zip(starts)
        .zip(ids.into_iter().zip(messages))
        .map(|((row, start), (id, message))| row.outcome(start, id, message, now))
        .collect())
}

/// What PostgreSQL answers for each.
struct Row {
    added: bool,
    merchant_name: Option<String>,
    merchant_slug: Option<String>,
    end_user_name: Option<String>,
    end_user_email: Option<String>,
    end_user_verified: bool,
}

impl Row {
    fn outcome(self, start: &Start, id: ConversationId, message: Option<MessageId>, now: Timestamp) -> Outcome {
        let (Some(merchant), Some(slug)) = (self.merchant_name, self.merchant_slug) else { return Outcome::NoMerchant };
        let Some(name) = self.end_user_name else { return Outcome::Inactive };
        if !self.added {
            return Outcome::Repeated;
        }
        let end_user = Person { id: start.end_user, name };
        let last_message = message.zip(start.content.as_ref()).map(|(message, content)| Message {
            id: message,
            conversation_id: id,
            seq: 1,
            client_id: start.client_id.as_ref().map(|id| id.as_str().to_owned()),
            content: content.as_str().to_owned(),
            sender: Sender { id: end_user.id, name: end_user.name.clone(), user_type: UserType::EndUser, role: None },
            created_at: now,
        });
        Outcome::Added(Box::new(Conversation {
            id,
            merchant: Merchant { id: *start.merchant, name: merchant, slug },
            end_user,
            end_user_email: self.end_user_email,
            end_user_verified: self.end_user_verified,
            assigned_to: None,
            status: Status::Open,
            subject: start.subject.as_ref().map(|it| it.as_str().to_owned()),
            last_seq: last_message.as_ref().map_or(0, |it| it.seq),
            last_message,
            unread_count: 0,
            created_at: now,
            updated_at: now,
            last_activity_at: now,
        }))
    }
}
