//! Keeps the console in touch with its server: connects, catches up on what was missed, hears what happens, and begins
//! anew when the line is lost.

pub(crate) mod connection;
mod events;
mod sync;

use std::{sync::Arc, time::Duration};

use chrono::Utc;
use frontdesk_client::Error;
use serde_json::json;
use tokio::{
    sync::mpsc::UnboundedReceiver,
    time::{Instant, sleep, sleep_until, timeout},
};

use self::connection::{CallFailure, Closed, Heard, Line};
pub(crate) use self::sync::join;
use crate::{desk::Desk, translate::time, view::LinkState};

/// How long a line may take to show that it has outlived a sleep.
const WHEN_WOKEN: Duration = Duration::from_secs(3);

/// How a connection has ended.
enum End {
    /// The session has; whoever watches it takes care of that.
    SignedOut,
    /// It was never in use.
    NotReached(String),
    /// It was good until then.
    Lost,
}

/// Runs as long as the desk stands.
pub(crate) async fn run(desk: Arc<Desk>) {
    let mut refused = None;
    let mut failed = 0;
    loop {
        desk.set_link(LinkState::Connecting, None);
        match connect(&desk, &mut refused).await {
            End::SignedOut => return,
            End::NotReached(why) => tracing::info!(why, "the server is not reached"),
            End::Lost => failed = 0,
        }
        desk.set_line(None);
        let wait = desk.pace.retry(failed);
        failed += 1;
        let retry_at = Utc::now() + wait;
        desk.set_link(LinkState::Offline, Some(time(retry_at)));
        tokio::select! {
            () = sleep(wait) => {}
            () = desk.wake.notified() => failed = 0,
        }
    }
}

async fn connect(desk: &Arc<Desk>, refused: &mut Option<String>) -> End {
    let token = match desk.client.token(refused.as_deref()).await {
        Ok(token) => token,
        Err(Error::SignedOut) => return End::SignedOut,
        Err(Error::Problem(problem)) if problem.status == 401 => return End::SignedOut,
        Err(error) => return End::NotReached(error.to_string()),
    };
    *refused = None;
    let (line, heard) = match Line::open(&desk.address, &token, desk.pace.patience).await {
        Ok(opened) => opened,
        Err(Closed::Refused) => {
            *refused = Some(token);
            return End::NotReached("the token is refused".to_owned());
        }
        Err(Closed::Lost(why)) => return End::NotReached(why),
    };
    match use_line(desk, &line, heard, token.clone()).await {
        Ok(ended) => {
            if ended == Ended::Refused {
                *refused = Some(token);
            }
            End::Lost
        }
        Err(why) => End::NotReached(why),
    }
}

#[derive(PartialEq, Eq)]
enum Ended {
    Lost,
    /// The server ended it for its token, or for its session.
    Refused,
}

async fn use_line(
    desk: &Arc<Desk>,
    line: &Line,
    mut heard: UnboundedReceiver<Heard>,
    token: String,
) -> Result<Ended, String> {
    line.call("join_inbox", json!({})).await.map_err(|failure| format!("{failure:?}"))?;
    desk.set_line(Some(line.clone()));
    sync::catch_up(desk, line).await.map_err(|problem| {
        line.close();
        problem.to_string()
    })?;
    desk.set_link(LinkState::Online, None);
    sync::tell_synced(desk).await;

    let mut ended = Ended::Lost;
    let hear = async {
        while let Some(it) = heard.recv().await {
            if events::is_refusal_of_session(&it) {
                ended = Ended::Refused;
            } else if it.event == "resync" {
                if let Err(problem) = sync::catch_up(desk, line).await {
                    tracing::info!(%problem, "catching up failed; connecting anew");
                    return;
                }
                sync::tell_synced(desk).await;
            } else if let Err(problem) = events::take(desk, it).await {
                // What can be made up for is, by the next connection.
                tracing::warn!(%problem, "an event was not taken");
                if problem.is_temporary() {
                    return;
                }
            }
        }
    };
    tokio::select! {
        () = hear => {}
        () = keep_alive(desk, line, token) => {}
    }
    line.close();
    Ok(ended)
}

/// Looks whether the line is alive, and goes on with a fresh token in time. Returns when it is lost.
async fn keep_alive(desk: &Desk, line: &Line, mut token: String) {
    let mut look_at = Instant::now() + desk.pace.heartbeat;
    loop {
        let mut patience = desk.pace.patience;
        tokio::select! {
            () = sleep(before_token_is_looked_at(desk)) => {
                // The client replaces a token in time. That it could not, the next round tells again.
                let Ok(fresh) = desk.client.token(None).await else { continue };
                if fresh != token {
                    match line.call("authenticate", json!({ "token": fresh })).await {
                        Ok(_) => token = fresh,
                        Err(CallFailure::Refused(refusal)) => {
                            tracing::info!(code = refusal.code, "a fresh token is refused");
                            return;
                        }
                        Err(CallFailure::Lost) => return,
                    }
                }
                continue;
            }
            () = sleep_until(look_at) => {}
            // Somebody is waiting.
            () = desk.wake.notified() => patience = patience.min(WHEN_WOKEN),
        }
        // Asked for again, it changes nothing.
        if !matches!(timeout(patience, line.call("join_inbox", json!({}))).await, Ok(Ok(_))) {
            return;
        }
        look_at = Instant::now() + desk.pace.heartbeat;
    }
}

/// Ten times while it is good, whatever this machine's clock says.
fn before_token_is_looked_at(desk: &Desk) -> Duration {
    let ends_at = desk.client.session().borrow().as_ref().map(|it| it.expires_at);
    let left = ends_at.and_then(|it| (it - Utc::now()).to_std().ok()).unwrap_or_default();
    (left / 10).clamp(Duration::from_millis(200), Duration::from_secs(10))
}
