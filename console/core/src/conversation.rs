//! What is done with one conversation.

use std::sync::Arc;

use frontdesk_client::types;
use serde_json::json;
use uuid::Uuid;

use crate::{
    Console,
    desk::{Desk, lock},
    live, outbox,
    problem::Result,
    threads::{self, conversation_id},
    view::{Conversation, Draft, LinkState, Message, MessagePage, Note, Problem, Source, Status, Thread},
};

/// How many messages come at once.
const PAGE: u32 = 50;

impl Console {
    /// A conversation with its latest messages. From the server it is joined too, until closed: its happenings are told.
    ///
    /// # Errors
    /// `conversation_not_found`, `not_kept` from the store, `offline` among others.
    pub async fn open(&self, id: &str, from: Source) -> Result<Thread> {
        let desk = self.desk()?;
        match from {
            Source::Store => open_kept(&desk, id).await,
            Source::Server => open_live(&desk, id).await,
        }
    }

    /// Its happenings are not told any more.
    ///
    /// # Errors
    /// When nobody is signed in.
    pub async fn close(&self, id: &str) -> Result<()> {
        let desk = self.desk()?;
        let was_open = lock(&desk.threads).remove(id).is_some();
        if let Some(line) = desk.line().filter(|_| was_open) {
            line.say("leave_conversation", json!({ "conversationId": id }));
        }
        Ok(())
    }

    /// Earlier messages, from what is kept if that is enough.
    ///
    /// # Errors
    /// `offline` among others, when nothing earlier is kept.
    pub async fn earlier(&self, id: &str, before_seq: u32) -> Result<MessagePage> {
        let desk = self.desk()?;
        let kept = desk.records.messages(id, Some(before_seq), PAGE).await?;
        if kept.items.len() as u32 == PAGE || !kept.has_more {
            return Ok(kept);
        }
        let call = desk.client.list_messages().id(conversation_id(id)?).before(i64::from(before_seq));
        match call.limit(PAGE as i32).send().await {
            Ok(page) => {
                let page = page.into_inner();
                let items: Vec<Message> = page.items.into_iter().map(Message::from).collect();
                desk.records.keep_messages(&items).await?;
                Ok(MessagePage { items, has_more: page.has_more })
            }
            Err(error) => {
                let problem = Problem::from(error);
                if problem.is_temporary() && !kept.items.is_empty() { Ok(kept) } else { Err(problem) }
            }
        }
    }

    /// Writes a note, which staff alone see.
    ///
    /// # Errors
    /// `validation_failed`, `offline` among others.
    pub async fn note(&self, id: &str, content: &str) -> Result<Note> {
        let desk = self.desk()?;
        let body = types::AddNote::builder().content(content);
        let note: Note = desk.client.add_note().id(conversation_id(id)?).body(body).send().await?.into_inner().into();
        threads::take_notes(&desk, vec![note.clone()]).await?;
        Ok(note)
    }

    /// Tells the others that I type, or no longer. Without a connection nobody is told.
    ///
    /// # Errors
    /// When nobody is signed in.
    pub async fn typing(&self, id: &str, is_typing: bool) -> Result<()> {
        if let Some(line) = self.desk()?.line() {
            line.say("typing", json!({ "conversationId": id, "isTyping": is_typing }));
        }
        Ok(())
    }

    /// I have read so far. The server is told as soon as it is there.
    ///
    /// # Errors
    /// When that cannot be kept.
    pub async fn read(&self, id: &str, seq: u32) -> Result<()> {
        let desk = self.desk()?;
        if let Some(change) = desk.records.keep_read(id, seq, true).await? {
            desk.tell_change(&change);
            desk.outbox_due.notify_one();
        }
        Ok(())
    }

    /// Gives a conversation to somebody, or to nobody.
    ///
    /// # Errors
    /// `already_assigned`, `not_staff_of_merchant`, `forbidden`, `offline` among others.
    pub async fn assign(&self, id: &str, staff: Option<&str>) -> Result<Conversation> {
        let desk = self.desk()?;
        let staff = staff.map(str::parse::<Uuid>).transpose();
        let staff = staff.map_err(|_| Problem::said("not_staff_of_merchant", ""))?;
        let body = types::Assign::builder().staff_id(staff);
        let done = desk.client.assign_conversation().id(conversation_id(id)?).body(body).send().await?;
        changed(&desk, done.into_inner()).await
    }

