//! The main job: a customer's conversation comes, is opened and answered.

use frontdesk_console_core::view::{Happening, NoticeAbout, Shelf, Side, Source};

use crate::harness::{ALICE, Customer, Seat, url};

#[tokio::test]
async fn alice_sees_davids_conversation_come_and_answers_it() {
    let mut alice = Seat::of(ALICE, &url()).await;

    let david = Customer::david(&url(), "Where is my parcel?").await;
    let id = david.id();
    let notice = alice
        .sees("a notice", |it| match it {
            Happening::Notice { notice } if notice.conversation_id == id => Some(notice.clone()),
            _ => None,
        })
        .await;
    assert_eq!((notice.about, &*notice.title), (NoticeAbout::New, "New conversation from David"));
    assert!(alice.lists(Shelf::Unassigned, Source::Server).await.contains(&id));
    assert!(alice.lists(Shelf::Unassigned, Source::Store).await.contains(&id));

    let thread = alice.opens(&id).await;
    assert_eq!(thread.messages.len(), 1);
    assert_eq!((&*thread.messages[0].content, thread.messages[0].sender.side), ("Where is my parcel?", Side::Customer));
    assert_eq!((thread.conversation.unread, thread.has_earlier), (1, false));

    alice.replies(&id, "  It comes today  ").await;
    let told = alice.sees_message("It comes today").await;
    assert_eq!((told.seq, &*told.sender.name), (2, "Alice"));
    alice.sees_outbox("nothing waits any more", <[_]>::is_empty).await;
    assert_eq!(david.history().await[1].sender.name, "Alice");

    let mine = alice
        .sees("the conversation as Alice's", |it| match it {
            Happening::Conversation { conversation } if conversation.id == id && conversation.assigned_to.is_some() => {
                Some(conversation.clone())
            }
            _ => None,
        })
        .await;
    assert_eq!(mine.assigned_to.unwrap().name, "Alice");
    alice
        .sees("the assignment in the audit trail", |it| match it {
            Happening::Activity { activity } if activity.what == "assigned" => Some(activity.clone()),
            _ => None,
        })
        .await;
    assert!(alice.lists(Shelf::Mine, Source::Store).await.contains(&id));
    assert!(!alice.lists(Shelf::Unassigned, Source::Store).await.contains(&id));

    david.reads(2).await;
    let read = alice
        .sees("that David has read it", |it| match it {
            Happening::Read { conversation_id, read } if *conversation_id == id => Some(read.clone()),
            _ => None,
        })
        .await;
    assert_eq!(read.seq, 2);
    let _socket = david.types().await;
    let typist = alice
        .sees("that David types", |it| match it {
            Happening::Typing { conversation_id, person, side, is_typing: true } if *conversation_id == id => {
                Some((person.name.clone(), *side))
            }
            _ => None,
        })
        .await;
    assert_eq!(typist, ("David".to_owned(), Side::Customer));
}
