//! A conversation gets another assignee, or none.

use crate::access::{self, Actor, Permission};
use crate::app::App;
use crate::domain::{Conversation, ConversationId, UserId};
use crate::error::{Error, Result};
use crate::events::Event;
use crate::store::activity::{self, Happening};
use crate::store::{conversations, users};

/// Hands a conversation to a member of staff, or to nobody. Managers assign to anybody; staff take an unassigned
/// conversation or hand back their own, and who takes it second is told so. An id that is none is nobody's.
pub async fn assign(app: &App, actor: &Actor, id: ConversationId, staff_id: Option<&str>) -> Result<Conversation> {
    let to = staff_id.map(UserId::parse);
    let mut tx = app.begin().await?;
    let before = super::lock(&mut tx, actor, Permission::ClaimConversation, id).await?;
    let holder = before.assigned_to.as_ref().map(|it| it.id);
    if !Permission::AssignConversation.is_given_to(actor.caller()) {
        match to {
            Some(Some(staff)) if staff == actor.id() => {
                if holder.is_some_and(|holder| holder != actor.id()) {
                    return Err(Error::AlreadyAssigned);
                }
            }
            None if holder.is_none_or(|holder| holder == actor.id()) => {}
            _ => access::permit(actor, Permission::AssignConversation)?,
        }
    }
    let staff = match to {
        None => None,
        Some(None) => return Err(Error::NotStaffOfMerchant),
        Some(Some(id)) => {
            Some(users::hold_active_staff(&mut tx, before.merchant.id, id).await?.ok_or(Error::NotStaffOfMerchant)?)
        }
    };
    if staff.as_ref().map(|it| it.id) == holder {
        return super::changed(&mut tx, actor, id).await;
    }

    let now = app.now();
    conversations::assign(&mut tx, &before, staff.as_ref().map(|it| it.id), now).await?;
    let happening = staff.as_ref().map_or(Happening::Unassigned, Happening::Assigned);
    activity::record(&mut tx, &before, &actor.person(), happening, now).await?;
    let after = super::changed(&mut tx, actor, id).await?;
    tx.commit().await?;

    app.publish(Event::ConversationAssigned {
        conversation: after.participants(),
        assigned_to: staff,
        assigned_by: Some(actor.person()),
    });
    app.updated(after.participants());
    Ok(after)
}
