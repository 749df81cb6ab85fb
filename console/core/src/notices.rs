//! What somebody should hear of though they look elsewhere; each once, and nothing of what was before they came.

use std::collections::{HashMap, HashSet};

use crate::{
    desk::{Desk, lock},
    store::Change,
    view::{Attention, Conversation, Happening, Message, Notice, NoticeAbout, Person, Side},
};

/// As much of a message as a notification shows.
const PREVIEW: usize = 200;

/// How many of what was missed are told at once: who comes back after a weekend sees the rest in the lists.
const MISSED: usize = 5;

/// What has been noticed.
#[derive(Default)]
pub(crate) struct Notices {
    /// The server's time when the console had caught up for the first time. None: it has not yet.
    since: Option<String>,
    /// The customer's last message that was noticed, by conversation.
    replies: HashMap<String, u32>,
    /// New conversations that were.
    new: HashSet<String>,
}

impl Notices {
    /// From now on, if not already: what happens after `now` is news.
    pub fn begin(&mut self, now: &str) {
        self.since.get_or_insert_with(|| now.to_owned());
    }

    /// What is news about a conversation as it is now, to `me`.
    fn of(&mut self, row: &Conversation, me: &str) -> Option<Notice> {
        let since = self.since.as_ref()?;
        if row.assigned_to.is_none() && row.created_at > *since && self.new.insert(row.id.clone()) {
            // Its first message is no reply, too.
            self.replies.insert(row.id.clone(), row.last_seq);
            let about = row.subject.clone().or_else(|| row.last_message.as_ref().map(|it| it.content.clone()));
            return Some(Notice {
                about: NoticeAbout::New,
                conversation_id: row.id.clone(),
                title: format!("New conversation from {}", row.customer.name),
                body: preview(&about.unwrap_or_default()),
            });
        }
        let message = news(row, me).filter(|it| it.created_at > *since)?;
        let noticed = self.replies.entry(row.id.clone()).or_default();
        if message.seq <= *noticed {
            return None;
        }
        *noticed = message.seq;
        Some(Notice {
            about: NoticeAbout::Reply,
            conversation_id: row.id.clone(),
            title: message.sender.name.clone(),
            body: preview(&message.content),
        })
    }
}

/// The latest message, if it is a customer's of mine that I have not read.
fn news<'a>(row: &'a Conversation, me: &str) -> Option<&'a Message> {
    row.assigned_to.as_ref().filter(|it| it.id == me)?;
    row.last_message.as_ref().filter(|it| it.sender.side == Side::Customer && row.unread > 0)
}

fn preview(text: &str) -> String {
    match text.char_indices().nth(PREVIEW) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Whether somebody looks at this conversation just now.
fn is_looked_at(attention: &Attention, id: &str) -> bool {
    attention.focused && attention.conversation_id.as_deref() == Some(id)
}

impl Desk {
    /// Tells what is news about a conversation.
    pub fn notice_row(&self, change: &Change) {
        let notice = lock(&self.notices).of(&change.row, &self.me().id);
        if let Some(notice) = notice {
            self.notice(notice);
        }
    }

    /// Tells what was news while nobody was told, of those with the latest activity first.
    pub fn notice_missed(&self, latest: &[Change]) {
        let me = self.me().id;
        let news: Vec<_> = {
            let mut notices = lock(&self.notices);
            latest.iter().filter_map(|change| notices.of(&change.row, &me)).collect()
        };
        for notice in news.into_iter().take(MISSED).rev() {
            self.notice(notice);
        }
    }

    /// Somebody gave it to me.
    pub fn notice_assigned(&self, row: &Conversation, by: Option<&Person>) {
        let customer = &row.customer.name;
        self.notice(Notice {
            about: NoticeAbout::Assigned,
            conversation_id: row.id.clone(),
            title: match by {
                Some(by) => format!("{} gave you {customer}", by.name),
                None => format!("You have {customer} now"),
            },
            body: preview(&row.last_message.as_ref().map_or_else(String::new, |it| it.content.clone())),
        });
    }

    /// What is looked at counts as noticed, too.
    fn notice(&self, notice: Notice) {
        if !is_looked_at(&lock(&self.attention), &notice.conversation_id) {
            self.tell(Happening::Notice { notice });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Customer, Sender, Status};

    const ME: &str = "me";

    /// As it is after the customer's message `seq` at that second.
    fn row(assignee: Option<&str>, seq: u32, second: u32) -> Conversation {
        let at = format!("2026-01-01T00:00:{second:02}.000Z");
        Conversation {
            id: "c".to_owned(),
            customer: Customer { id: "d".to_owned(), name: "David".to_owned(), email: None, verified: false },
            assigned_to: assignee.map(|id| Person { id: id.to_owned(), name: id.to_owned() }),
            status: Status::Open,
            subject: None,
            last_message: Some(Message {
                id: seq.to_string(),
                conversation_id: "c".to_owned(),
                seq,
                client_id: None,
                content: "Hello?".to_owned(),
                sender: Sender { id: "d".to_owned(), name: "David".to_owned(), side: Side::Customer },
                created_at: at.clone(),
            }),
            last_seq: seq,
            unread: 1,
            created_at: "2026-01-01T00:00:10.000Z".to_owned(),
            updated_at: at,
        }
    }

    fn begun_at(second: u32) -> Notices {
        let mut notices = Notices::default();
        notices.begin(&format!("2026-01-01T00:00:{second:02}.000Z"));
        notices
    }

    fn about(notices: &mut Notices, row: &Conversation) -> Option<NoticeAbout> {
        notices.of(row, ME).map(|it| it.about)
    }

    #[test]
    fn a_new_conversation_is_noticed_once() {
        let mut notices = begun_at(5);

        assert_eq!(about(&mut notices, &row(None, 1, 10)), Some(NoticeAbout::New));
        assert_eq!(about(&mut notices, &row(None, 2, 11)), None);
    }

    #[test]
    fn each_reply_of_a_customer_of_mine_is_noticed_once() {
        let mut notices = begun_at(15);

        assert_eq!(about(&mut notices, &row(Some(ME), 2, 16)), Some(NoticeAbout::Reply));
        assert_eq!(about(&mut notices, &row(Some(ME), 2, 16)), None);
        assert_eq!(about(&mut notices, &row(Some(ME), 3, 17)), Some(NoticeAbout::Reply));
    }

    #[test]
    fn what_is_a_colleagues_or_was_before_is_no_news() {
        let mut notices = begun_at(15);

        assert_eq!(about(&mut notices, &row(Some("bob"), 2, 16)), None);
        assert_eq!(about(&mut notices, &row(Some(ME), 2, 14)), None);
        assert_eq!(about(&mut notices, &row(None, 2, 14)), None);
        assert_eq!(about(&mut Notices::default(), &row(Some(ME), 2, 16)), None);
    }
}
