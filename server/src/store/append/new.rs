//! A batch of nothing but new messages, which almost all are. PostgreSQL gets it sorted and counted, so that it reads
//! each conversation and each sender once and joins nothing; whether all are new its unique index says.

use std::collections::{HashMap, HashSet};

use sqlx::PgConnection;
use uuid::Uuid;

use super::{Appended, Entry, Outcome};
use crate::domain::conversation::{Person, Status};
use crate::domain::{Message, Sender, Timestamp, UserType};
use crate::store::unknown_word;

/// Entries in the order of their conversations. Places count from 1, as PostgreSQL's arrays do.
pub struct Batch<'a> {
    entries: &'a [Entry],
    conversations: Vec<Uuid>,
    counts: Vec<i32>,
    /// Who is the first of the staff to speak in each, and the first end user.
    staff: Vec<Option<i32>>,
    end_users: Vec<Option<i32>>,
    people: Vec<Uuid>,
    drafts: Vec<Draft>,
    /// By the places of a conversation and of a sender: the last rank.
    reads: HashMap<(i32, i32), i32>,
}

struct Draft {
    /// Of its entry.
    index: usize,
    /// Of its conversation.
    place: i32,
    /// Its number among the batch's in its conversation.
    rank: i32,
    /// The place of its sender.
    sender: i32,
}

impl<'a> Batch<'a> {
    /// None if something in it depends on what comes before it in the same batch.
    pub fn of(entries: &'a [Entry]) -> Option<Self> {
        let mut order: Vec<_> = (0..entries.len()).collect();
        // Stable: those of one conversation stay in the order in which they came.
        order.sort_by_key(|index| entries[*index].conversation.id);

        let mut batch = Self {
            entries,
            conversations: Vec::new(),
            counts: Vec::new(),
            staff: Vec::new(),
            end_users: Vec::new(),
            people: Vec::new(),
            drafts: Vec::with_capacity(entries.len()),
            reads: HashMap::with_capacity(entries.len()),
        };
        let mut places = HashMap::new();
        let mut names = HashSet::new();
        // In a conversation: who replies, whether several do, and whether one would not if another has.
        let (mut replying, mut several, mut asks) = (None, false, false);
        for index in order {
            let entry = &entries[index];
            let conversation = entry.conversation.id.0;
            if batch.conversations.last() != Some(&conversation) {
                batch.conversations.push(conversation);
                batch.counts.push(0);
                batch.staff.push(None);
                batch.end_users.push(None);
                names.clear();
                (replying, several, asks) = (None, false, false);
            }
            if let Some(client_id) = &entry.draft.client_id
                && !names.insert((entry.sender, client_id.as_str()))
            {
                return None;
            }
            if entry.sender != entry.conversation.end_user_id {
                asks |= entry.draft.last_seen_seq.is_some();
                several |= *replying.get_or_insert(entry.sender) != entry.sender;
                if several && asks {
                    return None;
                }
            }
            let sender = *places.entry(entry.sender.0).or_insert_with(|| {
                batch.people.push(entry.sender.0);
                batch.people.len() as i32
            });
            let (place, count) = (batch.conversations.len() as i32, batch.counts.last_mut()?);
            *count += 1;
            let of_end_user = entry.sender == entry.conversation.end_user_id;
            let first = if of_end_user { batch.end_users.last_mut()? } else { batch.staff.last_mut()? };
            first.get_or_insert(sender);
            batch.reads.insert((place, sender), *count);
            batch.drafts.push(Draft { index, place, rank: *count, sender });
        }
        Some(batch)
    }

