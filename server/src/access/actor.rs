//! Who is calling.

use std::sync::Arc;

use super::Caller;
use crate::domain::conversation::Person;
use crate::domain::{MerchantId, Participants, SessionId, Timestamp, User, UserId, UserType};

/// A signed-in caller, as the database knows them: of what a token says, only the session is believed.
#[derive(Clone, Debug)]
pub struct Actor {
    user: Arc<User>,
    session_id: SessionId,
    expires_at: Timestamp,
}

/// Which conversations somebody sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Their own.
    EndUser(UserId),
    /// Their merchant's.
    Merchant(MerchantId),
}

impl Actor {
    /// The holder of a token that was checked, good until `expires_at`.
    pub fn new(user: Arc<User>, session_id: SessionId, expires_at: Timestamp) -> Self {
        Self { user, session_id, expires_at }
    }

    /// Who it is.
    pub fn id(&self) -> UserId {
        self.user.id
    }

    /// The user behind the call.
    pub fn user(&self) -> &User {
        &self.user
    }

    /// Which sign-in.
    pub fn session_id(&self) -> SessionId {
        self.session_id
    }

    /// When their token runs out.
    pub fn expires_at(&self) -> Timestamp {
        self.expires_at
    }

    /// Id and name, as they stand in events and the audit trail.
    pub fn person(&self) -> Person {
        Person { id: self.user.id, name: self.user.name.clone() }
    }

    /// Which column of the permission table is theirs.
    pub fn caller(&self) -> Caller {
        match self.user.role {
            Some(role) => Caller::Staff(role),
            None if self.user.guest => Caller::Guest,
            None if self.user.verified => Caller::Verified,
            None => Caller::EndUser,
        }
    }

    /// The merchant whose staff they are.
    pub fn staff_of(&self) -> Option<MerchantId> {
        match self.scope() {
            Scope::Merchant(id) => Some(id),
            Scope::EndUser(_) => None,
        }
    }

    /// The one merchant whose customer they are, as a guest or a verified one.
    pub(super) fn customer_of(&self) -> Option<MerchantId> {
        let end_user = self.user.user_type == UserType::EndUser;
        self.user.merchant.as_ref().filter(|_| end_user).map(|merchant| merchant.id)
    }

    pub(super) fn scope(&self) -> Scope {
        match (self.user.user_type, &self.user.merchant) {
            (UserType::MerchantStaff, Some(merchant)) => Scope::Merchant(merchant.id),
            _ => Scope::EndUser(self.user.id),
        }
    }

    pub(super) fn takes_part_in(&self, conversation: &Participants) -> bool {
        match self.scope() {
            Scope::Merchant(id) => id == conversation.merchant_id,
            Scope::EndUser(id) => id == conversation.end_user_id,
        }
    }
}
