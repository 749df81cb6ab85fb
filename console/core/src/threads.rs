//! Conversations that are on screen: their messages are told in order and without gaps.

use std::{
    collections::{BTreeMap, HashSet},
    sync::Arc,
};

use frontdesk_client::types;
use tokio::try_join;
use uuid::Uuid;

use crate::{
    desk::{Desk, lock},
    problem::Result,
    translate::Detail,
    view::{Activity, Happening, Message, Note, Person, Problem, ReadPosition},
};

/// The most that the server gives at once.
const PAGE: i32 = 200;

/// A conversation that is on screen.
#[derive(Default)]
pub(crate) struct OpenThread {
    /// The last message that was told. None: what there is is being asked for.
    told: Option<u32>,
    /// Messages after a gap, and all while it is being opened.
    held: BTreeMap<u32, Message>,
    /// Notes and activity that were told.
    known: HashSet<String>,
    pub viewers: Vec<Person>,
}

impl OpenThread {
    pub fn told(&self) -> Option<u32> {
        self.told
    }

    pub fn has_gap(&self) -> bool {
        self.told.is_some() && !self.held.is_empty()
    }

    /// What is to be told now that these came.
    fn take(&mut self, messages: Vec<Message>) -> Vec<Message> {
        self.held.extend(messages.into_iter().map(|it| (it.seq, it)));
        self.ready()
    }

    /// What is to be told now that everything up to `seq` is known.
    fn begin_after(&mut self, seq: u32) -> Vec<Message> {
        self.told = Some(self.told.unwrap_or(0).max(seq));
        self.ready()
    }

    fn ready(&mut self) -> Vec<Message> {
        let Some(mut told) = self.told else { return Vec::new() };
        let mut ready = Vec::new();
        while let Some(first) = self.held.first_entry().filter(|it| *it.key() <= told + 1) {
            let message = first.remove();
            if message.seq > told {
                told = message.seq;
                ready.push(message);
            }
        }
        self.told = Some(told);
        ready
    }
}

pub(crate) fn conversation_id(id: &str) -> Result<Uuid> {
    id.parse().map_err(|_| Problem::said("conversation_not_found", ""))
}

/// Everything up to `seq` is on screen.
pub(crate) fn begin_after(desk: &Arc<Desk>, id: &str, seq: u32) {
    tell_ready(desk, id, |thread| thread.begin_after(seq));
}

/// Keeps messages of one conversation, and tells those whose turn it is.
pub(crate) async fn take_messages(desk: &Arc<Desk>, id: &str, messages: Vec<Message>) -> Result<()> {
    desk.records.keep_messages(&messages).await?;
    tell_ready(desk, id, |thread| thread.take(messages));
    Ok(())
}

/// There are messages up to `seq`.
pub(crate) fn expect(desk: &Arc<Desk>, id: &str, seq: u32) {
    let is_behind = lock(&desk.threads).get(id).is_some_and(|it| it.told.is_some_and(|told| told < seq));
    if is_behind {
        fill_later(desk, id);
    }
}

fn tell_ready(desk: &Arc<Desk>, id: &str, ready: impl FnOnce(&mut OpenThread) -> Vec<Message>) {
    let has_gap = {
        let mut threads = lock(&desk.threads);
        let Some(thread) = threads.get_mut(id) else { return };
        // Under the lock, or two could tell in another order.
        for message in ready(thread) {
            desk.tell(Happening::Message { message });
        }
        thread.has_gap()
    };
    if has_gap {
        fill_later(desk, id);
    }
}

fn fill_later(desk: &Arc<Desk>, id: &str) {
    let (filling, id) = (Arc::clone(desk), id.to_owned());
    desk.spawn(async move {
        if let Err(problem) = fill(&filling, &id).await {
            tracing::warn!(%problem, id, "a gap is not filled; connecting anew");
            if let Some(line) = filling.line() {
                line.close();
            }
        }
    });
}

