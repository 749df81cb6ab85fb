//! A customer of Acme's.

use frontdesk_client::{Frontdesk, types};
use futures_util::FutureExt;
use rust_socketio::{
    Event,
    asynchronous::{Client, ClientBuilder},
};
use serde_json::json;
use tokio::sync::mpsc::unbounded_channel;
use uuid::Uuid;

use super::ACME;

pub struct Customer {
    pub desk: Frontdesk,
    pub conversation: Uuid,
    url: String,
}

impl Customer {
    /// A guest who has just started a conversation.
    pub async fn starts(url: &str, name: &str, content: &str) -> Self {
        Self::start(Frontdesk::guest(url, ACME, Some(name)).await.unwrap(), url, content).await
    }

    /// David, who has an account.
    pub async fn david(url: &str, content: &str) -> Self {
        Self::start(Frontdesk::sign_in(url, "david@example.com", "user123").await.unwrap(), url, content).await
    }

    async fn start(desk: Frontdesk, url: &str, content: &str) -> Self {
        let body = types::StartConversation::builder().merchant_id(ACME).content(content.to_owned());
        let conversation = desk.start_conversation().body(body).send().await.unwrap().id;
        Self { desk, conversation, url: url.to_owned() }
    }

    pub fn id(&self) -> String {
        self.conversation.to_string()
    }

    pub async fn says(&self, content: &str) -> types::Message {
        let body = types::SendMessage::builder().content(content).client_id(Uuid::now_v7().to_string());
        self.desk.send_message().id(self.conversation).body(body).send().await.unwrap().into_inner()
    }

    pub async fn reads(&self, seq: i64) {
        self.desk.mark_read().id(self.conversation).body(types::MarkRead::builder().seq(seq)).send().await.unwrap();
    }

    /// All that was said, oldest first.
    pub async fn history(&self) -> Vec<types::Message> {
        let mut history = Vec::new();
        loop {
            let after = history.last().map_or(0, |it: &types::Message| it.seq);
            let page = self.desk.list_messages().id(self.conversation).after(after).limit(200).send().await.unwrap();
            let page = page.into_inner();
            history.extend(page.items);
            if !page.has_more {
                return history;
            }
        }
    }

    /// Has the conversation open and types in it.
    pub async fn types(&self) -> Client {
        let (tell, mut told) = unbounded_channel();
        let token = self.desk.token(None).await.unwrap();
        let mut builder = ClientBuilder::new(&*self.url).auth(json!({ "token": token })).reconnect(false);
        for event in [Event::Connect, "joined_conversation".into()] {
            let tell = tell.clone();
            builder = builder.on(event, move |_, _| {
                tell.send(()).unwrap();
                async {}.boxed()
            });
        }
        let socket = builder.connect().await.unwrap();
        told.recv().await.unwrap();
        socket.emit("join_conversation", json!({ "conversationId": self.conversation })).await.unwrap();
        told.recv().await.unwrap();
        socket.emit("typing", json!({ "conversationId": self.conversation, "isTyping": true })).await.unwrap();
        socket
    }
}
