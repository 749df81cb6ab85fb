//! The operator sets the password of a member of staff who has lost it.

use crate::access::Operator;
use crate::app::App;
use crate::domain::text::{Email, NewPassword};
use crate::domain::{User, UserType};
use crate::error::{Error, Result};
use crate::store::{sessions, users};

/// Sets the password of the member of staff with this address, and ends all their sessions.
pub async fn reset_password(app: &App, _: &Operator, email: &str, password: &str) -> Result<User> {
    let email = Email::parse("email", email)?;
    let new = NewPassword::parse("password", password)?;
    let hash = app.passwords().hash(new).await?;

    let mut tx = app.begin().await?;
    let account = users::by_email(&mut tx, email.as_str()).await?.ok_or(Error::NotFound("staff member"))?;
    let user = users::get(&mut tx, account.0).await?.filter(|user| user.user_type == UserType::MerchantStaff);
    let user = user.ok_or(Error::NotFound("staff member"))?;
    users::set_password(&mut tx, user.id, &hash).await?;
    let ended = sessions::end_others(&mut tx, user.id, None, app.now()).await?;
    tx.commit().await?;
    app.end_sessions(ended).await;
    Ok(user)
}
