//! What has to hold of anything that comes from outside, whatever it is. `make fuzz` looks for what breaks it; `make test`
//! holds it against what is in `corpus/`, and against things that are like it.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use frontdesk::access::{IdentityToken, Signer};
use frontdesk::domain::cursor::{ConversationCursor, encode_place, place_after};
use frontdesk::domain::words::{Search, Term, words};
use frontdesk::domain::{Draft, Merchant, MerchantId, Timestamp};
use frontdesk::error::Error;
use frontdesk::socket::arguments::Arguments;
use frontdesk::store::conversations::search_query;
use frontdesk::wire;
use frontdesk::wire::socket::{
    Authenticate, JoinConversation, LeaveConversation, Nothing, ReadTo, SendToConversation, Typing,
};
use hmac::{Hmac, Mac};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use sha2::Sha256;

/// What the tokens of the corpus are signed with.
const SECRET: &str = "the secret that the corpus is signed with";
/// The time at which they are good, in seconds since 1970.
const NOW: i64 = 1_800_000_000;
/// An identity key of the merchant.
const KEY: &str = "01900000-0000-7000-8000-0000000000e1";
const MERCHANT: &str = "01900000-0000-7000-8000-0000000000a1";
/// No refusal is longer, whatever was refused.
const LONGEST_REFUSAL: usize = 500;

/// The payload of an event is understood or refused for a field of it, in a few words.
pub fn socket(data: &[u8]) {
    let text = String::from_utf8_lossy(data).into_owned();
    let arguments = Arguments::Text(text.clone().into());
    assert_eq!(arguments.size(), text.len());
    let payload = match arguments.payload() {
        Ok(payload) => payload,
        Err(error) => {
            assert!(serde_json::from_str::<Vec<Value>>(&text).is_err(), "a list of JSON values was refused");
            return refused(&error);
        }
    };
    understood::<Authenticate>(&payload);
    understood::<JoinConversation>(&payload);
    understood::<LeaveConversation>(&payload);
    understood::<Nothing>(&payload);
    understood::<ReadTo>(&payload);
    understood::<Typing>(&payload);
    if let Some(it) = understood::<SendToConversation>(&payload) {
        match Draft::parse(&it.content, it.client_id.as_deref(), it.last_seen_seq) {
            Ok(draft) => {
                let content = draft.content.as_str();
                assert!((1..=4000).contains(&content.chars().count()) && !content.contains('\0'));
                assert_eq!(content, content.trim());
                assert!(draft.last_seen_seq.is_none_or(|seq| seq >= 0));
            }
            Err(error) => refused(&error),
        }
    }
}

fn understood<T: DeserializeOwned>(payload: &Value) -> Option<T> {
    match wire::decode(payload.clone()) {
        Ok(it) => {
            assert!(payload.is_object());
            Some(it)
        }
        Err(error) => {
            refused(&error);
            None
        }
    }
}

fn refused(error: &Error) {
    let Error::Invalid(fields) = error else { panic!("refused as {error:?}") };
    assert!(!fields.is_empty());
    let said = error.to_string();
    assert!(said.len() <= LONGEST_REFUSAL, "{} bytes to say what is wrong", said.len());
}

/// A cursor is one that a page could have given, letter by letter, or refused.
pub fn cursor(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    match ConversationCursor::decode(&text) {
        Ok(cursor) => {
            assert_eq!(cursor.encode(), text);
            // RFC 3339 has four digits for a year.
            assert_eq!(cursor.last_activity_at.to_string().len(), "2026-11-22T09:30:00.000Z".len());
        }
        Err(error) => refused(&error),
    }
    match place_after(Some(&text)) {
        Ok(n) => assert_eq!(encode_place(n), text),
        Err(error) => refused(&error),
    }
}

