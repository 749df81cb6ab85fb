//! Lists of conversations, latest activity first. Each is a statement of its own, and a range of an index made for it:
//! what a page costs depends on its length, not on how much there is.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use sqlx::postgres::types::PgInterval;
use uuid::Uuid;

use super::Row;
use crate::access::Scope;
use crate::domain::cursor::ConversationCursor;
use crate::domain::words::Term;
use crate::domain::{Conversation, Search, Status, UserId};

/// Which conversations a list shows.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter<'a> {
    /// Only those that stand at one of these; at any, if there are none.
    pub statuses: &'a [Status],
    /// Only those with this assignee.
    pub assignee: Option<Assignee>,
    /// Only those of this customer; for a merchant's lists.
    pub end_user: Option<UserId>,
}

/// Whose conversations a list shows.
#[derive(Clone, Copy, Debug)]
pub enum Assignee {
    /// Nobody's.
    Nobody,
    /// This member's.
    Member(UserId),
}

/// Which part of a list is wanted.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// What comes after this row; from the first on otherwise.
    pub after: Option<ConversationCursor>,
    /// How many, at the most.
    pub limit: u32,
}

impl Page {
    fn time(self) -> Option<DateTime<Utc>> {
        self.after.map(|cursor| cursor.last_activity_at.utc())
    }

    fn id(self) -> Option<Uuid> {
        self.after.map(|cursor| cursor.id.0)
    }
}

impl Filter<'_> {
    /// The words of the wanted statuses, each once: a list is the lists of each, merged.
    fn statuses(self) -> Vec<&'static str> {
        let all = [Status::Open, Status::Pending, Status::Resolved].into_iter();
        all.filter(|it| self.statuses.is_empty() || self.statuses.contains(it)).map(Status::word).collect()
    }

    /// The assignee, as conditions beside others take it: whether nobody, and which member.
    fn assigned(self) -> (bool, Option<Uuid>) {
        match self.assignee {
            Some(Assignee::Nobody) => (true, None),
            Some(Assignee::Member(id)) => (false, Some(id.0)),
            None => (false, None),
        }
    }
}

/// A page out of a source of conversations: `$2` the statuses, `$3` the id that the list belongs to, `$4` and `$5` the
/// cursor, `$6` the limit.
macro_rules! page_of_conversations {
    (from ($($source:literal),+), $reader:expr, $filter:expr, $owner:expr, $page:expr $(, $arg:expr)* $(,)?) => {
        select_conversations!(
            from ($($source),+);
            "order by c.last_activity_at desc, c.id desc",
            $reader.0,
            &$filter.statuses() as &[&str],
            $owner.0,
            $page.time(),
            $page.id(),
            i64::from($page.limit)
            $(, $arg)*
        )
    };
}