    /// Stores all of it, or nothing, if not all are new.
    pub async fn append(&self, conn: &mut PgConnection, now: Timestamp) -> sqlx::Result<Option<Vec<Outcome>>> {
        let of = |value: fn(&Draft) -> i32| self.drafts.iter().map(value).collect::<Vec<_>>();
        let ids: Vec<_> = self.entries().map(|it| it.id.0).collect();
        let client_ids: Vec<_> = self.entries().map(|it| it.draft.client_id.as_ref().map(|id| id.as_str())).collect();
        let contents: Vec<_> = self.entries().map(|it| it.draft.content.as_str()).collect();
        let last_seen_seqs: Vec<_> = self.entries().map(|it| it.draft.last_seen_seq).collect();
        // What costs something more only when somebody asks for it.
        let last_seen_seqs = Some(last_seen_seqs).filter(|seqs| seqs.iter().any(Option::is_some));
        let reads = |value: fn((&(i32, i32), &i32)) -> i32| self.reads.iter().map(value).collect::<Vec<_>>();
        let row = sqlx::query_as!(
            Row,
            r#"select last_seqs as "last_seqs!", assigned_to as "assigned_to!: Vec<Option<Uuid>>", statuses as "statuses!",
                      new_assigned_to as "new_assigned_to!: Vec<Option<Uuid>>", names as "names!", types as "types!",
                      roles as "roles!: Vec<Option<String>>"
               from append_new_messages($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"#,
            now.utc(),
            &self.conversations,
            &self.counts,
            &self.staff as &[Option<i32>],
            &self.end_users as &[Option<i32>],
            &self.people,
            &ids,
            &of(|it| it.place),
            &of(|it| it.rank),
            &of(|it| it.sender),
            &client_ids as &[Option<&str>],
            &contents as &[&str],
            last_seen_seqs.as_deref() as Option<&[Option<i64>]>,
            &reads(|((place, _), _)| *place),
            &reads(|((_, sender), _)| *sender),
            &reads(|(_, rank)| *rank),
        )
        .fetch_optional(conn)
        .await?;
        row.map(|row| self.outcomes(&row, now)).transpose()
    }

    fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.drafts.iter().map(|it| &self.entries[it.index])
    }

    fn outcomes(&self, row: &Row, now: Timestamp) -> sqlx::Result<Vec<Outcome>> {
        let senders = row.senders(&self.people)?;
        self.drafts
            .iter()
            .map(|it| {
                let entry = &self.entries[it.index];
                let sender = at(&senders, it.sender)?;
                let assignee = at(&row.new_assigned_to, it.place)?.filter(|id| *id == sender.id.0);
                let newly = at(&row.assigned_to, it.place)?.is_none();
                let status: Status = at(&row.statuses, it.place)?.parse().map_err(unknown_word)?;
                let reopens = status != Status::Open && sender.user_type == UserType::EndUser;
                let message = Message {
                    id: entry.id,
                    conversation_id: entry.conversation.id,
                    seq: at(&row.last_seqs, it.place)? + i64::from(it.rank),
                    client_id: entry.draft.client_id.as_ref().map(|id| id.as_str().to_owned()),
                    content: entry.draft.content.as_str().to_owned(),
                    sender: sender.clone(),
                    created_at: now,
                };
                Ok(Outcome {
                    index: it.index,
                    assigned_to: assignee
                        .filter(|_| newly)
                        .map(|id| Person { id: id.into(), name: sender.name.clone() }),
                    reopened_from: reopens.then_some(status),
                    appended: Ok(Appended { message, new: true }),
                })
            })
            .collect()
    }
}

/// What PostgreSQL answers.
struct Row {
    last_seqs: Vec<i64>,
    assigned_to: Vec<Option<Uuid>>,
    statuses: Vec<String>,
    new_assigned_to: Vec<Option<Uuid>>,
    names: Vec<String>,
    types: Vec<String>,
    roles: Vec<Option<String>>,
}

impl Row {
    /// Those who send, as they are now.
    fn senders(&self, people: &[Uuid]) -> sqlx::Result<Vec<Sender>> {
        (1..)
            .zip(people)
            .map(|(place, id)| {
                Ok(Sender {
                    id: (*id).into(),
                    name: at(&self.names, place)?.clone(),
                    user_type: at(&self.types, place)?.parse().map_err(unknown_word)?,
                    role: at(&self.roles, place)?.as_deref().map(str::parse).transpose().map_err(unknown_word)?,
                })
            })
            .collect()
    }
}

fn at<T>(values: &[T], place: i32) -> sqlx::Result<&T> {
    let index = usize::try_from(place - 1).map_err(|error| sqlx::Error::Decode(error.into()))?;
    values.get(index).ok_or_else(|| sqlx::Error::Decode("fewer answers than there were questions".into()))
}
