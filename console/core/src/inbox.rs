//! The lists of conversations, and how many there are.

use std::sync::Arc;

use frontdesk_client::types;
use uuid::Uuid;

use crate::{
    Console,
    desk::Desk,
    problem::Result,
    store::{Change, activity_at, papers::COUNTS},
    threads::conversation_id,
    translate::{Detail, Told},
    view::{Conversation, ConversationPage, Counts, Happening, ListQuery, Problem, Shelf, Source},
};

/// How many conversations of one customer are shown.
const OF_CUSTOMER: i32 = 50;

impl Console {
    /// A page of conversations.
    ///
    /// # Errors
    /// From the server, `offline` among others.
    pub async fn list(&self, query: ListQuery) -> Result<ConversationPage> {
        let desk = self.desk()?;
        let limit = query.limit.clamp(1, 200);
        let search = query.search.as_deref().map(str::trim).filter(|it| !it.is_empty());
        let cursor = query.cursor.as_deref();
        match query.from {
            Source::Store => Ok(desk.records.list(query.shelf, search, cursor, limit).await?),
            Source::Server => fetch(&desk, query.shelf, search, cursor, limit).await,
        }
    }

    /// How many conversations stand on each shelf.
    ///
    /// # Errors
    /// From the server, `offline` among others.
    pub async fn counts(&self, from: Source) -> Result<Counts> {
        let desk = self.desk()?;
        match from {
            Source::Store => Ok(desk.records.paper(COUNTS).await?),
            Source::Server => fetch_counts(&desk).await,
        }
    }

    /// How many conversations of mine, or of nobody's yet, have something that I have not read. None without me.
    ///
    /// # Errors
    /// When what is kept cannot be read.
    pub async fn unread(&self) -> Result<u32> {
        match self.desk() {
            Ok(desk) => Ok(desk.records.unread().await?),
            Err(_) => Ok(0),
        }
    }

    /// The latest 50 conversations of one customer.
    ///
    /// # Errors
    /// When neither the server nor what is kept can be asked.
    pub async fn of_customer(&self, customer: &str) -> Result<Vec<Conversation>> {
        let desk = self.desk()?;
        let end_user: Uuid = customer.parse().map_err(|_| Problem::said("not_found", "no such customer"))?;
        match desk.client.list_conversations().end_user(end_user).limit(OF_CUSTOMER).send().await {
            Ok(page) => {
                let told = page.into_inner().items.into_iter().map(Told::from).collect();
                Ok(desk.records.keep_conversations(told).await?.into_iter().map(|it| it.row).collect())
            }
            Err(error) => {
                let problem = Problem::from(error);
                let kept = desk.records.of_customer(customer).await?;
                if problem.is_temporary() && !kept.is_empty() { Ok(kept) } else { Err(problem) }
            }
        }
    }
}

/// A page of the server's, which takes the place of what was kept of that part of the list.
async fn fetch(
    desk: &Desk,
    shelf: Shelf,
    search: Option<&str>,
    cursor: Option<&str>,
    limit: u32,
) -> Result<ConversationPage> {
    // A cursor says where the page before it ended, too.
    let (before, cursor) = cursor.and_then(|it| it.split_once(' ')).unzip();
    let mark = desk.records.mark();
    let page = ask(desk, shelf, search, cursor, limit).await?;
    let mut items = Vec::with_capacity(page.items.len());
    for change in desk.records.keep_conversations(page.items.into_iter().map(Told::from).collect()).await? {
        desk.tell_change(&change);
        items.push(change.row);
    }
    let last = items.last().map_or("", activity_at);
    if search.is_none() {
        let after = if page.next_cursor.is_some() { last } else { "" };
        desk.records.left_shelf(shelf, &items, after, before, mark).await?;
    }
    let next_cursor = page.next_cursor.map(|it| format!("{last} {it}"));
    Ok(ConversationPage { items, next_cursor })
}

async fn ask(
    desk: &Desk,
    shelf: Shelf,
    search: Option<&str>,
    cursor: Option<&str>,
    limit: u32,
) -> Result<types::ConversationPage> {
    let mut call = desk.client.list_conversations().limit(i32::try_from(limit).unwrap_or(200));
    if let Some(cursor) = cursor {
        call = call.cursor(cursor);
    }
    let under_way = vec![types::Status::Open, types::Status::Pending];
    call = match (search, shelf) {
        (Some(search), _) => call.q(search),
        (None, Shelf::Mine) => call.assignee("me").status(under_way),
        (None, Shelf::Unassigned) => call.assignee("none").status(under_way),
        (None, Shelf::All) => call.status(under_way),
        (None, Shelf::Resolved) => call.status(vec![types::Status::Resolved]),
    };
    Ok(call.send().await?.into_inner())
}

/// The latest of a shelf, kept.
pub(crate) async fn fetch_latest(desk: &Desk, shelf: Shelf, limit: u32) -> Result<Vec<Change>> {
    let page = ask(desk, shelf, None, None, limit).await?;
    Ok(desk.records.keep_conversations(page.items.into_iter().map(Told::from).collect()).await?)
}

/// What the server says of a conversation, kept and told.
pub(crate) async fn look_up(desk: &Desk, id: &str) -> Result<Change> {
    let detail = desk.client.get_conversation().id(conversation_id(id)?).send().await?.into_inner();
    desk.learn(Detail::from(detail).told).await
}

pub(crate) fn look_up_later(desk: &Arc<Desk>, id: String) {
    let here = Arc::clone(desk);
    desk.spawn(async move {
        match look_up(&here, &id).await {
            Ok(change) => {
                here.tell(Happening::Conversation { conversation: change.row.clone() });
                here.notice_row(&change);
            }
            Err(problem) => tracing::warn!(%problem, id, "a conversation that was told of is not known"),
        }
    });
}

pub(crate) async fn fetch_counts(desk: &Desk) -> Result<Counts> {
    let counts = desk.client.count_conversations().send().await?.into_inner().into();
    desk.records.keep_paper(COUNTS, &counts).await?;
    Ok(counts)
}
