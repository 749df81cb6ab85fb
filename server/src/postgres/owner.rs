//! As which user PostgreSQL runs: it refuses to be root, so root hands its files and its processes to somebody else.

use std::{
    fs::{self, Metadata},
    os::unix::fs::{MetadataExt, chown},
    path::Path,
};

use nix::unistd::{Uid, User, geteuid};

use super::StartError;

/// The account to switch to; none when we are an ordinary user ourselves.
#[derive(Debug, Clone)]
pub struct Owner(Option<Account>);

#[derive(Debug, Clone)]
struct Account {
    name: String,
    uid: u32,
    gid: u32,
}

impl Owner {
    /// Who we are, whoever that is.
    pub fn ourselves() -> Owner {
        Owner(None)
    }

    /// Whoever owns the cluster, if there is one; else `postgres`, whom the packages create, else `nobody`.
    pub fn of(cluster: &Path) -> Result<Owner, StartError> {
        if !geteuid().is_root() {
            return Ok(Owner(None));
        }
        let account = match fs::metadata(cluster) {
            Ok(it) if it.uid() == 0 => return Err(StartError::OwnedByRoot(cluster.into())),
            Ok(it) => Account::of(&it),
            Err(_) => Account::named("postgres").or_else(|| Account::named("nobody")).ok_or(StartError::NoUser)?,
        };
        Ok(Owner(Some(account)))
    }

    /// The user and group to run as, if not as ourselves.
    pub fn ids(&self) -> Option<(u32, u32)> {
        self.0.as_ref().map(|it| (it.uid, it.gid))
    }

    /// Gives a directory to PostgreSQL.
    pub fn take(&self, dir: &Path) -> Result<(), StartError> {
        let Some((uid, gid)) = self.ids() else {
            return Ok(());
        };
        chown(dir, Some(uid), Some(gid)).map_err(StartError::files("give away", dir))
    }

    /// Whether the directory is PostgreSQL's or ours.
    pub fn has(&self, it: &Metadata) -> bool {
        it.uid() == geteuid().as_raw() || self.ids().is_some_and(|(uid, _)| uid == it.uid())
    }

    /// What keeps PostgreSQL out of `dir`: the topmost directory whose mode closes it to its user.
    pub fn blocked(&self, dir: &Path) -> Option<StartError> {
        let account = self.0.as_ref()?;
        let closed = |step: &&Path| fs::metadata(step).is_ok_and(|it| !account.may_enter(&it));
        let blocked = dir.ancestors().filter(closed).last()?.into();
        Some(StartError::OutOfReach { user: account.name.clone(), blocked })
    }
}

impl Account {
    fn named(name: &str) -> Option<Account> {
        let user = User::from_name(name).ok().flatten().filter(|it| !it.uid.is_root())?;
        Some(Account { name: user.name, uid: user.uid.as_raw(), gid: user.gid.as_raw() })
    }

    /// Also an account that has no name (any more).
    fn of(it: &Metadata) -> Account {
        let known = User::from_uid(Uid::from_raw(it.uid())).ok().flatten();
        let name = known.map_or_else(|| format!("user {}", it.uid()), |user| user.name);
        Account { name, uid: it.uid(), gid: it.gid() }
    }

    /// What the mode says. The account's other groups do not count: PostgreSQL is started without them.
    fn may_enter(&self, it: &Metadata) -> bool {
        let class = match it {
            it if it.uid() == self.uid => 0o100,
            it if it.gid() == self.gid => 0o010,
            _ => 0o001,
        };
        it.mode() & class != 0
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn what_keeps_postgres_out_is_named() {
        let outer = tempfile::tempdir().unwrap();
        let inner = outer.path().join("closed/inner");
        fs::create_dir_all(&inner).unwrap();
        let mode = |dir: &Path, mode| fs::set_permissions(dir, fs::Permissions::from_mode(mode)).unwrap();
        mode(outer.path(), 0o711);
        mode(&outer.path().join("closed"), 0o700);
        let stranger = Owner(Some(Account { name: "postgres".into(), uid: 54_321, gid: 54_321 }));

        let said = stranger.blocked(&inner).expect("closed to a stranger").to_string();
        assert!(said.contains("`postgres`, who may not enter"), "{said}");
        assert!(said.contains(&format!("`chmod o+x {}`", outer.path().join("closed").display())), "{said}");

        mode(&outer.path().join("closed"), 0o711);
        assert!(stranger.blocked(&inner).is_none());
        assert!(Owner(None).blocked(Path::new("/root")).is_none(), "we run as ourselves");
    }
}
