//! The permission table: what each kind of caller may do, where they may see it at all.

use crate::domain::Role;

/// A kind of caller: a column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caller {
    /// A customer with an account.
    EndUser,
    /// A customer without one.
    Guest,
    /// A customer for whom their merchant vouches.
    Verified,
    /// A member of the merchant's staff.
    Staff(Role),
}

/// Something that is allowed to some and not to others: a row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// Start a conversation with a merchant.
    StartConversation,
    /// See a conversation and its messages.
    ReadConversation,
    /// Write in a conversation.
    SendMessage,
    /// Take an unassigned conversation, hand back one's own.
    ClaimConversation,
    /// Give a conversation to anybody, or to nobody.
    AssignConversation,
    /// Set a conversation's status.
    SetStatus,
    /// Follow all of the merchant's conversations.
    WatchInbox,
    /// See colleagues.
    SeeStaff,
    /// Add and change members of staff.
    ManageStaff,
    /// Write and read notes.
    UseNotes,
    /// Read the audit trail.
    ReadActivity,
    /// Change the merchant's profile and settings.
    ManageMerchant,
    /// Make, see and revoke the keys with which the merchant vouches for its customers.
    ManageIdentityKeys,
    /// Export and erase what is held on an end user, set how long it is kept, and read the log of it.
    ManagePrivacy,
    /// See the merchant's canned replies.
    UseCannedReplies,
    /// Add, change and remove canned replies.
    ManageCannedReplies,
    /// Change what one is called.
    ChangeName,
    /// Change one's own password.
    ChangePassword,
    /// Change the address that one gave as a hint.
    ChangeEmailHint,
}

const CUSTOMERS: &[Caller] = &[Caller::EndUser, Caller::Guest, Caller::Verified];
const STAFF: &[Caller] = &[Caller::Staff(Role::Staff), Caller::Staff(Role::Manager), Caller::Staff(Role::Admin)];
const MANAGERS: &[Caller] = &[Caller::Staff(Role::Manager), Caller::Staff(Role::Admin)];
const ADMINS: &[Caller] = &[Caller::Staff(Role::Admin)];
const GUESTS: &[Caller] = &[Caller::Guest];
const ACCOUNTS: &[Caller] =
    &[Caller::EndUser, Caller::Staff(Role::Staff), Caller::Staff(Role::Manager), Caller::Staff(Role::Admin)];
/// Verified customers are called what their merchant calls them.
const NAMES_OF_THEIR_OWN: &[Caller] = &[
    Caller::EndUser,
    Caller::Guest,
    Caller::Staff(Role::Staff),
    Caller::Staff(Role::Manager),
    Caller::Staff(Role::Admin),
];
const ALL: &[Caller] = &[
    Caller::EndUser,
    Caller::Guest,
    Caller::Verified,
    Caller::Staff(Role::Staff),
    Caller::Staff(Role::Manager),
    Caller::Staff(Role::Admin),
];

/// The table: each permission, what it allows in words, and to whom.
pub const TABLE: &[(Permission, &str, &[Caller])] = &[
    (Permission::StartConversation, "start a conversation", CUSTOMERS),
    (Permission::ReadConversation, "read this conversation", ALL),
    (Permission::SendMessage, "write in this conversation", ALL),
    (Permission::ClaimConversation, "take or hand back this conversation", STAFF),
    (Permission::AssignConversation, "assign this conversation", MANAGERS),
    (Permission::SetStatus, "set the status of this conversation", STAFF),
    (Permission::WatchInbox, "watch a merchant's inbox", STAFF),
    (Permission::SeeStaff, "see a merchant's staff", STAFF),
    (Permission::ManageStaff, "manage staff", ADMINS),
    (Permission::UseNotes, "read or write notes", STAFF),
    (Permission::ReadActivity, "read the activity of this conversation", STAFF),
    (Permission::ManageMerchant, "change this merchant", ADMINS),
    (Permission::ManageIdentityKeys, "manage identity keys", ADMINS),
    (Permission::ManagePrivacy, "export or erase what is held on end users", ADMINS),
    (Permission::UseCannedReplies, "use canned replies", STAFF),
    (Permission::ManageCannedReplies, "change canned replies", MANAGERS),
    (Permission::ChangeName, "change one's name", NAMES_OF_THEIR_OWN),
    (Permission::ChangePassword, "change a password", ACCOUNTS),
    (Permission::ChangeEmailHint, "change an e-mail address that one signs in with", GUESTS),
];

/// The table as the README shows it.
pub fn markdown() -> String {
    let columns = [
        ("end user", Caller::EndUser),
        ("guest", Caller::Guest),
        ("verified customer", Caller::Verified),
        ("staff", Caller::Staff(Role::Staff)),
        ("manager", Caller::Staff(Role::Manager)),
        ("admin", Caller::Staff(Role::Admin)),
    ];
    let mut table = String::from("| may |");
    columns.iter().for_each(|(name, _)| table += &format!(" {name} |"));
    table += "\n| --- |";
    columns.iter().for_each(|_| table += " :-: |");
    for (_, phrase, callers) in TABLE {
        table += &format!("\n| {phrase} |");
        for (_, caller) in columns {
            table += if callers.contains(&caller) { " ✓ |" } else { " |" };
        }
    }
    table + "\n"
}

impl Permission {
    fn row(self) -> &'static (Permission, &'static str, &'static [Caller]) {
        TABLE.iter().find(|row| row.0 == self).expect("each permission has a row: a test walks them")
    }

    /// What it allows, to follow "you may not".
    pub fn phrase(self) -> &'static str {
        self.row().1
    }

    /// Whether a kind of caller has it.
    pub fn is_given_to(self, caller: Caller) -> bool {
        self.row().2.contains(&caller)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_permission_has_one_row_and_somebody_who_has_it() {
        for (permission, _, callers) in TABLE {
            assert_eq!(TABLE.iter().filter(|row| row.0 == *permission).count(), 1, "{permission:?}");
            assert!(!callers.is_empty(), "{permission:?}");
        }
        // The last one in the enum: each before it has a row too, or `row` would have panicked on its way.
        assert_eq!(TABLE.len(), Permission::ChangeEmailHint as usize + 1);
    }

    #[test]
    fn a_higher_role_may_do_all_that_a_lower_one_may() {
        for (permission, _, callers) in TABLE {
            for pair in Role::ALL.windows(2) {
                let [lower, higher] = [Caller::Staff(pair[0]), Caller::Staff(pair[1])];
                assert!(!callers.contains(&lower) || callers.contains(&higher), "{permission:?}");
            }
        }
    }
}
