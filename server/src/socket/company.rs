//! Which staff have a conversation open on other nodes.

use std::collections::HashMap;

use uuid::Uuid;

use super::bus::Viewed;
use crate::wire::user::PersonRef;

/// Who views what, by node, as each has said of itself.
#[derive(Default)]
pub struct Company(HashMap<Uuid, HashMap<Uuid, Vec<PersonRef>>>);

impl Company {
    /// Who views this conversation elsewhere; one who does on two nodes comes twice.
    pub fn of(&self, conversation: Uuid) -> impl Iterator<Item = &PersonRef> {
        self.0.values().filter_map(move |of_node| of_node.get(&conversation)).flatten()
    }

    /// A node says who now views a conversation there.
    pub fn set(&mut self, node: Uuid, viewed: Viewed) {
        let of_node = self.0.entry(node).or_default();
        if viewed.by.is_empty() {
            of_node.remove(&viewed.id);
        } else {
            of_node.insert(viewed.id, viewed.by);
        }
    }

    /// A node says all that is viewed there, or says nothing any more. Gives the conversations that it may be different
    /// for now.
    pub fn replace(&mut self, node: Uuid, all: Vec<Viewed>) -> Vec<Uuid> {
        let now: HashMap<_, _> = all.into_iter().map(|it| (it.id, it.by)).collect();
        let mut concerned: Vec<_> = now.keys().copied().collect();
        let before = if now.is_empty() { self.0.remove(&node) } else { self.0.insert(node, now) };
        concerned.extend(before.unwrap_or_default().into_keys());
        concerned.sort_unstable();
        concerned.dedup();
        concerned
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn viewed(id: Uuid, names: &[&str]) -> Viewed {
        let by = names.iter().map(|&name| PersonRef { id: Uuid::nil(), name: name.to_owned() }).collect();
        Viewed { id, by }
    }

    fn names(company: &Company, id: Uuid) -> Vec<&str> {
        let mut names: Vec<_> = company.of(id).map(|it| it.name.as_str()).collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn each_node_speaks_for_itself_alone() {
        let (mut company, here, there) = (Company::default(), Uuid::now_v7(), Uuid::now_v7());
        let (one, two) = (Uuid::now_v7(), Uuid::now_v7());

        company.set(here, viewed(one, &["Alice"]));
        company.set(there, viewed(one, &["Bob"]));
        company.set(there, viewed(two, &["Bob"]));
        assert_eq!(names(&company, one), ["Alice", "Bob"]);

        company.set(here, viewed(one, &[]));
        assert_eq!(names(&company, one), ["Bob"]);

        let mut both = [one, two];
        both.sort_unstable();
        assert_eq!(company.replace(there, vec![viewed(two, &["Carol"])]), both);
        assert_eq!((names(&company, one), names(&company, two)), (vec![], vec!["Carol"]));

        assert_eq!(company.replace(there, Vec::new()), [two], "it is gone");
        assert_eq!(names(&company, two), Vec::<&str>::new());
    }
}
