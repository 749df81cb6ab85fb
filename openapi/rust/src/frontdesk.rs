//! Signing in and out.

use std::{ops::Deref, time::Duration};

use reqwest::Url;
use tokio::sync::watch;
use uuid::Uuid;

use crate::{
    Client, Error,
    session::Session,
    types::{AuthSession, Login, NewGuest, RefreshToken, Register},
};

/// A Frontdesk server, and who is signed in there. Clones share the session.
///
/// Every operation of the API is a method, with its parameters set one by one; see [`Client`] for all of them. Where one
/// has to be signed in for it, the access token goes along. It is replaced in time, once for all calls that wait for
/// it, and a call that was refused because of it is made again.
#[derive(Clone, Debug)]
pub struct Frontdesk {
    client: Client,
}

impl Frontdesk {
    /// For what takes no signing in.
    ///
    /// # Errors
    /// When `url` is not the address of a web server.
    pub fn anonymous(url: &str) -> Result<Self, Error> {
        Self::new(url, Session::none())
    }

    /// Signs in.
    ///
    /// # Errors
    /// With code `invalid_credentials` or `rate_limited`, and as every call.
    pub async fn sign_in(url: &str, email: &str, password: &str) -> Result<Self, Error> {
        let this = Self::anonymous(url)?;
        let who = Login { email: email.to_string(), password: password.to_string() };
        let answer = this.login().body(who).send().await?;
        Ok(this.with(Session::begun(answer)))
    }

    /// Makes an account for an end user, and signs in with it.
    ///
    /// # Errors
    /// With code `email_taken`, `validation_failed` or `rate_limited`, and as every call.
    pub async fn sign_up(url: &str, name: &str, email: &str, password: &str) -> Result<Self, Error> {
        let this = Self::anonymous(url)?;
        let who = Register { name: name.to_string(), email: email.to_string(), password: password.to_string() };
        let answer = this.register().body(who).send().await?;
        Ok(this.with(Session::begun(answer)))
    }

    /// Goes on as a guest of one merchant, under that name if there is one.
    ///
    /// # Errors
    /// With code `merchant_not_found`, `validation_failed` or `rate_limited`, and as every call.
    pub async fn guest(url: &str, merchant: Uuid, name: Option<&str>) -> Result<Self, Error> {
        let this = Self::anonymous(url)?;
        let who = NewGuest::builder().merchant_id(merchant).name(name.map(str::to_string));
        let answer = this.become_guest().body(who).send().await?;
        Ok(this.with(Session::begun(answer)))
    }

    /// Goes on with a session that was kept; see [`session`](Self::session). Nothing is sent before the first call.
    ///
    /// # Errors
    /// When `url` is not the address of a web server.
    pub fn resume(url: &str, kept: AuthSession) -> Result<Self, Error> {
        Self::new(url, Session::resumed(kept))
    }

    /// The session as it is now and whenever it changes: with each new refresh token, which is the only one that is
    /// good from then on, and None when it has ended. That the server cannot be reached does not end it.
    pub fn session(&self) -> watch::Receiver<Option<AuthSession>> {
        self.client.inner.subscribe()
    }

    /// An access token to be used elsewhere, as for Socket.IO. It is good for some time yet. Of a token that was refused
    /// nevertheless, say so by `refused`: the answer is another.
    ///
    /// # Errors
    /// [`Error::SignedOut`], or why there is no other token to be had.
    pub async fn token(&self, refused: Option<&str>) -> Result<String, Error> {
        let token = self.client.inner.token(&self.client, refused).await?;
        token.ok_or(Error::SignedOut)
    }

    /// Signs out, all clones too: the server forgets the session, and its tokens are good for nothing. Nobody being
    /// signed in, nothing happens.
    ///
    /// # Errors
    /// As every call; the session then goes on.
    pub async fn sign_out(&self) -> Result<(), Error> {
        if let Some(session) = self.client.inner.settled().await {
            self.logout().body(RefreshToken { refresh_token: session.refresh_token.clone() }).send().await?;
            self.client.inner.end(&session);
        }
        Ok(())
    }

    fn new(url: &str, session: Session) -> Result<Self, Error> {
        let address = Url::parse(url).ok().filter(|it| matches!(it.scheme(), "http" | "https"));
        let address =
            address.ok_or_else(|| Error::InvalidRequest(format!("{url} is not the address of a web server")))?;
        let http = reqwest::Client::builder()
            .user_agent(concat!("frontdesk-client/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(Duration::from_secs(10))
            .timeout(Duration::from_secs(30))
            .build()
            .map_err(Error::transport)?;
        Ok(Self { client: Client::new_with_client(address.as_str().trim_end_matches('/'), http, session) })
    }

    fn with(&self, session: Session) -> Self {
        Self { client: Client { inner: session, ..self.client.clone() } }
    }
}

impl Deref for Frontdesk {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}
