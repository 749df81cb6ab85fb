//! Lists out of what is kept.

use sqlx::{QueryBuilder, Sqlite};

use super::{Records, conversations::Row};
use crate::view::{Conversation, ConversationPage, Shelf};

/// Where a row stands in a list.
pub(crate) fn activity_at(row: &Conversation) -> &str {
    row.last_message.as_ref().map_or(&row.created_at, |it| &it.created_at)
}

impl Records {
    /// A page of a shelf, or of what `search` finds on all of them.
    pub async fn list(
        &self,
        shelf: Shelf,
        search: Option<&str>,
        cursor: Option<&str>,
        limit: u32,
    ) -> sqlx::Result<ConversationPage> {
        let mut query = QueryBuilder::new("select body, last_seq, read_seq from conversations c where account = ");
        query.push_bind(self.account);
        match search {
            Some(search) => self.push_search(&mut query, search),
            None => {
                query.push(" and listed = 1");
                self.push_shelf(&mut query, shelf);
            }
        }
        if let Some((at, id)) = cursor.and_then(|it| it.split_once(' ')) {
            query.push(" and (activity_at, id) < (").push_bind(at.to_owned());
            query.push(", ").push_bind(id.to_owned()).push(")");
        }
        query.push(" order by activity_at desc, id desc limit ").push_bind(i64::from(limit) + 1);
        let rows = query.build_query_as::<Row>().fetch_all(&self.read).await?;
        let mut items = rows.into_iter().map(Row::shown).collect::<sqlx::Result<Vec<_>>>()?;
        let is_more = items.len() > limit as usize;
        items.truncate(limit as usize);
        let next_cursor = items.last().filter(|_| is_more).map(|last| format!("{} {}", activity_at(last), last.id));
        Ok(ConversationPage { items, next_cursor })
    }

    /// How many that are mine or nobody's have a message that I have not read.
    pub async fn unread(&self) -> sqlx::Result<u32> {
        sqlx::query_scalar(
            "select count(*) from conversations where account = $1 and listed = 1 and status <> 'resolved'
             and last_seq > read_seq and (assigned_to is null or assigned_to = $2)",
        )
        .bind(self.account)
        .bind(self.me.to_string())
        .fetch_one(&self.read)
        .await
    }

    pub async fn of_customer(&self, customer: &str) -> sqlx::Result<Vec<Conversation>> {
        sqlx::query_as::<_, Row>(
            "select body, last_seq, read_seq from conversations where account = $1 and customer = $2
             order by activity_at desc, id desc limit 50",
        )
        .bind(self.account)
        .bind(customer)
        .fetch_all(&self.read)
        .await?
        .into_iter()
        .map(Row::shown)
        .collect()
    }

    /// The server's list of a shelf has no others than `page` between these times, so whatever else seems to stand
    /// there has left it. What was written after `mark` the server may not have known yet.
    pub async fn left_shelf(
        &self,
        shelf: Shelf,
        page: &[Conversation],
        after: &str,
        before: Option<&str>,
        mark: i64,
    ) -> sqlx::Result<()> {
        let mut query = QueryBuilder::new("update conversations set listed = 0 where account = ");
        query.push_bind(self.account).push(" and listed = 1 and touched <= ").push_bind(mark);
        self.push_shelf(&mut query, shelf);
        query.push(" and activity_at > ").push_bind(after.to_owned());
        if let Some(before) = before {
            query.push(" and activity_at < ").push_bind(before.to_owned());
        }
        query.push(" and id not in (");
        let mut ids = query.separated(", ");
        for row in page {
            ids.push_bind(row.id.clone());
        }
        query.push(")").build().execute(&self.write).await?;
        Ok(())
    }

    fn push_shelf(&self, query: &mut QueryBuilder<Sqlite>, shelf: Shelf) {
        query.push(if shelf == Shelf::Resolved { " and status = 'resolved'" } else { " and status <> 'resolved'" });
        match shelf {
            Shelf::Mine => {
                query.push(" and assigned_to = ").push_bind(self.me.to_string());
            }
            Shelf::Unassigned => {
                query.push(" and assigned_to is null");
            }
            Shelf::All | Shelf::Resolved => {}
        }
    }
}