/// Fetches what is missing after the last message that was told.
pub(crate) async fn fill(desk: &Arc<Desk>, id: &str) -> Result<()> {
    let uuid = conversation_id(id)?;
    let _one_at_a_time = desk.filling.lock().await;
    loop {
        let told = lock(&desk.threads).get(id).and_then(OpenThread::told);
        let Some(told) = told else { return Ok(()) };
        let page = desk.client.list_messages().id(uuid).after(i64::from(told)).limit(PAGE).send().await?.into_inner();
        let messages: Vec<Message> = page.items.into_iter().map(Message::from).collect();
        desk.records.keep_messages(&messages).await?;
        let mut threads = lock(&desk.threads);
        let Some(thread) = threads.get_mut(id) else { return Ok(()) };
        for message in thread.take(messages) {
            desk.tell(Happening::Message { message });
        }
        if !page.has_more {
            return Ok(());
        }
    }
}

/// Keeps notes, and tells those that are new on screen.
pub(crate) async fn take_notes(desk: &Desk, notes: Vec<Note>) -> Result<()> {
    desk.records.keep_notes(&notes).await?;
    let mut threads = lock(&desk.threads);
    for note in notes {
        if threads.get_mut(&note.conversation_id).is_some_and(|thread| thread.known.insert(note.id.clone())) {
            desk.tell(Happening::Note { note });
        }
    }
    Ok(())
}

async fn take_activity(desk: &Desk, activity: Vec<Activity>) -> Result<()> {
    desk.records.keep_activity(&activity).await?;
    let mut threads = lock(&desk.threads);
    for activity in activity {
        if threads.get_mut(&activity.conversation_id).is_some_and(|it| it.known.insert(activity.id.clone())) {
            desk.tell(Happening::Activity { activity });
        }
    }
    Ok(())
}

pub(crate) fn take_viewers(desk: &Desk, id: String, mut people: Vec<Person>) {
    let me = desk.me().id;
    people.retain(|it| it.id != me);
    if let Some(thread) = lock(&desk.threads).get_mut(&id).filter(|it| it.viewers != people) {
        thread.viewers.clone_from(&people);
        desk.tell(Happening::Viewers { conversation_id: id, people });
    }
}

pub(crate) async fn take_read(desk: &Desk, id: String, read: ReadPosition) -> Result<()> {
    if read.user_id == desk.me().id
        && let Some(change) = desk.records.keep_read(&id, read.seq, false).await?
    {
        desk.tell_change(&change);
    }
    let mut reads = desk.records.reads(&id).await?;
    reads.retain(|it| it.user_id != read.user_id);
    reads.push(read.clone());
    desk.records.keep_reads(&id, &reads).await?;
    if lock(&desk.threads).contains_key(&id) {
        desk.tell(Happening::Read { conversation_id: id, read });
    }
    Ok(())
}

/// What the server has of a conversation that is on screen: kept, and what is new told.
pub(crate) async fn refresh(desk: &Arc<Desk>, id: &str) -> Result<()> {
    let fetched = match fetch(desk, conversation_id(id)?).await {
        Ok(fetched) => fetched,
        Err(problem) if problem.code == "conversation_not_found" => {
            lock(&desk.threads).remove(id);
            return Ok(desk.records.forget_conversation(id).await?);
        }
        Err(problem) => return Err(problem),
    };
    let (detail, notes, activity) = fetched;
    desk.learn(detail.told).await?;
    take_messages(desk, id, detail.messages).await?;
    let before = desk.records.reads(id).await?;
    for read in detail.reads.iter().filter(|it| !before.contains(it)) {
        desk.tell(Happening::Read { conversation_id: id.to_owned(), read: read.clone() });
    }
    desk.records.keep_reads(id, &detail.reads).await?;
    take_notes(desk, notes).await?;
    take_activity(desk, activity).await
}

