//! What the settings say by themselves.

use std::fs;
use std::io::ErrorKind;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use super::Findings;
use crate::access::Signer;
use crate::config::Serve;

pub fn look(serve: &Serve, findings: &mut Findings) {
    let given = match serve.database.given() {
        Ok(given) => given.is_some(),
        Err(error) => return findings.fail("settings", format!("{error:#}")),
    };
    secret(serve, given, findings);
    public_url(serve, findings);
    if serve.demo {
        findings
            .warn("settings", "FRONTDESK_DEMO is on: the demo people's passwords are public. Not for real customers");
    }
    if !serve.rate_limits {
        findings
            .warn("settings", "FRONTDESK_RATE_LIMITS is off: nothing stops machines that guess passwords. Turn it on");
    }
    if serve.allowed_origins.allow("https://anybody.invalid") {
        findings.warn("settings", "FRONTDESK_ALLOWED_ORIGINS is *: any site's pages may call. Name those that should");
    }
    if findings.all_ok("settings") {
        findings.ok("settings", "nothing amiss");
    }
}

fn secret(serve: &Serve, given: bool, findings: &mut Findings) {
    if given || serve.jwt_secret.as_deref().is_some_and(|it| !it.is_empty()) {
        match serve.signing_secret(None) {
            Ok(_) => findings.ok("secret", "JWT_SECRET signs tokens; keep a copy of it apart from the backups"),
            Err(error) => findings.fail("secret", format!("{error:#}")),
        }
        return;
    }
    match serve.database.data_dir() {
        Ok(dir) => kept(&dir.join("jwt-secret"), findings),
        Err(error) => findings.fail("secret", format!("{error:#}")),
    }
}

/// The one beside the embedded database, which is not made here.
fn kept(path: &Path, findings: &mut Findings) {
    let shown = path.display();
    let read = fs::read(path).and_then(|secret| Ok((secret, fs::metadata(path)?.permissions().mode())));
    match read {
        Ok((secret, _)) if secret.len() < Signer::MIN_SECRET_BYTES => {
            findings.fail(
                "secret",
                format!("{shown} is too short: remove it, and a new one is made (everybody signs in anew)"),
            );
        }
        Ok((_, mode)) if mode & 0o077 != 0 => {
            findings.warn("secret", format!("{shown} can be read by others: chmod 600 {shown}"));
        }
        Ok(_) => findings.ok("secret", format!("{shown} signs tokens; keep a copy of it apart from the backups")),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            findings.ok("secret", "none yet: the first start makes one")
        }
        Err(error) => findings.fail("secret", format!("cannot read {shown}: {error}; run this as the user who serves")),
    }
}

fn public_url(serve: &Serve, findings: &mut Findings) {
    let url = serve.own_origin(serve.port);
    let host = url.as_str().split_once("://").map_or("", |(_, host)| host);
    let local = ["localhost", "127.", "[::1]"].iter().any(|it| host.starts_with(it));
    if local {
        findings.warn(
            "settings",
            format!("FRONTDESK_PUBLIC_URL is {url}, good on this machine alone: set it to what browsers see, like https://desk.example"),
        );
    } else if !url.is_secure() {
        findings.warn(
            "settings",
            format!("FRONTDESK_PUBLIC_URL is {url}: passwords travel readable. Put a proxy with TLS in front"),
        );
    }
    if url.is_secure() && serve.trusted_proxies.is_empty() {
        findings.warn(
            "settings",
            "FRONTDESK_TRUSTED_PROXIES is empty, and https:// takes a proxy: name it, or all clients share one address's limits",
        );
    }
}