    /// Resolves a conversation, reopens it, or has it wait.
    ///
    /// # Errors
    /// `conversation_not_found`, `offline` among others.
    pub async fn set_status(&self, id: &str, status: Status) -> Result<Conversation> {
        let desk = self.desk()?;
        let body = types::SetStatus::builder().status(types::Status::from(status));
        let done = desk.client.set_conversation_status().id(conversation_id(id)?).body(body).send().await?;
        changed(&desk, done.into_inner()).await
    }

    /// All that was typed and not sent.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn drafts(&self) -> Result<Vec<Draft>> {
        Ok(self.desk()?.records.drafts().await?)
    }

    /// Keeps what was typed; without text it is forgotten.
    ///
    /// # Errors
    /// When it cannot be kept.
    pub async fn keep_draft(&self, draft: Draft) -> Result<()> {
        Ok(self.desk()?.records.keep_draft(&draft).await?)
    }
}

async fn changed(desk: &Arc<Desk>, now: types::Conversation) -> Result<Conversation> {
    let change = desk.learn(now.into()).await?;
    desk.counts_due.notify_one();
    threads::refresh_activity_later(desk, change.row.id.clone());
    Ok(change.row)
}

async fn open_kept(desk: &Desk, id: &str) -> Result<Thread> {
    let records = &desk.records;
    let conversation = records.conversation(id).await?.ok_or_else(|| {
        Problem::new(
            "not_kept",
            "This conversation is not kept on this computer. It can be read once the server is reached.",
        )
    })?;
    let page = records.messages(id, None, PAGE).await?;
    Ok(Thread {
        has_earlier: page.items.first().map_or(conversation.last_seq > 0, |first| first.seq > 1),
        conversation,
        messages: page.items,
        reads: records.reads(id).await?,
        notes: records.notes(id).await?,
        activity: records.activity(id).await?,
        viewers: Vec::new(),
        outgoing: outbox::waiting(desk, id).await?,
    })
}

async fn open_live(desk: &Arc<Desk>, id: &str) -> Result<Thread> {
    let uuid = conversation_id(id)?;
    let is_new = {
        let mut threads = lock(&desk.threads);
        let is_new = !threads.contains_key(id);
        threads.entry(id.to_owned()).or_default();
        is_new
    };
    // Before it is asked for, so that nothing falls between. Without a line, the next one joins.
    if let Some(line) = desk.line()
        && let Err(problem) = live::join(&line, id).await
        && !problem.is_temporary()
    {
        lock(&desk.threads).remove(id);
        return Err(problem);
    }
    let (detail, notes, activity) = match threads::fetch(desk, uuid).await {
        Ok(fetched) => fetched,
        Err(problem) if problem.is_temporary() => {
            // It stays open: what is kept is on screen, and what follows it is told once the server is reached.
            if is_new && let Some(last) = desk.records.messages(id, None, 1).await?.items.last() {
                threads::begin_after(desk, id, last.seq);
            }
            return Err(problem);
        }
        Err(problem) => {
            lock(&desk.threads).remove(id);
            return Err(problem);
        }
    };
    let records = &desk.records;
    let conversation = desk.learn(detail.told).await?.row;
    records.keep_messages(&detail.messages).await?;
    records.keep_reads(id, &detail.reads).await?;
    records.keep_notes(&notes).await?;
    records.keep_activity(&activity).await?;
    threads::know(desk, id, &notes, &activity);
    threads::begin_after(desk, id, detail.messages.last().map_or(0, |it| it.seq));
    let viewers = lock(&desk.threads).get(id).map(|it| it.viewers.clone()).unwrap_or_default();
    Ok(Thread {
        conversation,
        messages: detail.messages,
        has_earlier: detail.has_earlier,
        reads: detail.reads,
        notes,
        activity,
        viewers: if desk.link().state == LinkState::Offline { Vec::new() } else { viewers },
        outgoing: outbox::waiting(desk, id).await?,
    })
}
