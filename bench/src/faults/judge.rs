//! What is stored in the end and what everybody has seen of it, held against what was acknowledged.

use std::{
    cell::RefCell,
    collections::{BTreeMap, VecDeque},
    rc::Rc,
};

use anyhow::Result;
use serde::{Deserialize, Serialize};

use super::{
    client::View,
    site::{Kind, Site},
};
use crate::{
    load::history::{Stored, stored},
    people::{Account, Desk},
};

/// A conversation, and what its two have seen.
pub struct Seat {
    pub reader: Account,
    pub conversation: String,
    pub views: [Rc<RefCell<View>>; 2],
    pub acked: Rc<RefCell<View>>,
    pub pending: Rc<RefCell<VecDeque<u64>>>,
}

impl Seat {
    /// Whether all that was said is acknowledged, and all that was acknowledged was heard by both.
    pub fn is_settled(&self) -> bool {
        self.pending.borrow().is_empty() && self.missed() == 0
    }

    fn missed(&self) -> u64 {
        let acked = self.acked.borrow();
        let missed = |view: &View| acked.keys().filter(|number| !view.contains_key(number)).count() as u64;
        self.views.iter().map(|view| missed(&view.borrow())).sum()
    }
}

/// Messages by what is wrong with them.
#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize)]
pub struct Verdict {
    pub stored: u64,
    /// Acknowledged, and not stored.
    pub lost: u64,
    /// Stored more than once.
    pub doubled: u64,
    /// Places in a conversation that are missing.
    pub gaps: u64,
    /// Whose place is not the one that somebody was told.
    pub moved: u64,
    /// What is there by half: a conversation whose count is not that of its messages, a reader ahead of its end, one that
    /// nobody began.
    pub half: u64,
    /// Acknowledged, and one of the two has not seen it.
    pub missed: u64,
}

impl Verdict {
    pub fn is_good(&self) -> bool {
        let Self { stored: _, lost, doubled, gaps, moved, half, missed } = *self;
        lost + doubled + gaps + moved + half + missed == 0
    }
}

pub async fn judge(site: &Site, desk: &Desk, seats: &[Seat]) -> Result<Verdict> {
    let mut verdict = Verdict::default();
    for seat in seats {
        seat.reader.sign_in(&desk.rest).await?;
        let token = seat.reader.token.borrow().clone();
        let history = stored(&desk.rest, &token, &seat.conversation).await?;
        look(&mut verdict, &history, seat);
    }
    if site.kind != Kind::Peer {
        verdict.half = halves(site).await?;
    }
    Ok(verdict)
}

fn look(verdict: &mut Verdict, stored: &[Stored], seat: &Seat) {
    verdict.stored += stored.len() as u64;
    let mut by_number = BTreeMap::new();
    for (nth, (number, seq)) in stored.iter().enumerate() {
        verdict.doubled += u64::from(by_number.insert(*number, seq.unwrap_or(0)).is_some());
        verdict.gaps += u64::from(seq.is_some_and(|it| it != nth as u64 + 1));
    }
    let is_elsewhere = |(number, seq): (&u64, &u64)| by_number.get(number).is_some_and(|it| it != seq);
    let acked = seat.acked.borrow();
    verdict.lost += acked.keys().filter(|it| !by_number.contains_key(it)).count() as u64;
    verdict.moved += acked.iter().filter(|it| is_elsewhere(*it)).count() as u64;
    for view in &seat.views {
        verdict.moved += view.borrow().iter().filter(|it| is_elsewhere(*it)).count() as u64;
    }
    verdict.missed += seat.missed();
}

/// In the whole database.
async fn halves(site: &Site) -> Result<u64> {
    let count: i64 = sqlx::query_scalar(
        "select (select count(*) from conversations c
                 where c.last_seq <> (select count(*) from messages m where m.conversation_id = c.id)
                    or c.last_seq <> coalesce((select max(m.seq) from messages m where m.conversation_id = c.id), 0))
              + (select count(*) from reads r join conversations c on c.id = r.conversation_id where r.seq > c.last_seq)
              + (select count(*) from conversations c
                 where not exists (select from activity a where a.conversation_id = c.id and a.type = 'created'))",
    )
    .fetch_one(&mut site.database().await?)
    .await?;
    Ok(count.try_into()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seat(acked: &[(u64, u64)], views: [&[(u64, u64)]; 2]) -> Seat {
        let view = |it: &[(u64, u64)]| Rc::new(RefCell::new(it.iter().copied().collect()));
        let reader = Account::unknown();
        let views = views.map(view);
        Seat { reader, conversation: String::new(), views, acked: view(acked), pending: Rc::default() }
    }

    fn verdict(stored: &[Stored], seat: &Seat) -> Verdict {
        let mut verdict = Verdict::default();
        look(&mut verdict, stored, seat);
        verdict
    }

    #[test]
    fn what_is_stored_once_and_seen_by_both_is_good() {
        let all = [(0, 1), (1, 2)];
        let seat = seat(&all, [&all, &all]);
        assert!(seat.is_settled() && verdict(&[(0, Some(1)), (1, Some(2))], &seat).is_good());
    }

    #[test]
    fn each_thing_that_is_wrong_is_counted_as_what_it_is() {
        let acked = [(0, 1), (1, 2), (2, 3)];
        let seat = seat(&acked, [&acked, &[(0, 1), (1, 9)]]);
        let found = verdict(&[(0, Some(1)), (1, Some(2)), (1, Some(4))], &seat);
        assert_eq!((found.lost, found.doubled, found.gaps, found.missed), (1, 1, 1, 1));
        // In the acknowledgement and in both views, since the later one counts.
        assert_eq!(found.moved, 3);
        assert!(!found.is_good() && !seat.is_settled());
    }
}
