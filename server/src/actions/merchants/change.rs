//! An admin changes their merchant.

use crate::access::{self, Actor, Permission};
use crate::app::App;
use crate::domain::Origin;
use crate::domain::merchant::{Color, GuestDetails, MAX_ORIGINS, Profile, ProfileChange};
use crate::domain::text::{Fields, Greeting, Name, ReplyTime};
use crate::error::{Error, FieldError, Result};
use crate::store::merchants;

/// What is to change; what is `None` stays.
pub struct Change<'a> {
    /// What it is called.
    pub name: Option<&'a str>,
    /// How its widget greets.
    pub greeting: Option<&'a str>,
    /// Its colour.
    pub accent_color: Option<&'a str>,
    /// When its widget asks guests for a name and an address.
    pub guest_details: Option<GuestDetails>,
    /// Within which time it usually answers; `Some(None)`, or nothing in it: it does not say.
    pub reply_time: Option<Option<&'a str>>,
    /// From which sites browsers may call, beside our own.
    pub allowed_origins: Option<&'a [String]>,
}

impl Change<'_> {
    fn check(&self) -> Result<ProfileChange> {
        const ORIGINS: &str = "allowedOrigins";
        let mut fields = Fields::default();
        let reply_time = self.reply_time.map(|text| text.filter(|text| !text.trim().is_empty()));
        let checked = ProfileChange {
            name: fields.check_some(self.name.map(|text| Name::parse("name", text))),
            greeting: fields.check_some(self.greeting.map(|text| Greeting::parse("greeting", text))),
            accent_color: fields.check_some(self.accent_color.map(|text| Color::parse("accentColor", text))),
            guest_details: self.guest_details,
            reply_time: fields
                .check_some(reply_time.map(|text| text.map(|text| ReplyTime::parse("replyTime", text)).transpose())),
            allowed_origins: fields.check_some(self.allowed_origins.map(|all| {
                if all.len() > MAX_ORIGINS {
                    return Err(FieldError::new(ORIGINS, format!("must be at most {MAX_ORIGINS}")));
                }
                all.iter()
                    .map(|text| text.parse::<Origin>().map_err(|problem| FieldError::new(ORIGINS, problem)))
                    .collect()
            })),
        };
        fields.finish()?;
        Ok(checked)
    }
}

/// Changes a merchant's profile and settings.
pub async fn change(app: &App, actor: &Actor, id_or_slug: &str, to: &Change<'_>) -> Result<Profile> {
    let to = to.check()?;
    let mut tx = app.begin().await?;
    let before = merchants::profile(&mut tx, id_or_slug, app.now()).await?.ok_or(Error::NotFound("merchant"))?;
    let merchant = access::allow_merchant(actor, Permission::ManageMerchant, before.merchant.id)?;
    merchants::change(&mut tx, &merchant, &to).await?;
    let after = merchants::profile(&mut tx, id_or_slug, app.now()).await?.ok_or(Error::NotFound("merchant"))?;
    tx.commit().await?;
    app.forget_allowed_origins();
    Ok(after)
}
