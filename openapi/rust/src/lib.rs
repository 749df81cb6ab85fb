//! A client of Frontdesk, the self-hosted customer service chat. Its operations and types are generated from the document
//! that the server publishes; signing in, keeping tokens fresh and telling errors apart are not.
//!
//! A customer starts a conversation and writes in it:
//!
//! ```
//! use frontdesk_client::{Error, Frontdesk, types};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Error> {
//! # let url = &std::env::var("FRONTDESK_URL").expect("FRONTDESK_URL is not set: run this by .ci/with-server");
//! let desk = Frontdesk::sign_in(url, "david@example.com", "user123").await?;
//! let merchant = desk.get_merchant().id_or_slug("acme").send().await?;
//!
//! let start = types::StartConversation::builder().merchant_id(merchant.id).subject("My parcel".to_string());
//! let conversation = desk.start_conversation().body(start).send().await?;
//!
//! // Under the same client id, however often it is sent, it is stored once.
//! let say = types::SendMessage::builder().content("Where is it?").client_id("parcel-1".to_string());
//! let message = desk.send_message().id(conversation.id).body(say).send().await?;
//! assert_eq!(message.seq, 1);
//! # Ok(())
//! # }
//! ```
//!
//! # Pages
//!
//! Lists come in pages. A page says where the next one starts:
//!
//! ```
//! # use frontdesk_client::{Error, Frontdesk, types};
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Error> {
//! # let url = &std::env::var("FRONTDESK_URL").expect("FRONTDESK_URL is not set: run this by .ci/with-server");
//! let desk = Frontdesk::sign_in(url, "alice@acme.com", "staff123").await?;
//! let open = || desk.list_conversations().status(vec![types::Status::Open]).limit(100);
//!
//! let mut page = open().send().await?.into_inner();
//! let mut conversations = page.items;
//! while let Some(cursor) = page.next_cursor {
//!     page = open().cursor(cursor).send().await?.into_inner();
//!     conversations.append(&mut page.items);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Errors
//!
//! What a call returns becomes an [`Error`] by `?`, or by `Error::from`. [`Error::Problem`] is what Frontdesk says, with a
//! stable code to tell one case from another:
//!
//! ```
//! # use frontdesk_client::{Error, Frontdesk, types};
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Error> {
//! # let url = &std::env::var("FRONTDESK_URL").expect("FRONTDESK_URL is not set: run this by .ci/with-server");
//! match Frontdesk::sign_in(url, "david@example.com", "a guess").await {
//!     Ok(desk) => println!("hello {:?}", desk.get_me().send().await?.name),
//!     Err(Error::Problem(problem)) => match problem.code.as_str() {
//!         "invalid_credentials" => println!("wrong address or password"),
//!         "rate_limited" => println!("too many attempts, try again in {:?}", problem.retry_after),
//!         _ => return Err(Error::Problem(problem)),
//!     },
//!     Err(error) if error.is_temporary() => println!("try again later: {error}"),
//!     Err(error) => return Err(error),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Staying signed in
//!
//! Access tokens are short-lived; the client replaces them by itself. Whoever wants to stay signed in from one start of the
//! program to the next keeps each session that [`Frontdesk::session`] tells of, where secrets are kept, and goes on with
//! the latest:
//!
//! ```
//! # use frontdesk_client::{Error, Frontdesk, types};
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Error> {
//! # let url = &std::env::var("FRONTDESK_URL").expect("FRONTDESK_URL is not set: run this by .ci/with-server");
//! # fn keep(_: Option<String>) {}
//! let desk = Frontdesk::sign_in(url, "alice@acme.com", "staff123").await?;
//! let mut session = desk.session();
//! let kept = session.borrow_and_update().clone();
//! tokio::spawn(async move {
//!     while session.changed().await.is_ok() {
//!         let latest = session.borrow_and_update().clone();
//!         keep(latest.map(|it| serde_json::json!(it).to_string())); // None: signed out
//!     }
//! });
//!
//! // The next day:
//! if let Some(kept) = kept {
//!     let desk = Frontdesk::resume(url, kept)?;
//!     assert_eq!(desk.get_me().send().await?.name, "Alice");
//! }
//! # Ok(())
//! # }
//! ```

mod error;
mod frontdesk;
// What it looks like is the generator's business.
#[rustfmt::skip]
#[allow(missing_docs, unused_imports, clippy::all, clippy::unwrap_used)]
mod generated;
mod hooks;
mod session;

pub use error::{Error, Problem};
pub use frontdesk::Frontdesk;
pub use generated::{Client, builder, types};
pub use progenitor_client::{Error as CallError, ResponseValue};
