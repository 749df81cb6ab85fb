//! Who is signed in: from one start to the next, until they sign out or their session ends.

use std::{sync::Arc, time::Duration};

use frontdesk_client::{Error, Frontdesk, types};
use tokio::{sync::watch, time::timeout};

use crate::{
    Console,
    desk::{Desk, Setting, lock},
    problem::Result,
    secrets::Kept,
    view::{Happening, Link, LinkState, Me, Problem, Start},
};

/// How long signing out waits for a server that does not answer.
const PATIENCE: Duration = Duration::from_secs(5);

impl Console {
    /// What is known without the network. Who is signed in then is reached for.
    ///
    /// # Errors
    /// When what is kept on this computer cannot be read.
    pub async fn start(&self) -> Result<Start> {
        let _one_at_a_time = self.0.signing.lock().await;
        if lock(&self.0.desk).is_none()
            && let Some(kept) = self.0.safe.fetch().await
        {
            self.resume(kept).await?;
        }
        let desk = lock(&self.0.desk).clone();
        let offline = Link { state: LinkState::Offline, retry_at: None };
        Ok(Start {
            server: self.0.store.last_server().await?,
            me: desk.as_ref().map(|it| it.me()),
            remembers: self.0.safe.outlasts(),
            link: desk.map_or(offline, |it| it.link()),
        })
    }

    /// Signs in to a server.
    ///
    /// # Errors
    /// `invalid_credentials`, `not_staff`, `rate_limited`, `offline` among others.
    pub async fn sign_in(&self, server: &str, email: &str, password: &str) -> Result<Me> {
        let _one_at_a_time = self.0.signing.lock().await;
        let typed = server.trim();
        let address = address(typed)?;
        let client = Frontdesk::sign_in(&address, email.trim(), password).await.map_err(|error| match error {
            Error::Transport(why) => {
                tracing::info!(%why, "no sign-in");
                Problem::new(
                    "offline",
                    format!("No Frontdesk server answers at {address}. Check the address and the network."),
                )
            }
            other => other.into(),
        })?;
        let user = signed_in(&client).map(|it| it.user).ok_or_else(Problem::signed_out)?;
        let Some(me) = Me::of(&user, typed) else {
            if let Err(error) = client.sign_out().await {
                tracing::info!(%error, "a session that nobody needs goes on until it runs out");
            }
            return Err(Problem::new(
                "not_staff",
                "This is a customer's account. The console is for a merchant's staff: sign in as one of them.",
            ));
        };
        let before = lock(&self.0.desk).take();
        if let Some(before) = before {
            before.close().await;
        }
        let desk = self.sit_down(client, me.clone(), address).await?;
        self.keep(&desk).await;
        Ok(me)
    }

    /// Signs out, and forgets all that is kept of this account.
    ///
    /// # Errors
    /// When it cannot be forgotten.
    pub async fn sign_out(&self) -> Result<()> {
        let _one_at_a_time = self.0.signing.lock().await;
        let Some(desk) = lock(&self.0.desk).take() else { return Ok(()) };
        desk.close().await;
        self.0.safe.forget().await;
        // Without the server the session ends when it runs out; nobody has its tokens any more.
        match timeout(PATIENCE, desk.client.sign_out()).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::info!(%error, "the server does not know of the sign-out"),
            Err(_) => tracing::info!("the server does not know of the sign-out"),
        }
        desk.records.wipe().await?;
        self.0.happenings.send(Happening::SignedOut { problem: None }).ok();
        Ok(())
    }

    /// Changes my password; my other sessions end.
    ///
    /// # Errors
    /// `validation_failed` with what is wrong, `offline` among others.
    pub async fn change_password(&self, current: &str, next: &str) -> Result<()> {
        let desk = self.desk()?;
        let body = types::ChangePassword::builder().current_password(current).new_password(next);
        desk.client.change_password().body(body).send().await?;
        Ok(())
    }

    async fn resume(&self, kept: Kept) -> Result<()> {
        let Some(me) = Me::of(&kept.session.user, &kept.server) else { return Ok(()) };
        let address = address(&kept.server)?;
        let client = Frontdesk::resume(&address, kept.session)?;
        self.sit_down(client, me, address).await?;
        Ok(())
    }

    async fn sit_down(&self, client: Frontdesk, me: Me, address: String) -> Result<Arc<Desk>> {
        // Before anything can renew it.
        let session = client.session();
        let records = self.0.store.enter(&address, &me.server, &me.id).await?;
        let desk = Desk::open(Setting {
            client,
            records,
            pace: self.0.pace,
            address,
            me,
            attention: Arc::clone(&self.0.attention),
            happenings: self.0.happenings.clone(),
        });
        *lock(&self.0.desk) = Some(Arc::clone(&desk));
        desk.spawn(watch(self.clone(), Arc::clone(&desk), session));
        Ok(desk)
    }

    async fn keep(&self, desk: &Desk) {
        if let Some(session) = signed_in(&desk.client) {
            self.0.safe.keep(&Kept { server: desk.me().server, session }).await;
        }
    }

    /// The server has ended the session. What is kept stays, for when the same account signs in again.
    async fn end(self, desk: Arc<Desk>) {
        let _one_at_a_time = self.0.signing.lock().await;
        {
            let mut current = lock(&self.0.desk);
            if !current.as_ref().is_some_and(|it| Arc::ptr_eq(it, &desk)) {
                return;
            }
            *current = None;
        }
        desk.close().await;
        self.0.safe.forget().await;
        self.0.happenings.send(Happening::SignedOut { problem: Some(Problem::signed_out()) }).ok();
    }
}

/// Keeps each new session, and notices its end.
async fn watch(console: Console, desk: Arc<Desk>, mut session: watch::Receiver<Option<types::AuthSession>>) {
    while session.changed().await.is_ok() {
        let user = session.borrow_and_update().as_ref().map(|it| it.user.clone());
        let Some(user) = user else {
            // Aside, as this ends with the desk.
            tokio::spawn(console.end(desk));
            return;
        };
        if let Some(me) = Me::of(&user, &desk.me().server) {
            desk.is_me(me);
        }
        console.keep(&desk).await;
    }
}

fn signed_in(client: &Frontdesk) -> Option<types::AuthSession> {
    client.session().borrow().clone()
}

/// The address of a server, of what people type for it.
fn address(typed: &str) -> Result<String> {
    let bare = typed.trim_end_matches('/');
    if bare.is_empty() {
        return Err(Problem::invalid("server", "is missing: type its address, like https://help.example.com"));
    }
    if bare.contains("://") {
        return Ok(bare.to_owned());
    }
    let host = bare.split(['/', ':']).next().unwrap_or_default();
    let is_here = host == "localhost" || host.starts_with("127.");
    Ok(format!("{}://{bare}", if is_here { "http" } else { "https" }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_may_be_typed_without_its_scheme() {
        assert_eq!(address("help.example.com/").unwrap(), "https://help.example.com");
        assert_eq!(address("localhost:4000").unwrap(), "http://localhost:4000");
        assert_eq!(address("http://desk.lan:8080/").unwrap(), "http://desk.lan:8080");
        assert_eq!(address("").unwrap_err().fields[0].field, "server");
    }
}
