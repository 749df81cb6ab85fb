//! Sessions end on one node and are honoured on all.

use std::time::Duration;

use crate::app::App;
use crate::store::sessions;

/// How often a node asks which sessions have ended elsewhere: well within the 10 s that they may go on.
const EVERY: Duration = Duration::from_secs(3);
/// How far back it asks, in seconds: nodes' clocks differ, and a node may have been cut off for a moment.
const LOOK_BACK: u32 = 60;

/// Ends, for ever, the sockets of sessions that other nodes have ended.
pub async fn watch_sessions(app: App) {
    let mut ticks = tokio::time::interval(EVERY);
    loop {
        ticks.tick().await;
        let since = app.now().minus_seconds(LOOK_BACK);
        let ended = async {
            let mut conn = app.conn().await?;
            Ok::<_, crate::error::Error>(sessions::ended_since(&mut conn, since).await?)
        };
        match ended.await {
            Ok(ids) => app.end_sessions(ids).await,
            Err(error) => tracing::warn!(error = ?error, "cannot tell which sessions have ended; trying again"),
        }
    }
}
