//! What is kept as a whole, by name.

use super::{Records, decode, encode};

/// How somebody's colleagues are kept, as a `Vec<StaffMember>`.
pub(crate) const STAFF: &str = "staff";
/// `Vec<CannedReply>`.
pub(crate) const CANNED_REPLIES: &str = "canned_replies";
/// `Counts`.
pub(crate) const COUNTS: &str = "counts";

impl Records {
    /// What was kept last; nothing much, before the first time.
    pub async fn paper<T: serde::de::DeserializeOwned + Default>(&self, name: &str) -> sqlx::Result<T> {
        let body: Option<String> = sqlx::query_scalar("select body from papers where account = $1 and name = $2")
            .bind(self.account)
            .bind(name)
            .fetch_optional(&self.read)
            .await?;
        body.map_or(Ok(T::default()), |it| decode(&it))
    }

    pub async fn keep_paper<T: serde::Serialize>(&self, name: &str, paper: &T) -> sqlx::Result<()> {
        sqlx::query(
            "insert into papers (account, name, body) values ($1, $2, $3)
             on conflict do update set body = excluded.body",
        )
        .bind(self.account)
        .bind(name)
        .bind(encode(paper)?)
        .execute(&self.write)
        .await?;
        Ok(())
    }
}
