//! The bot beside a real server: `.ci/with-server cargo test -p rust-bot`.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::{
    process::{Child, Command},
    time::Duration,
};

use frontdesk_client::{Frontdesk, types};

struct Bot(Child);

impl Bot {
    /// At Globex, where nobody else is at work.
    fn starts(url: &str) -> Self {
        let mut program = Command::new(env!("CARGO_BIN_EXE_rust-bot"));
        let settings =
            [("FRONTDESK_URL", url), ("FRONTDESK_EMAIL", "charlie@globex.com"), ("FRONTDESK_PASSWORD", "staff123")];
        Self(program.envs(settings).spawn().unwrap())
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        if self.0.kill().is_ok() {
            let _ = self.0.wait();
        }
    }
}

#[tokio::test]
async fn the_first_message_of_each_new_conversation_is_answered_once() {
    let url = std::env::var("FRONTDESK_URL").expect("FRONTDESK_URL is not set: run this by .ci/with-server");
    let globex = Frontdesk::anonymous(&url).unwrap().get_merchant().id_or_slug("globex").send().await.unwrap().id;
    let customer = Frontdesk::guest(&url, globex, Some("Nina")).await.unwrap();
    let starts = async |first: Option<&str>| {
        let body = types::StartConversation::builder().merchant_id(globex).content(first.map(str::to_string));
        customer.start_conversation().body(body).send().await.unwrap().id
    };
    let hears = async |id| {
        loop {
            let history = customer.list_messages().id(id).after(1).send().await.unwrap().into_inner().items;
            if !history.is_empty() {
                return history;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    let before = starts(Some("My parcel is late")).await;
    let silent = starts(None).await;

    let _bot = Bot::starts(&url);

    let is_answered = async |id| {
        let answers = tokio::time::timeout(Duration::from_secs(20), hears(id)).await.expect("an answer");
        assert_eq!(answers.iter().map(|it| &*it.sender.name).collect::<Vec<_>>(), ["Charlie"]);
    };
    is_answered(before).await;
    is_answered(starts(Some("Another thing")).await).await;
    // By now it has been around again.
    assert_eq!(customer.list_messages().id(before).send().await.unwrap().items.len(), 2);
    assert_eq!(customer.list_messages().id(silent).send().await.unwrap().items.len(), 0, "nothing has been said there");
}
