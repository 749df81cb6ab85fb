//! Links: those into the console, `frontdesk://conversation/{id}`, and those out of it, which the system's browser opens.
use tauri::Url;
use uuid::Uuid;

/// The conversation that a link leads to; None for any other link.
pub fn conversation(link: &Url) -> Option<String> {
    if link.scheme() != "frontdesk" || link.host_str() != Some("conversation") {
        return None;
    }
    let id = Uuid::try_parse(link.path().trim_matches('/')).ok()?;
    Some(id.to_string())
}

/// Has the system's browser open a page. Nothing but pages: other schemes start programs.
pub fn open(link: &Url) {
    if !matches!(link.scheme(), "http" | "https") {
        tracing::warn!(scheme = link.scheme(), "a link was not followed: it is none to a page");
    } else if let Err(error) = open::that_detached(link.as_str()) {
        tracing::warn!(%error, "no browser opens");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_to_a_conversation_or_nowhere() {
        let leads_to = |link: &str| conversation(&link.parse().expect("a URL"));
        let id = "0197a3c5-5a7e-7bb0-9c5e-3b8f6f1d2a40";
        assert_eq!(leads_to(&format!("frontdesk://conversation/{id}")).as_deref(), Some(id));
        assert_eq!(leads_to(&format!("frontdesk://conversation/{id}/")).as_deref(), Some(id));
        for nowhere in [
            "frontdesk://conversation/",
            "frontdesk://conversation/..%2Fsettings",
            "frontdesk://conversation/1 or 1=1",
            &format!("frontdesk://staff/{id}"),
            &format!("https://conversation/{id}"),
        ] {
            assert_eq!(leads_to(nowhere), None, "{nowhere}");
        }
    }
}
