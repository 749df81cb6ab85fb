//! Who takes part in a run: new people and conversations for each, so that runs do not meet.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use anyhow::{Context, Result, bail};
use clap::Args;
use futures_util::{StreamExt, TryStreamExt, stream};
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::wire::{Rest, Target};

/// How many accounts or conversations are made at a time.
const AT_ONCE: usize = 8;

const PASSWORD: &str = "bench-password";

/// Whose merchant the load goes to: the demo data's, unless said otherwise.
#[derive(Args, Clone, Debug)]
pub struct Merchant {
    /// The merchant's name
    #[arg(long, default_value = "Acme Corporation", global = true)]
    merchant: String,
    /// Who adds its staff
    #[arg(long, default_value = "admin1@acme.com", global = true)]
    admin_email: String,
    /// Their password
    #[arg(long, default_value = "admin123", global = true)]
    admin_password: String,
}

#[derive(Deserialize)]
struct Session {
    token: String,
}

#[derive(Deserialize)]
struct Id {
    id: String,
}

/// The access token of somebody.
pub type Token = String;

/// Somebody who can sign in again.
#[derive(Clone)]
pub struct Account {
    email: String,
    pub token: Rc<RefCell<Token>>,
}

impl Account {
    fn of(account: &Value, session: Session) -> Self {
        let email = account["email"].as_str().unwrap_or_default().to_owned();
        Self { email, token: Rc::new(RefCell::new(session.token)) }
    }

    #[cfg(test)]
    pub fn unknown() -> Self {
        Self { email: String::new(), token: Rc::default() }
    }

    /// Gets a fresh token.
    pub async fn sign_in(&self, rest: &Rest) -> Result<()> {
        let sign_in = json!({ "email": self.email, "password": PASSWORD });
        let session: Session = rest.post("/auth/login", "", &sign_in).await?;
        self.token.replace(session.token);
        Ok(())
    }
}

/// A merchant's desk, seen from outside.
pub struct Desk {
    pub target: Target,
    pub rest: Rest,
    merchant: String,
    admin: Token,
    run: String,
    people: Cell<usize>,
}

impl Desk {
    pub async fn open(target: Target, merchant: &Merchant) -> Result<Self> {
        let rest = Rest::new(target.clone());
        let sign_in = json!({ "email": merchant.admin_email, "password": merchant.admin_password });
        let admin: Session = rest
            .post("/auth/login", "", &sign_in)
            .await
            .with_context(|| format!("cannot sign in as {}; is the demo data there?", merchant.admin_email))?;
        let answer: Value = serde_json::from_slice(&rest.get("/merchants", &admin.token).await?)?;
        // A bare list is the older form.
        let Some(items) = answer.get("items").unwrap_or(&answer).as_array() else {
            bail!("GET /merchants is answered with {answer}");
        };
        let named = items.iter().find(|it| it["name"] == *merchant.merchant);
        let id = named.and_then(|it| it["id"].as_str());
        let id = id.with_context(|| format!("there is no merchant {}", merchant.merchant))?.to_owned();
        let run = Uuid::now_v7().simple().to_string();
        Ok(Self { target, rest, merchant: id, admin: admin.token, run, people: Cell::new(0) })
    }

    /// So many new end users.
    pub async fn end_users(&self, count: usize) -> Result<Vec<Token>> {
        Ok(tokens(&self.end_user_accounts(count).await?))
    }

    /// The same, who can sign in again.
    pub async fn end_user_accounts(&self, count: usize) -> Result<Vec<Account>> {
        let made = stream::iter(0..count).map(|_| async {
            let account = self.account("end-user");
            let session: Session = self.rest.post("/auth/register", "", &account).await?;
            anyhow::Ok(Account::of(&account, session))
        });
        made.buffered(AT_ONCE).try_collect().await
    }

    /// So many new members of the merchant's staff.
    pub async fn staff(&self, count: usize) -> Result<Vec<Token>> {
        Ok(tokens(&self.staff_accounts(count).await?))
    }

    /// The same, who can sign in again.
    pub async fn staff_accounts(&self, count: usize) -> Result<Vec<Account>> {
        let made = stream::iter(0..count).map(|_| async {
            let account = self.account("staff");
            let _: Value = self.rest.post("/auth/staff", &self.admin, &account).await?;
            let session: Session = self.rest.post("/auth/login", "", &account).await?;
            anyhow::Ok(Account::of(&account, session))
        });
        made.buffered(AT_ONCE).try_collect().await
    }

    /// A new conversation of that end user's.
    pub async fn conversation(&self, end_user: &str) -> Result<String> {
        let it: Id = self.rest.post("/conversations", end_user, &json!({ "merchantId": self.merchant })).await?;
        Ok(it.id)
    }

    /// So many, the end users in turn.
    pub async fn conversations(&self, end_users: &[Token], count: usize) -> Result<Vec<String>> {
        let made = stream::iter(0..count).map(|nth| self.conversation(&end_users[nth % end_users.len()]));
        made.buffered(AT_ONCE).try_collect().await
    }

    fn account(&self, kind: &str) -> Value {
        let nth = self.people.replace(self.people.get() + 1);
        let email = format!("{kind}-{nth}-{}@bench.example", self.run);
        json!({ "name": format!("Bench {nth}"), "email": email, "password": PASSWORD })
    }
}

fn tokens(accounts: &[Account]) -> Vec<Token> {
    accounts.iter().map(|it| it.token.borrow().clone()).collect()
}
