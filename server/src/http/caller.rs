//! Who is calling, by the bearer token.

use poem::{Request, Result};
use poem_openapi::SecurityScheme;
use poem_openapi::auth::Bearer;

use crate::access::Actor;
use crate::app::App;

/// An access token, as `register` and `login` give it.
#[derive(SecurityScheme)]
#[oai(rename = "bearer", ty = "bearer", bearer_format = "JWT", checker = "check")]
pub struct SignedIn(pub Actor);

async fn check(request: &Request, bearer: Bearer) -> Result<Actor> {
    let app = request.data::<App>().expect("routes hands the app to every request");
    Ok(app.actor(&bearer.token).await?)
}
