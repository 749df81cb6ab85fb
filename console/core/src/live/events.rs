//! What the server tells as it happens.

use std::sync::Arc;

use frontdesk_client::types;
use serde::Deserialize;
use uuid::Uuid;

use super::connection::Heard;
use crate::{
    desk::{Desk, lock},
    inbox,
    problem::Result,
    store::papers::STAFF,
    threads,
    translate::{Told, count},
    view::{Happening, Person, ReadPosition, Side, StaffMember},
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Assigned {
    conversation_id: Uuid,
    assigned_to: Option<types::PersonRef>,
    assigned_by: Option<types::PersonRef>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Typing {
    conversation_id: Uuid,
    user: Typist,
    is_typing: bool,
}

#[derive(Deserialize)]
struct Typist {
    id: Uuid,
    name: String,
    #[serde(rename = "type")]
    kind: types::UserType,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Read {
    conversation_id: Uuid,
    user_id: Uuid,
    seq: i64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Presence {
    user_id: Uuid,
    online: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Viewers {
    conversation_id: Uuid,
    users: Vec<types::PersonRef>,
}

/// Whether the server says that it ends the connection, for its token or its session.
pub fn is_refusal_of_session(heard: &Heard) -> bool {
    heard.event == "error"
        && heard.payload.get("event").is_none()
        && matches!(heard.payload["code"].as_str(), Some("unauthenticated" | "token_expired"))
}

/// Keeps and tells what was heard.
pub async fn take(desk: &Arc<Desk>, heard: Heard) -> Result<()> {
    let payload = heard.payload;
    match &*heard.event {
        "message" => {
            let message: crate::view::Message = types::Message::deserialize(payload)?.into();
            let id = message.conversation_id.clone();
            if let Some(change) = desk.records.keep_latest(&message).await? {
                threads::take_messages(desk, &id, vec![message]).await?;
                desk.tell_change(&change);
                desk.notice_row(&change);
            } else {
                threads::take_messages(desk, &id, vec![message]).await?;
                inbox::look_up_later(desk, id);
            }
        }
        "conversation_created" => {
            let change = desk.learn(types::Conversation::deserialize(payload)?.into()).await?;
            desk.counts_due.notify_one();
            desk.notice_row(&change);
        }
        "conversation_updated" => updated(desk, types::Conversation::deserialize(payload)?.into()).await?,
        "conversation_assigned" => assigned(desk, Assigned::deserialize(payload)?).await?,
        "note" => {
            let note = types::Note::deserialize(payload)?.into();
            threads::take_notes(desk, vec![note]).await?;
        }
        "typing" => {
            let it = Typing::deserialize(payload)?;
            if it.user.id.to_string() != desk.me().id {
                desk.tell(Happening::Typing {
                    conversation_id: it.conversation_id.to_string(),
                    person: Person { id: it.user.id.to_string(), name: it.user.name },
                    side: match it.user.kind {
                        types::UserType::EndUser => Side::Customer,
                        types::UserType::MerchantStaff => Side::Staff,
                    },
                    is_typing: it.is_typing,
                });
            }
        }
        "read" => {
            let it = Read::deserialize(payload)?;
            let read = ReadPosition { user_id: it.user_id.to_string(), seq: count(it.seq) };
            threads::take_read(desk, it.conversation_id.to_string(), read).await?;
        }
        "viewers" => {
            let it = Viewers::deserialize(payload)?;
            threads::take_viewers(desk, it.conversation_id.to_string(), it.users.into_iter().map(Into::into).collect());
        }
        "presence" => {
            let it = Presence::deserialize(payload)?;
            let mut staff: Vec<StaffMember> = desk.records.paper(STAFF).await?;
            let id = it.user_id.to_string();
            if let Some(member) = staff.iter_mut().find(|member| member.id == id && member.online != it.online) {
                member.online = it.online;
                desk.records.keep_paper(STAFF, &staff).await?;
            }
            desk.tell(Happening::Presence { user_id: id, online: it.online });
        }
        "error" => tracing::info!(error = %payload, "the server refused something"),
        // What joins and leaves are answered with is in their acknowledgements; what is newer than this is not for it.
        _ => {}
    }
    Ok(())
}

async fn updated(desk: &Arc<Desk>, told: Told) -> Result<()> {
    let id = told.row.id.clone();
    let change = desk.records.keep_conversation(told).await?;
    desk.counts_due.notify_one();
    if change.before.is_none() {
        // Of one that is not known it does not say how much of it was read.
        inbox::look_up_later(desk, id);
        return Ok(());
    }
    desk.tell_change(&change);
    desk.notice_row(&change);
    if change.is_recorded() {
        threads::refresh_activity_later(desk, id.clone());
    }
    threads::expect(desk, &id, change.row.last_seq);
    Ok(())
}

async fn assigned(desk: &Arc<Desk>, it: Assigned) -> Result<()> {
    let id = it.conversation_id.to_string();
    desk.counts_due.notify_one();
    let by: Option<Person> = it.assigned_by.map(Into::into);
    let to: Option<Person> = it.assigned_to.map(Into::into);
    let row = match desk.records.keep_assignee(&id, to.clone()).await? {
        Some(change) => {
            desk.tell_change(&change);
            change.row
        }
        None => inbox::look_up(desk, &id).await?.row,
    };
    let me = desk.me().id;
    if to.is_some_and(|it| it.id == me) && by.as_ref().is_none_or(|it| it.id != me) {
        desk.notice_assigned(&row, by.as_ref());
    }
    if lock(&desk.threads).contains_key(&id) {
        threads::refresh_activity_later(desk, id);
    }
    Ok(())
}
