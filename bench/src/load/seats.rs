//! People at their conversations: who sits where, and sockets for them.

use anyhow::Result;
use futures_util::{StreamExt, TryStreamExt, stream};

use super::Bench;
use crate::{people::Token, wire::Socket};

/// How many sockets are opened at a time.
pub const AT_ONCE: usize = 64;

/// More staff would cost time to sign in, and change nothing: a desk has few of them.
const STAFF: usize = 10;

/// Somebody's place in a conversation.
#[derive(Clone, Debug)]
pub struct Seat {
    pub token: Token,
    pub conversation: String,
}

impl Seat {
    /// A socket that has joined.
    pub async fn taken(&self, bench: &Bench) -> Result<Socket> {
        let mut socket = Socket::connect(&bench.desk.target, &self.token).await?;
        socket.join(&self.conversation).await?;
        Ok(socket)
    }
}

/// So many conversations with two seats each: the end user's and one of the staff's. Beyond `end_users` of them, end
/// users have several.
pub async fn pairs(bench: &Bench, conversations: usize, end_users: usize) -> Result<Vec<[Seat; 2]>> {
    let end_users = bench.desk.end_users(conversations.min(end_users)).await?;
    let staff = bench.desk.staff(conversations.min(STAFF)).await?;
    let ids = bench.desk.conversations(&end_users, conversations).await?;
    let seats = ids.into_iter().enumerate().map(|(nth, id)| {
        [&end_users, &staff].map(|people| Seat { token: people[nth % people.len()].clone(), conversation: id.clone() })
    });
    Ok(seats.collect())
}

/// A socket for each, some at a time.
pub async fn take(bench: &Bench, seats: &[Seat]) -> Result<Vec<Socket>> {
    stream::iter(seats).map(|it| it.taken(bench)).buffered(AT_ONCE).try_collect().await
}

/// So many staff at one conversation of a new end user's, and the end user.
pub async fn crowd(bench: &Bench, staff: usize) -> Result<(Seat, Vec<Seat>)> {
    let end_user = bench.desk.end_users(1).await?.remove(0);
    let conversation = bench.desk.conversation(&end_user).await?;
    let tokens = bench.desk.staff(staff.min(STAFF)).await?;
    let seat = |token: &Token| Seat { token: token.clone(), conversation: conversation.clone() };
    let listeners = (0..staff).map(|nth| seat(&tokens[nth % tokens.len()])).collect();
    Ok((seat(&end_user), listeners))
}

/// As many seats as sockets.
pub async fn seats(bench: &Bench, sockets: usize, end_users: usize) -> Result<Vec<Seat>> {
    let mut seats: Vec<_> = pairs(bench, sockets.div_ceil(2), end_users).await?.into_iter().flatten().collect();
    seats.truncate(sockets);
    Ok(seats)
}
