//! Colleagues, canned replies, the merchant's settings and keys.

use frontdesk_client::types;
use uuid::Uuid;

use crate::{
    Console,
    desk::Desk,
    problem::Result,
    store::papers::{CANNED_REPLIES, STAFF},
    view::{
        CannedReply, CannedReplyText, IdentityKey, MerchantSettings, NewStaff, Problem, Source, StaffChange,
        StaffMember,
    },
};

impl Console {
    /// The merchant's staff.
    ///
    /// # Errors
    /// From the server, `offline` among others.
    pub async fn staff(&self, from: Source) -> Result<Vec<StaffMember>> {
        let desk = self.desk()?;
        match from {
            Source::Store => Ok(desk.records.paper(STAFF).await?),
            Source::Server => {
                let list = desk.client.list_staff().send().await?.into_inner();
                let staff: Vec<StaffMember> = list.items.into_iter().map(StaffMember::from).collect();
                desk.records.keep_paper(STAFF, &staff).await?;
                Ok(staff)
            }
        }
    }

    /// Makes an account for a colleague.
    ///
    /// # Errors
    /// `email_taken`, `validation_failed`, `forbidden` among others.
    pub async fn add_staff(&self, staff: NewStaff) -> Result<StaffMember> {
        let desk = self.desk()?;
        let body = types::AddStaff::builder()
            .name(staff.name)
            .email(staff.email)
            .password(staff.password)
            .role(types::Role::from(staff.role));
        Ok(desk.client.add_staff().body(body).send().await?.into_inner().into())
    }

    /// Renames a colleague, gives them another role, deactivates them or lets them in again.
    ///
    /// # Errors
    /// `last_admin`, `forbidden` among others.
    pub async fn change_staff(&self, staff: &str, change: StaffChange) -> Result<StaffMember> {
        let desk = self.desk()?;
        let id: Uuid = staff.parse().map_err(|_| Problem::said("staff_not_found", ""))?;
        let body = types::ChangeStaff::builder()
            .name(change.name)
            .role(change.role.map(types::Role::from))
            .active(change.active);
        let changed: StaffMember = desk.client.change_staff().id(id).body(body).send().await?.into_inner().into();
        // Whether they are there, and with how much to do, is in the list alone.
        let listed = self.staff(Source::Server).await?;
        Ok(listed.into_iter().find(|it| it.id == changed.id).unwrap_or(changed))
    }

    /// The texts that the whole merchant answers with.
    ///
    /// # Errors
    /// From the server, `offline` among others.
    pub async fn canned_replies(&self, from: Source) -> Result<Vec<CannedReply>> {
        let desk = self.desk()?;
        match from {
            Source::Store => Ok(desk.records.paper(CANNED_REPLIES).await?),
            Source::Server => {
                let list = desk.client.list_canned_replies().send().await?.into_inner();
                let replies: Vec<CannedReply> = list.items.into_iter().map(CannedReply::from).collect();
                desk.records.keep_paper(CANNED_REPLIES, &replies).await?;
                Ok(replies)
            }
        }
    }

    /// Adds a canned reply.
    ///
    /// # Errors
    /// `shortcut_taken`, `forbidden`, `validation_failed` among others.
    pub async fn add_canned_reply(&self, text: CannedReplyText) -> Result<CannedReply> {
        let desk = self.desk()?;
        let body = types::AddCannedReply::builder().shortcut(text.shortcut).content(text.content);
        Ok(desk.client.add_canned_reply().body(body).send().await?.into_inner().into())
    }

    /// Changes a canned reply.
    ///
    /// # Errors
    /// `shortcut_taken`, `forbidden`, `validation_failed` among others.
    pub async fn change_canned_reply(&self, reply: &str, text: CannedReplyText) -> Result<CannedReply> {
        let desk = self.desk()?;
        let body = types::ChangeCannedReply::builder().shortcut(text.shortcut).content(text.content);
        Ok(desk.client.change_canned_reply().id(canned_reply(reply)?).body(body).send().await?.into_inner().into())
    }

    /// Removes a canned reply.
    ///
    /// # Errors
    /// `forbidden` among others.
    pub async fn remove_canned_reply(&self, reply: &str) -> Result<()> {
        let desk = self.desk()?;
        desk.client.remove_canned_reply().id(canned_reply(reply)?).send().await?;
        Ok(())
    }

    /// The merchant's settings.
    ///
    /// # Errors
    /// `forbidden` for who is no admin, among others.
    pub async fn settings(&self) -> Result<MerchantSettings> {
        let desk = self.desk()?;
        // What everybody may see of a merchant is less; to change nothing gives all of it.
        change(&desk, types::ChangeMerchant::builder()).await
    }

    /// Changes the merchant's settings, and answers with what is stored now.
    ///
    /// # Errors
    /// `forbidden`, `validation_failed` among others.
    pub async fn change_settings(&self, settings: MerchantSettings) -> Result<MerchantSettings> {
        let desk = self.desk()?;
        let guest_details: types::GuestDetails = settings
            .guest_details
            .parse()
            .map_err(|_| Problem::invalid("guestDetails", "must be one of before, after, never"))?;
        let body = types::ChangeMerchant::builder()
            .name(settings.name)
            .greeting(settings.greeting)
            .accent_color(settings.accent_color)
            .allowed_origins(settings.allowed_origins)
            .guest_details(guest_details)
            // An empty text: it does not say.
            .reply_time(settings.reply_time.unwrap_or_default());
        change(&desk, body).await
    }

    /// The keys by which the merchant's site vouches for its customers.
    ///
    /// # Errors
    /// `forbidden` among others.
    pub async fn identity_keys(&self) -> Result<Vec<IdentityKey>> {
        let desk = self.desk()?;
        let list = desk.client.list_identity_keys().id_or_slug(merchant(&desk)).send().await?.into_inner();
        Ok(list.items.into_iter().map(IdentityKey::from).collect())
    }

    /// Makes such a key; its secret is shown this once.
    ///
    /// # Errors
    /// `too_many_keys`, `forbidden` among others.
    pub async fn make_identity_key(&self) -> Result<IdentityKey> {
        let desk = self.desk()?;
        Ok(desk.client.add_identity_key().id_or_slug(merchant(&desk)).send().await?.into_inner().into())
    }

    /// What was signed by it is good for nothing any more.
    ///
    /// # Errors
    /// `identity_key_not_found`, `forbidden` among others.
    pub async fn revoke_identity_key(&self, key: &str) -> Result<()> {
        let desk = self.desk()?;
        let key: Uuid = key.parse().map_err(|_| Problem::said("identity_key_not_found", "no such identity key"))?;
        desk.client.revoke_identity_key().id_or_slug(merchant(&desk)).key_id(key).send().await?;
        Ok(())
    }
}

async fn change(desk: &Desk, body: types::builder::ChangeMerchant) -> Result<MerchantSettings> {
    Ok(desk.client.change_merchant().id_or_slug(merchant(desk)).body(body).send().await?.into_inner().into())
}

fn merchant(desk: &Desk) -> String {
    desk.me().merchant.id
}

fn canned_reply(id: &str) -> Result<Uuid> {
    id.parse().map_err(|_| Problem::said("canned_reply_not_found", "no such canned reply"))
}
