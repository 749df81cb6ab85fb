//! Who may: the only place that says yes or no. A write takes an [`Allowed`], which only this module can make, so that
//! a change without a permission check does not compile.

mod actor;
mod identity;
mod operator;
mod passwords;
mod permission;
mod token;

use std::ops::Deref;

use sha2::{Digest, Sha256};

pub use actor::{Actor, Scope};
pub use identity::{IdentityClaims, IdentityToken, sign as sign_identity, unknown_key as unknown_identity_key};
pub use operator::Operator;
pub use passwords::Passwords;
pub use permission::{Caller, Permission, markdown as permission_table};
pub use token::{Claims, Signer};

use crate::domain::conversation::Person;
use crate::domain::{Conversation, Merchant, MerchantId, Participants, User, merchant};
use crate::error::{Error, Result};

/// Proof that the policy said yes; derefs to `T`.
#[derive(Clone, Copy, Debug)]
pub struct Allowed<T>(T);

impl<T> Deref for Allowed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl Allowed<MerchantId> {
    /// Whoever may do something with all that is a merchant's may do it with each of its conversations.
    pub fn conversation(&self, it: Participants) -> Option<Allowed<Participants>> {
        (it.merchant_id == self.0).then_some(Allowed(it))
    }
}

/// What stands in a conversation's scope.
pub trait InConversation {
    /// Who takes part in that conversation.
    fn participants(&self) -> Participants;
}

impl InConversation for Participants {
    fn participants(&self) -> Participants {
        *self
    }
}

impl InConversation for Conversation {
    fn participants(&self) -> Participants {
        Conversation::participants(self)
    }
}

/// Whether `actor` may do `purpose` with `it`. What they may not see does not exist for them.
pub fn allow<T: InConversation>(actor: &Actor, purpose: Permission, it: T) -> Result<Allowed<T>> {
    if !actor.takes_part_in(&it.participants()) {
        return Err(Error::NotFound("conversation"));
    }
    permit(actor, purpose)?;
    Ok(Allowed(it))
}

/// Whether `actor` may do `purpose` at all.
pub fn permit(actor: &Actor, purpose: Permission) -> Result<()> {
    if purpose.is_given_to(actor.caller()) { Ok(()) } else { Err(Error::Forbidden(purpose.phrase())) }
}

/// The merchant at which `actor`, one of its staff, may do `purpose`.
pub fn allow_at_own_merchant(actor: &Actor, purpose: Permission) -> Result<Allowed<MerchantId>> {
    permit(actor, purpose)?;
    match actor.scope() {
        Scope::Merchant(id) => Ok(Allowed(id)),
        Scope::EndUser(_) => Err(Error::Forbidden(purpose.phrase())),
    }
}

/// Whether `actor` may do `purpose` with this merchant, which anybody may see: it has to be their own.
pub fn allow_merchant(actor: &Actor, purpose: Permission, merchant: MerchantId) -> Result<Allowed<MerchantId>> {
    match allow_at_own_merchant(actor, purpose)? {
        own if *own == merchant => Ok(own),
        _ => Err(Error::Forbidden(purpose.phrase())),
    }
}

/// Whether `actor` may start a conversation with `merchant`: guests and verified customers with their own only.
pub fn allow_start(actor: &Actor, merchant: MerchantId) -> Result<Allowed<MerchantId>> {
    permit(actor, Permission::StartConversation)?;
    match actor.customer_of() {
        Some(own) if own != merchant => Err(Error::Forbidden("write to another merchant")),
        _ => Ok(Allowed(merchant)),
    }
}

/// Whether what is remembered of a conversation may be out of date for `actor`: a verified customer may have got it since
/// from the guest that they were. For nobody else does it ever change who takes part.
pub fn may_have_got(actor: &Actor, it: &Participants) -> bool {
    actor.caller() == Caller::Verified && actor.customer_of() == Some(it.merchant_id) && !actor.takes_part_in(it)
}

/// What a merchant's admins have set, the server does by itself.
pub fn allow_retention(merchant: MerchantId) -> Allowed<MerchantId> {
    Allowed(merchant)
}

/// A make-believe merchant, whose keys the server may use by itself: anybody may be its admin.
pub fn allow_demo(merchant: &Merchant) -> Result<Allowed<MerchantId>> {
    if merchant::DEMO.contains(&merchant.id) { Ok(Allowed(merchant.id)) } else { Err(Error::NotFound("merchant")) }
}

/// Whether somebody who has proved to be `holder` may hand on what they began to a customer of `merchant`: its guests may.
pub fn allow_succession(holder: &User, merchant: MerchantId) -> Option<Allowed<Person>> {
    let theirs = holder.guest && holder.merchant.as_ref().is_some_and(|it| it.id == merchant);
    theirs.then(|| Allowed(Person { id: holder.id, name: holder.name.clone() }))
}

/// Whether somebody may read what the server counts: from this machine itself, or with the token that the settings name.
/// Without one in the settings, no token is the right one.
pub fn permit_metrics(local: bool, given: Option<&str>, token: Option<&str>) -> Result<()> {
    // Compared by their hashes, so that the time it takes says nothing of how much of it is right.
    let same = |(given, token): (&str, &str)| Sha256::digest(given) == Sha256::digest(token);
    if local || given.zip(token).is_some_and(same) { Ok(()) } else { Err(Error::Unauthenticated) }
}

/// Which conversations `actor` sees in lists.
pub fn scope(actor: &Actor) -> Scope {
    actor.scope()
}
