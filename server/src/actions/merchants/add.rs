//! The operator adds a merchant.

use crate::access::Operator;
use crate::app::App;
use crate::domain::merchant::Slug;
use crate::domain::text::{Fields, Name};
use crate::domain::{Merchant, MerchantId};
use crate::error::{Error, Result};
use crate::store::merchants;

/// Adds a merchant, without anybody on its staff yet.
pub async fn add(app: &App, operator: &Operator, name: &str, slug: &str) -> Result<Merchant> {
    let mut fields = Fields::default();
    let (name, slug) = (fields.check(Name::parse("name", name)), fields.check(Slug::parse("slug", slug)));
    let (Some(name), Some(slug)) = (name, slug) else { return Err(fields.into_error()) };
    let id = operator.allow(MerchantId::new());

    let mut tx = app.begin().await?;
    if !merchants::add(&mut tx, &id, &name, &slug, app.now()).await? {
        return Err(Error::invalid("slug", "is another merchant's"));
    }
    tx.commit().await?;
    Ok(Merchant { id: *id, name: name.into_string(), slug: slug.as_str().to_owned() })
}
