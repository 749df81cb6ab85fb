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
use crate::http::reply::Reply;
use crate::wire::session::{AddStaff, Login, Register};
use crate::wire::{AuthSession, User};

/// The operations.
pub struct Auth;

#[derive(ApiResponse)]
enum Registered {
    /// The account is there, and its owner signed in.
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
    async fn register(&self, app: Data<&App>, from: Data<&ClientAddress>, body: Body<Register>) -> Result<Registered> {
        let Register { name, email, password } = &body.0;
        let sign_in = auth::register(app.0, *from.0, &auth::NewUser { name, email, password }).await?;
        Ok(Registered::Created(Reply(sign_in.into())))
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