/// A token is believed when it is signed with the key, and says no more than it may.
pub fn token(data: &[u8]) {
    let (signer, now) = (Signer::new(SECRET.as_bytes(), 900), at(NOW));
    let text = String::from_utf8_lossy(data);
    match signer.verify(&text, now) {
        Ok(_) => assert!(is_signed(&text), "believed without a signature"),
        Err(Error::TokenExpired) => assert!(is_signed(&text), "read without a signature"),
        Err(error) => assert!(matches!(error, Error::Unauthenticated), "{error:?}"),
    }
    if identity(&text).is_some() {
        assert!(is_signed(&text), "believed without a signature");
    }
    // What somebody has signed who has the key.
    let Ok(claims) = serde_json::from_slice::<Map<String, Value>>(data) else { return };
    let signed = sign(&claims);
    if let Ok(it) = signer.verify(&signed, now) {
        assert!(it.exp > NOW, "{it:?}");
        // Whatever time that is, it can be said.
        it.expires_at().to_string();
    }
    if let Some((external_id, name, email)) = identity(&signed) {
        let exp = claims["exp"].as_f64().expect("a number");
        assert!(exp > (NOW - 60) as f64 && exp <= (NOW + 24 * 60 * 60 + 60) as f64, "good until {exp}");
        assert!((1..=200).contains(&external_id.chars().count()) && !external_id.contains('\0'));
        assert!((1..=100).contains(&name.chars().count()));
        assert!(email.is_none_or(|it| it.contains('@') && it == it.to_lowercase()));
    }
}

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_unix_millis(seconds * 1000).expect("in range")
}

/// Who a token says somebody is, if it is believed: the merchant's id for them, the name and the address.
fn identity(text: &str) -> Option<(String, String, Option<String>)> {
    let merchant =
        Merchant { id: MerchantId::parse(MERCHANT).expect("an id"), name: "Acme".into(), slug: "acme".into() };
    let verified = IdentityToken::parse(text).and_then(|it| it.verify(&merchant, SECRET, at(NOW)));
    match verified {
        Ok(it) => Some((
            it.external_id.as_str().to_owned(),
            it.name.as_str().to_owned(),
            it.email.as_ref().map(|email| email.as_str().to_owned()),
        )),
        Err(Error::InvalidIdentity(why)) => {
            assert!(!why.is_empty() && why.len() <= LONGEST_REFUSAL);
            None
        }
        Err(error) => panic!("refused as {error:?}"),
    }
}

fn mac(text: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).expect("any length");
    mac.update(text.as_bytes());
    BASE64_URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
}

/// Whether this is three parts of which the last is the key's signature of the others, by the one algorithm.
fn is_signed(text: &str) -> bool {
    let Some((signed, signature)) = text.rsplit_once('.') else { return false };
    let header = signed.split('.').next().and_then(|it| BASE64_URL_SAFE_NO_PAD.decode(it).ok());
    let header = header.and_then(|it| serde_json::from_slice::<Value>(&it).ok()).unwrap_or_default();
    mac(signed) == signature && header["alg"] == "HS256"
}

fn sign(claims: &Map<String, Value>) -> String {
    let part = |it: Value| BASE64_URL_SAFE_NO_PAD.encode(it.to_string());
    let signed = format!("{}.{}", part(json!({"alg": "HS256", "kid": KEY})), part(Value::Object(claims.clone())));
    format!("{signed}.{}", mac(&signed))
}

/// Whatever is searched for, what PostgreSQL is asked for is letters and digits between quotes. Gives that query.
pub fn search(data: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(data);
    let search = match Search::parse("q", &text) {
        Ok(Some(search)) => search,
        Ok(None) => {
            assert!(text.trim().is_empty());
            return None;
        }
        Err(error) => {
            assert!(text.contains('\0') || text.trim().chars().count() > Search::MAX);
            assert!(error.message.len() <= LONGEST_REFUSAL);
            return None;
        }
    };
    let words = words(&text);
    for term in search.terms() {
        match term {
            Term::Beginning(start) => {
                assert!(words.iter().any(|word| word.starts_with(start)), "{start:?} in {words:?}")
            }
            Term::Whole(word) => assert!(words.contains(word), "{word:?} in {words:?}"),
        }
    }
    if search.terms().len() == 0 {
        return None;
    }
    let query = search_query(&search, &["~:", "~@"]);
    for all in query.split(" & ") {
        let any = all.strip_prefix('(').and_then(|it| it.strip_suffix(')')).expect("a term in parentheses");
        for one in any.split(" | ") {
            let one = one.strip_suffix(":*").unwrap_or(one);
            let quoted = one.strip_prefix('\'').and_then(|it| it.strip_suffix('\'')).expect("a word in quotes");
            let word = quoted.strip_prefix("~:").or_else(|| quoted.strip_prefix("~@")).expect("a place");
            let harmless = |letter: char| !letter.is_ascii() || letter.is_ascii_alphanumeric();
            assert!(!word.is_empty() && word.chars().all(harmless), "{word:?}");
            // The longest lexeme is 2046 bytes, with the era's number before it.
            assert!(word.len() <= 1024, "{} bytes", word.len());
        }
    }
    Some(query)
}
