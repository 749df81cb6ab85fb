//! What staff say again and again.

use poem::web::Data;
use poem_openapi::param::Path;
use poem_openapi::{ApiResponse, OpenApi};

use super::Tag;
use crate::actions::canned_replies::{self, Change};
use crate::app::App;
use crate::error::Result;
use crate::http::body::Body;
use crate::http::caller::SignedIn;
use crate::http::reply::{Done, Reply};
use crate::wire::canned_reply::{AddCannedReply, CannedReply, CannedReplyList, ChangeCannedReply};
use crate::wire::scalar::IdText;

/// The operations.
pub struct CannedReplies;

#[derive(ApiResponse)]
enum Added {
    /// The new canned reply.
    #[oai(status = 201)]
    Created(Reply<CannedReply>),
}

#[OpenApi(prefix_path = "/api/canned-replies", tag = "Tag::CannedReplies")]
impl CannedReplies {
    /// List canned replies
    ///
    /// For staff: all of their own merchant, by shortcut.
    #[oai(path = "/", method = "get", operation_id = "listCannedReplies")]
    async fn list(&self, app: Data<&App>, caller: SignedIn) -> Result<Reply<CannedReplyList>> {
        let items = canned_replies::list(app.0, &caller.0).await?;
        Ok(Reply(CannedReplyList { items: items.into_iter().map(Into::into).collect() }))
    }

    /// Add a canned reply
    ///
    /// For managers and admins.
    #[oai(path = "/", method = "post", operation_id = "addCannedReply")]
    async fn add(&self, app: Data<&App>, caller: SignedIn, body: Body<AddCannedReply>) -> Result<Added> {
        let added = canned_replies::add(app.0, &caller.0, &body.0.shortcut, &body.0.content).await?;
        Ok(Added::Created(Reply(added.into())))
    }

    /// Change a canned reply
    ///
    /// For managers and admins.
    #[oai(path = "/:id", method = "patch", operation_id = "changeCannedReply")]
    async fn change(
        &self,
        app: Data<&App>,
        caller: SignedIn,
        id: Path<IdText>,
        body: Body<ChangeCannedReply>,
    ) -> Result<Reply<CannedReply>> {
        let to = Change { shortcut: body.0.shortcut.as_deref(), content: body.0.content.as_deref() };
        Ok(Reply(canned_replies::change(app.0, &caller.0, &id.0.0, &to).await?.into()))
    }

    /// Remove a canned reply
    ///
    /// For managers and admins.
    #[oai(path = "/:id", method = "delete", operation_id = "removeCannedReply")]
    async fn remove(&self, app: Data<&App>, caller: SignedIn, id: Path<IdText>) -> Result<Done> {
        canned_replies::remove(app.0, &caller.0, &id.0.0).await?;
        Ok(Done::NoContent)
    }
}
