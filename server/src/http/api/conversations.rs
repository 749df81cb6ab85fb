//! Conversations.

use poem::web::Data;
use poem_openapi::param::{Path, Query};
use poem_openapi::{ApiResponse, OpenApi};

use super::Tag;
use crate::access::Actor;
use crate::actions::conversations::{self, Detail, New, Wanted};
use crate::app::App;
use crate::domain;
use crate::error::Result;
use crate::http::body::Body;
use crate::http::caller::SignedIn;
use crate::http::params::{AssigneeParam, CursorText, EndUserParam, Limit, SearchText, conversation_id};
use crate::http::reply::{Done, Reply};
use crate::wire::conversation::{
    Assign, ConversationCounts, ConversationDetail, ConversationPage, Eyes, MarkRead, ReadPosition, SetStatus,
    StartConversation, Status,
};
use crate::wire::{Conversation, scalar::IdText};

/// The operations.
pub struct Conversations;

#[derive(ApiResponse)]
enum Started {
    /// The conversation that this start had begun before.
    #[oai(status = 200)]
    Before(Reply<Conversation>),
    /// The new conversation.
    #[oai(status = 201)]
    New(
        Reply<Conversation>,
        /// Where the conversation is.
        #[oai(header = "Location")]
        String,
    ),
}

#[OpenApi(prefix_path = "/api/conversations", tag = "Tag::Conversations")]
impl Conversations {
    /// Start a conversation
    ///
    /// For end users. With a `clientId`, a repeat gets the conversation that the first one started.
    #[oai(path = "/", method = "post", operation_id = "startConversation")]
    async fn start(&self, app: Data<&App>, caller: SignedIn, body: Body<StartConversation>) -> Result<Started> {
        let new = New {
            merchant_id: &body.0.merchant_id.0,
            subject: body.0.subject.as_deref(),
            content: body.0.content.as_deref(),
            client_id: body.0.client_id.as_deref(),
        };
        let started = conversations::start(app.0, &caller.0, &new).await?;
        let conversation = shown(&caller.0, &started.conversation);
        Ok(match started.new {
            true => {
                let location = format!("/api/conversations/{}", conversation.0.id);
                Started::New(conversation, location)
            }
            false => Started::Before(conversation),
        })
    }

    /// List conversations
    ///
    /// Latest activity first. End users see their own, staff their merchant's.
    ///
    /// A search finds what was said a moment ago. It may stop at the 1000 latest matches or after a second, and then
    /// gives what it has found.
    #[oai(path = "/", method = "get", operation_id = "listConversations")]
    #[allow(clippy::too_many_arguments, reason = "one a query parameter")]
    async fn list(
        &self,
        app: Data<&App>,
        caller: SignedIn,
        /// Only those that stand there; several by `status=open&status=pending`.
        status: Query<Option<Vec<Status>>>,
        /// Only those of this member of staff: `me`, `none` or an id. For staff.
        assignee: Query<Option<AssigneeParam>>,
        /// Only those of this customer, by their id. For staff; of end users it is ignored.
        #[oai(name = "endUser")]
        end_user: Query<Option<EndUserParam>>,
        /// Only those in which all of these words are found, at most 200 characters: in the subject, the customer's name
        /// (for staff also their e-mail address) and the messages, by the beginnings of words, without regard to case
        /// and accents.
        q: Query<Option<SearchText>>,
        /// How many, 1 to 200.
        #[oai(default)]
        limit: Query<Limit>,
        /// The `nextCursor` of the page before.
        cursor: Query<Option<CursorText>>,
    ) -> Result<Reply<ConversationPage>> {
        let statuses: Vec<_> = status.0.into_iter().flatten().map(Into::into).collect();
        let wanted = Wanted {
            statuses: &statuses,
            assignee: assignee.0.map(|it| it.0),
            end_user: end_user.0.map(|it| it.0),
            q: q.0.as_ref().map(|it| it.0.as_str()),
            cursor: cursor.0.as_ref().map(|it| it.0.as_str()),
            limit: limit.0.get(),
        };
        let page = conversations::list(app.0, &caller.0, &wanted).await?;
        let items = page.items.iter().map(|it| shown(&caller.0, it).0).collect();
        Ok(Reply(ConversationPage { items, next_cursor: page.next_cursor }))
    }

    /// Count conversations
    ///
    /// For staff: their merchant's, as the list shows them. `mine` and `unassigned` are those to be done: what is resolved
    /// does not count.
    #[oai(path = "/counts", method = "get", operation_id = "countConversations")]
    async fn counts(&self, app: Data<&App>, caller: SignedIn) -> Result<Reply<ConversationCounts>> {
        let it = conversations::counts(app.0, &caller.0).await?;
        Ok(Reply(ConversationCounts {
            mine: it.mine,
            unassigned: it.unassigned,
            open: it.open,
            pending: it.pending,
            resolved: it.resolved,
        }))
    }

    /// Show a conversation
    ///
    /// For who takes part in it, with the latest 50 messages and how far everybody has read.
    #[oai(path = "/:id", method = "get", operation_id = "getConversation")]
    async fn show(&self, app: Data<&App>, caller: SignedIn, id: Path<IdText>) -> Result<Reply<ConversationDetail>> {
        let Detail { conversation, messages, reads } =
            conversations::show(app.0, &caller.0, conversation_id(&id)?).await?;
        Ok(Reply(ConversationDetail {
            conversation: shown(&caller.0, &conversation).0,
            messages: messages.items.iter().map(Into::into).collect(),
            has_earlier: messages.has_more,
            reads: reads.into_iter().map(|(user, seq)| ReadPosition { user_id: user.0, seq }).collect(),
        }))
    }

    /// Assign a conversation
    ///
    /// Managers and admins assign to any active member of staff, or to nobody. Staff take an unassigned conversation or
    /// hand back their own.
    #[oai(path = "/:id/assign", method = "put", operation_id = "assignConversation")]
    async fn assign(
        &self,
        app: Data<&App>,
        caller: SignedIn,
        id: Path<IdText>,
        body: Body<Assign>,
    ) -> Result<Reply<Conversation>> {
        let staff_id = body.0.staff_id.as_ref().map(|id| id.0.as_str());
        let changed = conversations::assign(app.0, &caller.0, conversation_id(&id)?, staff_id).await?;
        Ok(shown(&caller.0, &changed))
    }

    /// Say how far one has read
    ///
    /// For who takes part in it. Past the end is the end, backwards is ignored.
    #[oai(path = "/:id/read", method = "put", operation_id = "markRead")]
    async fn read(&self, app: Data<&App>, caller: SignedIn, id: Path<IdText>, body: Body<MarkRead>) -> Result<Done> {
        conversations::read(app.0, &caller.0, conversation_id(&id)?, body.0.seq, None).await?;
        Ok(Done::NoContent)
    }

    /// Set a conversation's status
    ///
    /// For staff.
    #[oai(path = "/:id/status", method = "put", operation_id = "setConversationStatus")]
    async fn set_status(
        &self,
        app: Data<&App>,
        caller: SignedIn,
        id: Path<IdText>,
        body: Body<SetStatus>,
    ) -> Result<Reply<Conversation>> {
        let status = body.0.status.into();
        let changed = conversations::set_status(app.0, &caller.0, conversation_id(&id)?, status).await?;
        Ok(shown(&caller.0, &changed))
    }
}

/// A conversation as the caller sees it.
fn shown(caller: &Actor, it: &domain::Conversation) -> Reply<Conversation> {
    Reply(Conversation::to_reader(it, Eyes::from(caller.user().user_type)))
}
