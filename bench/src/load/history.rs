//! What is stored of a conversation.

use anyhow::Result;
use serde::Deserialize;

use crate::wire::{Rest, Said};

/// A message's number among its speaker's, and its place, where the server counts.
pub type Stored = (u64, Option<u64>);

/// Of a conversation: older servers answer all of its messages at once.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct History<'a> {
    #[serde(borrow, alias = "items")]
    messages: Vec<Said<'a>>,
    #[serde(default, alias = "hasMore")]
    has_earlier: bool,
}

/// All of it, oldest first.
pub async fn stored(rest: &Rest, token: &str, conversation: &str) -> Result<Vec<Stored>> {
    let mut pages = vec![rest.get(&format!("/conversations/{conversation}"), token).await?];
    loop {
        let page: History = serde_json::from_slice(pages.last().expect("there is a page"))?;
        let Some(before) = page.messages.first().and_then(|it| it.seq).filter(|_| page.has_earlier) else { break };
        let path = format!("/conversations/{conversation}/messages?before={before}&limit=200");
        pages.push(rest.get(&path, token).await?);
    }
    let mut stored = Vec::new();
    for page in pages.iter().rev() {
        let page: History = serde_json::from_slice(page)?;
        stored.extend(page.messages.iter().filter_map(|it| Some((it.number()?, it.seq))));
    }
    Ok(stored)
}
