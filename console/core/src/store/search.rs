//! Finding conversations by words: their own, their customer's, their messages'.

use sqlx::{QueryBuilder, Sqlite};

use super::Records;

/// Where scripts begin that are written without spaces: a word of theirs is found anywhere in the text.
const WITHOUT_SPACES: char = '\u{2e80}';

impl Records {
    /// Every word has to be found somewhere in the conversation.
    pub(super) fn push_search(&self, query: &mut QueryBuilder<Sqlite>, search: &str) {
        for term in terms(search) {
            if term.chars().any(|it| it >= WITHOUT_SPACES) {
                let anywhere = format!("%{term}%");
                query.push(" and (words like ").push_bind(anywhere.clone());
                query.push(" or id in (select conversation from messages where account = ").push_bind(self.account);
                query.push(" and content like ").push_bind(anywhere).push("))");
            } else {
                let beginning = format!("\"{term}\" *");
                query.push(" and (number in (select rowid from conversation_words where words match ");
                query.push_bind(beginning.clone());
                query.push(") or id in (select conversation from messages where account = ").push_bind(self.account);
                query.push(" and number in (select rowid from message_words where content match ");
                query.push_bind(beginning).push(")))");
            }
        }
    }
}

/// The words of a search, without what a query would take for more than a letter.
fn terms(search: &str) -> impl Iterator<Item = &str> {
    search.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_is_made_of_words_whatever_stands_between_them() {
        assert_eq!(
            terms(r#"  "Emma" parcel*, o'hara -late"#).collect::<Vec<_>>(),
            ["Emma", "parcel", "o", "hara", "late"]
        );
    }
}
