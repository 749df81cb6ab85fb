//! Merchant staff.

use poem::web::Data;
use poem_openapi::OpenApi;
use poem_openapi::param::Path;

use super::Tag;
use crate::actions::staff;
use crate::app::App;
use crate::error::Result;
use crate::http::body::Body;
use crate::http::caller::SignedIn;
use crate::http::reply::Reply;
use crate::wire::User;
use crate::wire::scalar::IdText;
use crate::wire::staff::{ChangeStaff, StaffList, StaffMember};

/// The operations.
pub struct Staff;

#[OpenApi(prefix_path = "/api/staff", tag = "Tag::Staff")]
impl Staff {
    /// List the staff
    ///
    /// For staff: their own merchant's, by name.
    #[oai(path = "/", method = "get", operation_id = "listStaff")]
    async fn list(&self, app: Data<&App>, caller: SignedIn) -> Result<Reply<StaffList>> {
        let members = staff::list(app.0, &caller.0).await?;
        let items = members.iter().map(|it| StaffMember {
            user: (&it.user).into(),
            online: it.online,
            open_conversations: it.open_conversations,
        });
        Ok(Reply(StaffList { items: items.collect() }))
    }

    /// Change a member of staff
    ///
    /// For admins. Who is deactivated is out at once, and their conversations become unassigned. One active admin always
    /// stays.
    #[oai(path = "/:id", method = "patch", operation_id = "changeStaff")]
    async fn change(
        &self,
        app: Data<&App>,
        caller: SignedIn,
        id: Path<IdText>,
        body: Body<ChangeStaff>,
    ) -> Result<Reply<User>> {
        let ChangeStaff { name, role, active } = &body.0;
        let to = staff::Change { name: name.as_deref(), role: role.map(Into::into), active: *active };
        Ok(Reply((&staff::change(app.0, &caller.0, &id.0.0, &to).await?).into()))
    }
}
