//! An end user starts a conversation with a merchant.

use sqlx::PgConnection;

use crate::access::{self, Actor};
use crate::app::App;
use crate::domain::text::{ClientId, Content, Fields, Subject};
use crate::domain::{Conversation, MerchantId};
use crate::error::{Error, Result};
use crate::events::Event;
use crate::store::starts::{Outcome, Start};
use crate::store::{conversations, merchants, messages};

/// What somebody wants to start.
pub struct New<'a> {
    /// With whom; an id that is none names nobody.
    pub merchant_id: &'a str,
    /// What it is about.
    pub subject: Option<&'a str>,
    /// Its first message.
    pub content: Option<&'a str>,
    /// The caller's own name for this start and its message.
    pub client_id: Option<&'a str>,
}

/// A conversation that is there now.
pub struct Started {
    /// The conversation, as its end user sees it.
    pub conversation: Conversation,
    /// False when this start had happened before.
    pub new: bool,
}

/// [`New`], checked.
#[derive(Clone)]
struct Checked {
    subject: Option<Subject>,
    content: Option<Content>,
    client_id: Option<ClientId>,
}

impl New<'_> {
    fn check(&self) -> Result<Checked> {
        let mut fields = Fields::default();
        let subject = self.subject.filter(|text| !text.trim().is_empty());
        let checked = Checked {
            subject: fields.check_some(subject.map(|text| Subject::parse("subject", text))),
            content: fields.check_some(self.content.map(|text| Content::parse("content", text))),
            client_id: fields.check_some(self.client_id.map(|text| ClientId::parse("clientId", text))),
        };
        fields.finish()?;
        Ok(checked)
    }
}

/// Starts a conversation, or finds the one that the same `clientId` has started.
pub async fn start(app: &App, actor: &Actor, new: &New<'_>) -> Result<Started> {
    let checked = new.check()?;
    access::permit(actor, access::Permission::StartConversation)?;
    app.limits().send(actor.id())?;
    let id = MerchantId::parse(new.merchant_id).ok_or(Error::NotFound("merchant"))?;
    let merchant = match access::allow_start(actor, id) {
        Ok(merchant) => merchant,
        Err(refused) => {
            app.query(async |conn| merchants::get(conn, id).await).await?.ok_or(Error::NotFound("merchant"))?;
            return Err(refused);
        }
    };

    let Checked { subject, content, client_id } = checked.clone();
    match app.starts().add(Start { end_user: actor.id(), merchant, subject, client_id, content }).await? {
        Outcome::Added(conversation) => {
            app.metrics().stored(usize::from(conversation.last_message.is_some()));
            app.begun(conversation.id);
            // The first message is in it: nobody can have joined a room before they knew of it.
            app.publish(Event::ConversationCreated(conversation.clone()));
            Ok(Started { conversation: *conversation, new: true })
        }
        Outcome::Repeated => {
            let conversation = repeated(&mut *app.conn().await?, actor, id, &checked).await?;
            Ok(Started { conversation, new: false })
        }
        Outcome::NoMerchant => Err(Error::NotFound("merchant")),
        Outcome::Inactive => Err(Error::Unauthenticated),
    }
}

/// The conversation that this end user has started under this client id, if it was this start.
async fn repeated(conn: &mut PgConnection, actor: &Actor, merchant: MerchantId, new: &Checked) -> Result<Conversation> {
    let client_id = new.client_id.as_ref().ok_or(Error::NotFound("conversation"))?;
    let (id, with_message) = conversations::by_client_id(conn, actor.id(), merchant, client_id)
        .await?
        .ok_or(Error::NotFound("conversation"))?;
    let said = match with_message {
        true => messages::after(conn, id, 0, 1).await?.items.pop().map(|message| message.content),
        false => None,
    };
    if said.as_deref() != new.content.as_ref().map(Content::as_str) {
        return Err(Error::ClientIdReused);
    }
    super::changed(conn, actor, id).await
}
