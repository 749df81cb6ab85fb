//! The conversations that somebody sees.

use std::time::Duration;

use tokio::time::timeout;

use crate::access::{self, Actor, Scope};
use crate::app::App;
use crate::domain::cursor::{ConversationCursor, Page};
use crate::domain::{Conversation, Search, Status, UserId};
use crate::error::Result;
use crate::store::conversations::{self, Assignee, Filter};

/// Whose conversations are wanted.
#[derive(Clone, Copy, Debug)]
pub enum Assigned {
    /// The caller's.
    Me,
    /// Nobody's.
    Nobody,
    /// This member's.
    Member(UserId),
}

/// Which page is wanted.
pub struct Wanted<'a> {
    /// Only those that stand at one of these; at any, if there are none.
    pub statuses: &'a [Status],
    /// Only this assignee's; end users have no say in it.
    pub assignee: Option<Assigned>,
    /// Only this customer's; end users have no say in it.
    pub end_user: Option<UserId>,
    /// Only those in which this is found.
    pub q: Option<&'a str>,
    /// Where the page before ended.
    pub cursor: Option<&'a str>,
    /// How many, at the most.
    pub limit: u32,
}

/// How long a search waits until it can find what was said on this node just now.
const FRESH_WITHIN: Duration = Duration::from_millis(500);

/// A page of what the caller sees, latest activity first.
pub async fn list(app: &App, actor: &Actor, wanted: &Wanted<'_>) -> Result<Page<Conversation>> {
    let cursor = wanted.cursor.map(ConversationCursor::decode).transpose()?;
    let search = wanted.q.map(|q| Search::parse("q", q)).transpose()?.flatten();
    let scope = access::scope(actor);
    let assignee = match (scope, wanted.assignee) {
        (Scope::EndUser(_), _) | (_, None) => None,
        (_, Some(Assigned::Me)) => Some(Assignee::Member(actor.id())),
        (_, Some(Assigned::Nobody)) => Some(Assignee::Nobody),
        (_, Some(Assigned::Member(id))) => Some(Assignee::Member(id)),
    };
    let end_user = match scope {
        Scope::EndUser(_) => None,
        Scope::Merchant(_) => wanted.end_user,
    };
    let filter = Filter { statuses: wanted.statuses, assignee, end_user };

    if search.is_some() {
        // In vain when there is much to index: then it finds what can be found.
        timeout(FRESH_WITHIN, app.search_caught_up()).await.ok();
    }
    let page = conversations::Page { after: cursor, limit: wanted.limit + 1 };
    let rows = app.query(async |conn| match search {
        None => conversations::list(conn, scope, actor.id(), filter, page).await,
        Some(search) => conversations::search(conn, scope, actor.id(), &search, filter, page).await,
    });
    Ok(Page::of(rows.await?, wanted.limit, |last| {
        ConversationCursor { last_activity_at: last.last_activity_at, id: last.id }.encode()
    }))
}
