//! An admin changes, deactivates or brings back a member of staff.

use crate::access::{self, Actor, Permission};
use crate::actions;
use crate::app::App;
use crate::domain::text::Name;
use crate::domain::{Participants, Role, User, UserId};
use crate::error::{Error, Result};
use crate::events::Event;
use crate::store::activity::{self, Happening};
use crate::store::{conversations, sessions, staff, users};

/// What is to change; what is `None` stays.
pub struct Change<'a> {
    /// Their name.
    pub name: Option<&'a str>,
    /// What they may do.
    pub role: Option<Role>,
    /// Whether they may sign in.
    pub active: Option<bool>,
}

/// Changes a member of the staff of the caller's merchant. Who is deactivated is out at once, and has nothing assigned.
/// An id that is none is nobody's.
pub async fn change(app: &App, actor: &Actor, id: &str, to: &Change<'_>) -> Result<User> {
    let name = to.name.map(|text| Name::parse("name", text)).transpose()?;
    let merchant = access::allow_at_own_merchant(actor, Permission::ManageStaff)?;
    let id = UserId::parse(id).ok_or(Error::NotFound("staff member"))?;
    let leaves = to.active == Some(false);
    let now = app.now();

    let mut tx = app.begin().await?;
    if leaves {
        // Conversations before people, as the message log locks them.
        conversations::lock_assigned(&mut tx, id).await?;
    }
    staff::lock(&mut tx, &merchant, id).await?.ok_or(Error::NotFound("staff member"))?;
    staff::change(&mut tx, &merchant, id, name.as_ref(), to.role, to.active).await?;
    if staff::active_admins(&mut tx, &merchant).await? == 0 {
        return Err(Error::LastAdmin);
    }
    let mut handed_back: Vec<Participants> = Vec::new();
    let mut ended = Vec::new();
    if leaves {
        for conversation in conversations::lock_assigned(&mut tx, id).await? {
            let it = actions::conversations::lock(&mut tx, actor, Permission::AssignConversation, conversation).await?;
            conversations::assign(&mut tx, &it, None, now).await?;
            activity::record(&mut tx, &it, &actor.person(), Happening::Unassigned, now).await?;
            handed_back.push(it.participants());
        }
        ended = sessions::end_others(&mut tx, id, None, now).await?;
    }
    let user = users::get(&mut tx, id).await?.ok_or(Error::NotFound("staff member"))?;
    tx.commit().await?;

    app.user_changed(id);
    app.end_sessions(ended).await;
    for conversation in handed_back {
        let assigned_by = Some(actor.person());
        app.publish(Event::ConversationAssigned { conversation, assigned_to: None, assigned_by });
        app.updated(conversation);
    }
    Ok(user)
}
