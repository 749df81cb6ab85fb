//! Keeps the counts up to date, without asking for each change.

use std::{sync::Arc, time::Duration};

use tokio::time::sleep;

use crate::{desk::Desk, inbox, view::Happening};

/// The least time between two looks.
const SPACING: Duration = Duration::from_millis(500);

/// Runs as long as the desk stands.
pub(crate) async fn run(desk: Arc<Desk>) {
    let mut told = None;
    loop {
        desk.counts_due.notified().await;
        match inbox::fetch_counts(&desk).await {
            Ok(counts) => {
                if told != Some(counts) {
                    told = Some(counts);
                    desk.tell(Happening::Counts { counts });
                }
            }
            // With the next connection they are asked for again; while there is one, soon.
            Err(problem) => {
                tracing::info!(%problem, "the counts are not known");
                if desk.line().is_some() {
                    desk.counts_due.notify_one();
                }
            }
        }
        sleep(SPACING).await;
    }
}
