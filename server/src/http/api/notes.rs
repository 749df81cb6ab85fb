//! Notes and the audit trail.

use poem::web::Data;
use poem_openapi::param::{Path, Query};
use poem_openapi::{ApiResponse, OpenApi};

use super::Tag;
use crate::actions::{conversations, notes};
use crate::app::App;
use crate::domain::text::Content;
use crate::error::Result;
use crate::http::body::Body;
use crate::http::caller::SignedIn;
use crate::http::params::{Limit, conversation_id};
use crate::http::reply::Reply;
use crate::wire::note::{ActivityPage, AddNote, Note, NotePage};
use crate::wire::scalar::IdText;

/// The operations.
pub struct Notes;

#[derive(ApiResponse)]
enum Added {
    /// The new note.
    #[oai(status = 201)]
    Created(Reply<Note>),
}

#[OpenApi(prefix_path = "/api/conversations", tag = "Tag::Notes")]
impl Notes {
    /// List notes
    ///
    /// For staff, oldest first.
    #[oai(path = "/:id/notes", method = "get", operation_id = "listNotes")]
    async fn list(
        &self,
        app: Data<&App>,
        caller: SignedIn,
        id: Path<IdText>,
        /// How many, 1 to 200.
        #[oai(default)]
        limit: Query<Limit>,
        /// The `nextCursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Reply<NotePage>> {
        let cursor = cursor.0.as_deref();
        let page = notes::list(app.0, &caller.0, conversation_id(&id)?, cursor, limit.0.get()).await?;
        Ok(Reply(NotePage { items: page.items.iter().map(Into::into).collect(), next_cursor: page.next_cursor }))
    }

    /// Write a note
    ///
    /// For staff. End users never see it.
    #[oai(path = "/:id/notes", method = "post", operation_id = "addNote")]
    async fn add(&self, app: Data<&App>, caller: SignedIn, id: Path<IdText>, body: Body<AddNote>) -> Result<Added> {
        let content = Content::parse("content", &body.0.content)?;
        let note = notes::add(app.0, &caller.0, conversation_id(&id)?, content).await?;
        Ok(Added::Created(Reply((&note).into())))
    }

    /// List what happened
    ///
    /// The conversation's audit trail, for staff, oldest first.
    #[oai(path = "/:id/activity", method = "get", operation_id = "listActivity")]
    async fn activity(
        &self,
        app: Data<&App>,
        caller: SignedIn,
        id: Path<IdText>,
        /// How many, 1 to 200.
        #[oai(default)]
        limit: Query<Limit>,
        /// The `nextCursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Reply<ActivityPage>> {
        let cursor = cursor.0.as_deref();
        let page = conversations::activity(app.0, &caller.0, conversation_id(&id)?, cursor, limit.0.get()).await?;
        Ok(Reply(ActivityPage { items: page.items.iter().map(Into::into).collect(), next_cursor: page.next_cursor }))
    }
}
