//! Signing in, and who one is.

use poem::web::Data;
use poem_openapi::{ApiResponse, OpenApi};

use super::Tag;
use crate::actions::{auth, staff};
use crate::app::App;
use crate::domain::{ClientAddress, Role};
use crate::error::Result;
use crate::http::body::Body;
use crate::http::caller::SignedIn;
use crate::http::reply::{Done, Reply};
use crate::wire::session::{AddStaff, ChangeMe, ChangePassword, Identify, Login, NewGuest, RefreshToken, Register};
use crate::wire::{AuthSession, User};

/// The operations.
pub struct Auth;

#[derive(ApiResponse)]
enum SignedUp {
    /// They are there, and signed in.
    #[oai(status = 201)]
    Created(Reply<AuthSession>),
}

#[derive(ApiResponse)]
enum StaffAdded {
    /// The new member of staff.
    #[oai(status = 201)]
    Created(Reply<User>),
}

#[OpenApi(prefix_path = "/api/auth", tag = "Tag::Auth")]
impl Auth {
    /// Make an account
    ///
    /// For end users. Answers as if they had signed in.
    #[oai(path = "/register", method = "post", operation_id = "register")]
    async fn register(&self, app: Data<&App>, from: Data<&ClientAddress>, body: Body<Register>) -> Result<SignedUp> {
        let Register { name, email, password } = &body.0;
        let sign_in = auth::register(app.0, *from.0, &auth::NewUser { name, email, password }).await?;
        Ok(SignedUp::Created(Reply(sign_in.into())))
    }

    /// Sign in
    ///
    /// For everybody with an account. Which of address and password is wrong is not said.
    #[oai(path = "/login", method = "post", operation_id = "login")]
    async fn login(
        &self,
        app: Data<&App>,
        from: Data<&ClientAddress>,
        body: Body<Login>,
    ) -> Result<Reply<AuthSession>> {
        let Login { email, password } = &body.0;
        let sign_in = auth::login(app.0, *from.0, &auth::Credentials { email, password }).await?;
        Ok(Reply(sign_in.into()))
    }

    /// Go on as a guest
    ///
    /// For anybody, as the guest of one merchant. An address given is a hint for staff, never an identity.
    #[oai(path = "/guest", method = "post", operation_id = "becomeGuest")]
    async fn guest(&self, app: Data<&App>, from: Data<&ClientAddress>, body: Body<NewGuest>) -> Result<SignedUp> {
        let NewGuest { merchant_id, name, email } = &body.0;
        let new = auth::NewGuest { merchant_id: &merchant_id.0, name: name.as_deref(), email: email.as_deref() };
        Ok(SignedUp::Created(Reply(auth::guest(app.0, *from.0, &new).await?.into())))
    }

    /// Sign in by the word of a merchant
    ///
    /// For who brings a token that the merchant's own backend has signed with one of its identity keys. The customer is
    /// known by the merchant's id for them alone; name and address are those of the latest token. `detail` says what is
    /// wrong with a token that is refused. The clock of the merchant's backend may be a minute off.
    ///
    /// What a guest of the same merchant began becomes the customer's, once, and the guest's sessions end. A guest token
    /// that has run out is refused, 401 `token_expired`: get a fresh one first. One of which nothing can come is passed
    /// over: no guest's, another merchant's, of a session that has ended.
    #[oai(path = "/identify", method = "post", operation_id = "identify")]
    async fn identify(
        &self,
        app: Data<&App>,
        from: Data<&ClientAddress>,
        body: Body<Identify>,
    ) -> Result<Reply<AuthSession>> {
        let Identify { merchant_id, token, guest_token } = &body.0;
        let proof = auth::Proof { merchant: merchant_id, token, guest_token: guest_token.as_deref() };
        Ok(Reply(auth::identify(app.0, *from.0, &proof).await?.into()))
    }

    /// Get a fresh access token
    ///
    /// For who holds a refresh token, which is spent by it; the answer has the next one. Within 10 seconds the same
    /// call gets the same answer. Any other reuse ends the session.
    #[oai(path = "/refresh", method = "post", operation_id = "refresh")]
    async fn refresh(&self, app: Data<&App>, body: Body<RefreshToken>) -> Result<Reply<AuthSession>> {
        Ok(Reply(auth::refresh(app.0, &body.0.refresh_token).await?.into()))
    }

    /// Sign out
    ///
    /// Ends the session of a refresh token, its access tokens and sockets included. Any token is fine.
    #[oai(path = "/logout", method = "post", operation_id = "logout")]
    async fn logout(&self, app: Data<&App>, body: Body<RefreshToken>) -> Result<Done> {
        auth::logout(app.0, &body.0.refresh_token).await?;
        Ok(Done::NoContent)
    }

    /// Change one's password
    ///
    /// Ends all other sessions. Not for guests and verified customers, who have none.
    #[oai(path = "/password", method = "put", operation_id = "changePassword")]
    async fn change_password(&self, app: Data<&App>, caller: SignedIn, body: Body<ChangePassword>) -> Result<Done> {
        let ChangePassword { current_password, new_password } = &body.0;
        let passwords = auth::Passwords { current: current_password, new: new_password };
        auth::change_password(app.0, &caller.0, &passwords).await?;
        Ok(Done::NoContent)
    }

    /// Say who I am
    ///
    /// The name, and for guests the address that they give as a hint. Verified customers are called what their merchant
    /// calls them.
    #[oai(path = "/me", method = "patch", operation_id = "changeMe")]
    async fn change_me(&self, app: Data<&App>, caller: SignedIn, body: Body<ChangeMe>) -> Result<Reply<User>> {
        let ChangeMe { name, email } = &body.0;
        let to = auth::Description { name: name.as_deref(), email: email.as_deref() };
        Ok(Reply((&auth::describe(app.0, &caller.0, &to).await?).into()))
    }

    /// Add a member of staff
    ///
    /// For admins, to their own merchant.
    #[oai(path = "/staff", method = "post", operation_id = "addStaff")]
    async fn add_staff(&self, app: Data<&App>, caller: SignedIn, body: Body<AddStaff>) -> Result<StaffAdded> {
        let AddStaff { name, email, password, role } = &body.0;
        let role = role.map_or(Role::Staff, Role::from);
        let user = staff::add(app.0, &caller.0, &auth::NewUser { name, email, password }, role).await?;
        Ok(StaffAdded::Created(Reply((&user).into())))
    }

    /// Who am I?
    #[oai(path = "/me", method = "get", operation_id = "getMe")]
    async fn me(&self, caller: SignedIn) -> Result<Reply<User>> {
        Ok(Reply(caller.0.user().into()))
    }
}

impl From<auth::SignIn> for AuthSession {
    fn from(it: auth::SignIn) -> Self {
        Self {
            token: it.token,
            expires_at: it.expires_at.into(),
            refresh_token: it.refresh_token,
            user: (&it.user).into(),
        }
    }
}
