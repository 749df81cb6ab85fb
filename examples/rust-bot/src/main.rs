//! A member of staff that is no person: it answers the first message of every new conversation, so that nobody waits
//! without a word.
//!
//!     FRONTDESK_EMAIL=alice@acme.com FRONTDESK_PASSWORD=staff123 cargo run -p rust-bot

use std::{env, time::Duration};

use frontdesk_client::{Error, Frontdesk, types};

const ANSWER: &str = "Thank you for your message! One of us will be with you shortly.";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let setting = |name, default: &str| env::var(name).unwrap_or_else(|_| default.to_string());
    let url = setting("FRONTDESK_URL", "http://localhost:4000");
    let desk = Frontdesk::sign_in(&url, &setting("FRONTDESK_EMAIL", ""), &setting("FRONTDESK_PASSWORD", "")).await?;
    loop {
        match greet(&desk).await {
            Err(error) if !error.is_temporary() => return Err(error),
            Err(error) => eprintln!("later: {error}"),
            Ok(()) => {}
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

/// A conversation that nobody has is new. Whoever answers it first has it from then on, so it is not new any more.
async fn greet(desk: &Frontdesk) -> Result<(), Error> {
    let mut cursor = None;
    loop {
        let mut list = desk.list_conversations().assignee("none").status(vec![types::Status::Open]);
        if let Some(cursor) = cursor {
            list = list.cursor(cursor);
        }
        let page = list.send().await?.into_inner();
        for conversation in page.items.into_iter().filter(|it| it.last_message.is_some()) {
            // Should the answer to this get lost, the next attempt does not greet twice.
            let answer = types::SendMessage::builder().content(ANSWER).client_id("greeting".to_string());
            desk.send_message().id(conversation.id).body(answer).send().await?;
            println!("answered {}", conversation.end_user.name);
        }
        cursor = page.next_cursor;
        if cursor.is_none() {
            return Ok(());
        }
    }
}