/// The page of those that meet a condition which, with a status, is the beginning of an index. The index is in the order
/// of whole seconds, so that a message seldom moves anything in it: a page begins as all of its last second.
macro_rules! list_conversations {
    ($condition:literal, $reader:expr, $filter:expr, $owner:expr, $page:expr $(, $arg:expr)* $(,)?) => {
        page_of_conversations!(
            from ("(
                select c.* from unnest($2::text[]) s (status)
                cross join lateral (
                    select c.* from conversations c
                    where c.status = s.status
                      and c.activity_second <= date_trunc(
                          'second', coalesce($4::timestamptz, 'infinity') at time zone 'UTC')
                      and (c.last_activity_at, c.id) < (
                          coalesce($4::timestamptz, 'infinity'),
                          coalesce($5::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
                      and ", $condition, "
                    order by c.activity_second desc
                    fetch first ($6) rows with ties
                ) c
                order by c.last_activity_at desc, c.id desc
                limit $6
            )"),
            $reader,
            $filter,
            $owner,
            $page
            $(, $arg)*
        )
    };
}

/// What `scope` sees.
pub async fn list(
    conn: &mut PgConnection,
    scope: Scope,
    reader: UserId,
    filter: Filter<'_>,
    page: Page,
) -> sqlx::Result<Vec<Conversation>> {
    let rows = match (scope, filter.assignee) {
        (Scope::EndUser(end_user), _) => {
            list_conversations!("c.end_user_id = $3", reader, filter, end_user, page).fetch_all(conn).await?
        }
        // The range of the customer's own list, less what they have with other merchants: at most all that one
        // customer has. What PostgreSQL cannot see into it does not take for the beginning of another, longer range.
        (Scope::Merchant(merchant), _) if filter.end_user.is_some() => {
            let (unassigned, member) = filter.assigned();
            list_conversations!(
                "c.end_user_id = $7
                 and coalesce(
                     c.merchant_id = $3
                     and (not $8 or c.assigned_to is null)
                     and ($9::uuid is null or c.assigned_to = $9), false)",
                reader,
                filter,
                merchant,
                page,
                filter.end_user.map(|it| it.0),
                unassigned,
                member,
            )
            .fetch_all(conn)
            .await?
        }
        (Scope::Merchant(merchant), None) => {
            list_conversations!("c.merchant_id = $3", reader, filter, merchant, page).fetch_all(conn).await?
        }
        (Scope::Merchant(merchant), Some(Assignee::Nobody)) => {
            list_conversations!("c.merchant_id = $3 and c.assigned_to is null", reader, filter, merchant, page)
                .fetch_all(conn)
                .await?
        }
        (Scope::Merchant(merchant), Some(Assignee::Member(member))) => {
            list_conversations!("c.merchant_id = $3 and c.assigned_to = $7", reader, filter, merchant, page, member.0,)
                .fetch_all(conn)
                .await?
        }
    };
    rows.into_iter().map(Conversation::try_from).collect()
}

/// How many matches end a search. It ends with the era in which they are reached, so it may find somewhat more.
const MOST_MATCHES: i32 = 1000;
/// What a search has found after this time is what it finds.
const SEARCH_TIME: PgInterval = PgInterval { months: 0, days: 0, microseconds: 1_000_000 };

/// Those of a search's conversations that the filter lets through, with `$7` the query, `$8` and `$9` its bounds.
macro_rules! search_conversations {
    ($matches:literal, $condition:literal, $reader:expr, $filter:expr, $owner:expr, $page:expr, $query:expr
     $(, $arg:expr)* $(,)?) => {
        page_of_conversations!(
            from ("(
                select c.* from (select distinct f.id from ", $matches, "($3, $7, $8, $9) f (id)) f
                cross join lateral (select c.* from conversations c where c.id = f.id offset 0) c
                where c.status = any ($2)
                  and (c.last_activity_at, c.id) < (
                      coalesce($4::timestamptz, 'infinity'),
                      coalesce($5::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
                  and ", $condition, "
                order by c.last_activity_at desc, c.id desc
                limit $6
            )"),
            $reader,
            $filter,
            $owner,
            $page,
            $query,
            MOST_MATCHES,
            SEARCH_TIME
            $(, $arg)*
        )
    };
}

/// What `scope` sees and `search` finds among the latest matches.
pub async fn search(
    conn: &mut PgConnection,
    scope: Scope,
    reader: UserId,
    search: &Search,
    filter: Filter<'_>,
    page: Page,
) -> sqlx::Result<Vec<Conversation>> {
    if search.terms().len() == 0 {
        return Ok(Vec::new());
    }
    let rows = match scope {
        Scope::EndUser(end_user) => {
            let query = query(search, &["~:"]);
            search_conversations!("search_of_end_user", "c.end_user_id = $3", reader, filter, end_user, page, query)
                .fetch_all(conn)
                .await?
        }
        Scope::Merchant(merchant) => {
            let (unassigned, member) = filter.assigned();
            // Staff search the address too.
            let query = query(search, &["~:", "~@"]);
            search_conversations!(
                "search_of_merchant",
                "c.merchant_id = $3
                 and (not $10 or c.assigned_to is null)
                 and ($11::uuid is null or c.assigned_to = $11)
                 and ($12::uuid is null or c.end_user_id = $12)",
                reader,
                filter,
                merchant,
                page,
                query,
                unassigned,
                member,
                filter.end_user.map(|it| it.0),
            )
            .fetch_all(conn)
            .await?
        }
    };
    rows.into_iter().map(Conversation::try_from).collect()
}

/// The tsquery for all terms, each in any of these places. Terms are letters and digits alone, so they need no escapes.
pub fn query(search: &Search, places: &[&str]) -> String {
    let term = |term: &Term| {
        let anywhere = places.iter().map(|place| match term {
            Term::Beginning(word) => format!("'{place}{word}':*"),
            Term::Whole(word) => format!("'{place}{word}'"),
        });
        format!("({})", anywhere.collect::<Vec<_>>().join(" | "))
    };
    search.terms().map(term).collect::<Vec<_>>().join(" & ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_asks_for_every_term_in_some_place() {
        let search = Search::parse("q", "Ana's 配送").unwrap().unwrap();

        assert_eq!(
            query(&search, &["~:", "~@"]),
            "('~:ana':* | '~@ana':*) & ('~:s':* | '~@s':*) & ('~:配送' | '~@配送')"
        );
        assert_eq!(query(&search, &["~:"]), "('~:ana':*) & ('~:s':*) & ('~:配送')");
    }
}
