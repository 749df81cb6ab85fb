//! Sessions end, guests become customers and conversations are erased on one node, and all honour it.

use std::time::Duration;

use crate::app::App;
use crate::error::Error;
use crate::store::privacy::gone_since;
use crate::store::{sessions, users};

/// How often a node asks what has ended elsewhere: well within the 10 s that they may go on.
const EVERY: Duration = Duration::from_secs(3);
/// How far back it asks, in seconds: nodes' clocks differ, and a node may have been cut off for a moment.
const LOOK_BACK: u32 = 60;

/// Ends, for ever, the sockets of sessions that other nodes have ended, and forgets whose conversations they were that
/// have changed hands there or are gone.
pub async fn watch_sessions(app: App) {
    let mut ticks = tokio::time::interval(EVERY);
    loop {
        ticks.tick().await;
        let since = app.now().minus_seconds(LOOK_BACK);
        let asked = async {
            let mut conn = app.conn().await?;
            let guests = users::identified_since(&mut conn, since).await?;
            let (conversations, mut ended) = gone_since(&mut conn, since).await?;
            ended.extend(sessions::ended_since(&mut conn, since).await?);
            Ok::<_, Error>((guests, conversations, ended))
        };
        match asked.await {
            Ok((guests, conversations, sessions)) => {
                app.forget_participants(&conversations).await;
                app.forget_conversations_of(guests);
                app.sessions_ended_elsewhere(sessions).await;
            }
            Err(error) => tracing::warn!(error = ?error, "cannot tell which sessions have ended; trying again"),
        }
    }
}