pub(crate) fn refresh_activity_later(desk: &Arc<Desk>, id: String) {
    if !lock(&desk.threads).contains_key(&id) {
        return;
    }
    let here = Arc::clone(desk);
    desk.spawn(async move {
        let fetched = async { take_activity(&here, activity(&here, conversation_id(&id)?).await?).await };
        if let Err(problem) = fetched.await {
            // With the next connection it is asked for again.
            tracing::warn!(%problem, id, "the audit trail is not up to date");
        }
    });
}

/// A conversation with all that was noted and done.
pub(crate) async fn fetch(desk: &Desk, id: Uuid) -> Result<(Detail, Vec<Note>, Vec<Activity>)> {
    let detail = async { Ok(Detail::from(desk.client.get_conversation().id(id).send().await?.into_inner())) };
    try_join!(detail, notes(desk, id), activity(desk, id))
}

async fn notes(desk: &Desk, id: Uuid) -> Result<Vec<Note>> {
    let mut notes = Vec::new();
    let mut call = desk.client.list_notes().id(id).limit(PAGE);
    loop {
        let page: types::NotePage = call.send().await?.into_inner();
        notes.extend(page.items.into_iter().map(Note::from));
        let Some(cursor) = page.next_cursor else { return Ok(notes) };
        call = desk.client.list_notes().id(id).limit(PAGE).cursor(cursor);
    }
}

async fn activity(desk: &Desk, id: Uuid) -> Result<Vec<Activity>> {
    let mut activity = Vec::new();
    let mut call = desk.client.list_activity().id(id).limit(PAGE);
    loop {
        let page: types::ActivityPage = call.send().await?.into_inner();
        activity.extend(page.items.into_iter().map(Activity::from));
        let Some(cursor) = page.next_cursor else { return Ok(activity) };
        call = desk.client.list_activity().id(id).limit(PAGE).cursor(cursor);
    }
}

/// What is in an opened conversation need not be told again.
pub(crate) fn know(desk: &Desk, id: &str, notes: &[Note], activity: &[Activity]) {
    if let Some(thread) = lock(&desk.threads).get_mut(id) {
        thread.known.extend(notes.iter().map(|it| it.id.clone()));
        thread.known.extend(activity.iter().map(|it| it.id.clone()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Sender, Side};

    fn message(seq: u32) -> Message {
        Message {
            id: seq.to_string(),
            conversation_id: "c".to_owned(),
            seq,
            client_id: None,
            content: "Hello".to_owned(),
            sender: Sender { id: "s".to_owned(), name: "Emma".to_owned(), side: Side::Customer },
            created_at: "2026-01-01T00:00:00.000Z".to_owned(),
        }
    }

    fn taken(thread: &mut OpenThread, seqs: &[u32]) -> Vec<u32> {
        thread.take(seqs.iter().copied().map(message).collect()).iter().map(|it| it.seq).collect()
    }

    #[test]
    fn a_message_after_a_gap_waits_until_the_gap_is_filled() {
        let mut thread = OpenThread::default();
        thread.begin_after(4);

        assert_eq!(taken(&mut thread, &[7]), [0; 0]);
        assert!(thread.has_gap());
        assert_eq!(taken(&mut thread, &[5]), [5]);
        assert_eq!(taken(&mut thread, &[6]), [6, 7]);
        assert!(!thread.has_gap());
    }

    #[test]
    fn a_message_is_told_once() {
        let mut thread = OpenThread::default();
        thread.begin_after(4);

        assert_eq!(taken(&mut thread, &[3, 4, 5, 5]), [5]);
        assert_eq!(taken(&mut thread, &[5]), [0; 0]);
    }

    #[test]
    fn what_comes_while_a_conversation_is_being_opened_is_told_afterwards() {
        let mut thread = OpenThread::default();

        assert_eq!(taken(&mut thread, &[3, 4]), [0; 0]);
        assert!(!thread.has_gap());
        assert_eq!(thread.begin_after(3).iter().map(|it| it.seq).collect::<Vec<_>>(), [4]);
    }
}
