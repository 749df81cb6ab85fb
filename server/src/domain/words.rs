//! How text is parted into the words that a search finds: without regard to case and accents, the same for what is
//! stored and for what is asked.
//!
//! This is done here and not by PostgreSQL, since what its parser, `lower`, `unaccent` and `pg_trgm` make of a text
//! depends on the locale that somebody once gave the database: in `C` they know the letters of ASCII only.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::error::FieldError;

/// Longer words count by their beginnings, in characters.
const MAX_WORD: usize = 64;

/// The words of a text, as they are stored.
pub fn words(text: &str) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for run in runs(text) {
        match run {
            Run::Word(word) => {
                words.insert(word);
            }
            // Every two letters in a row, and the last: so that each letter is the beginning of something.
            Run::Unspaced(letters) => {
                words.extend(letters.windows(2).map(String::from_iter));
                words.extend(letters.last().map(char::to_string));
            }
        }
    }
    words
}

/// What somebody searches for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search(BTreeSet<Term>);

/// One thing that is to be there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Term {
    /// A word that begins like this.
    Beginning(String),
    /// Just this word.
    Whole(String),
}

impl Search {
    /// The longest text that can be searched for, in characters.
    pub const MAX: usize = 200;

    /// Reads what somebody typed, in the field `field`; nothing when that is empty.
    pub fn parse(field: &'static str, text: &str) -> Result<Option<Self>, FieldError> {
        let text = text.trim();
        if text.contains('\0') {
            return Err(FieldError::new(field, "must not contain NUL"));
        }
        if text.chars().count() > Self::MAX {
            return Err(FieldError::new(field, format!("must be at most {} characters", Self::MAX)));
        }
        if text.is_empty() {
            return Ok(None);
        }
        let mut terms = BTreeSet::new();
        for run in runs(text) {
            match run {
                Run::Word(word) => {
                    terms.insert(Term::Beginning(word));
                }
                Run::Unspaced(letters) if letters.len() == 1 => {
                    terms.insert(Term::Beginning(letters[0].to_string()));
                }
                Run::Unspaced(letters) => {
                    terms.extend(letters.windows(2).map(|two| Term::Whole(String::from_iter(two))));
                }
            }
        }
        Ok(Some(Self(terms)))
    }

    /// All of these are to be there. None when there is nothing but punctuation, which is never found.
    pub fn terms(&self) -> impl ExactSizeIterator<Item = &Term> {
        self.0.iter()
    }
}

/// Letters and digits in a row.
#[derive(Debug, PartialEq)]
enum Run {
    /// In a script that puts spaces between words.
    Word(String),
    /// In one that does not.
    Unspaced(Vec<char>),
}

fn runs(text: &str) -> Vec<Run> {
    if text.is_ascii() {
        // The same as below, and several times as fast.
        let words = text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        return words.map(|word| Run::Word(word[..word.len().min(MAX_WORD)].to_ascii_lowercase())).collect();
    }
    any_runs(text)
}

fn any_runs(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut inside = false;
    for letter in plain(text) {
        if !(letter.is_alphanumeric() || is_combining_mark(letter)) {
            inside = false;
            continue;
        }
        match (runs.last_mut(), is_unspaced(letter)) {
            (Some(Run::Word(word)), false) if inside => {
                if word.chars().count() < MAX_WORD {
                    word.push(letter);
                }
            }
            (Some(Run::Unspaced(letters)), true) if inside => letters.push(letter),
            (_, true) => runs.push(Run::Unspaced(vec![letter])),
            (_, false) => runs.push(Run::Word(letter.to_string())),
        }
        inside = true;
    }
    runs
}

/// The text in lower case, without accents, and with one character for what is written in several ways (`ﬁ`, `Ｆ`).
fn plain(text: &str) -> impl Iterator<Item = char> {
    let bare = text.nfkd().filter(|letter| !is_accent(*letter)).nfc();
    // İ is the letter whose small form has an accent of its own.
    bare.flat_map(char::to_lowercase).filter(|letter| !is_accent(*letter)).flat_map(unfold)
}

/// Accents of Latin, Greek and Cyrillic, and the vowel points that Hebrew and Arabic may leave out. The marks of other
/// scripts are letters in their own right.
fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}

/// Letters that Unicode does not take apart, as they are typed on a keyboard without them.
fn unfold(letter: char) -> impl Iterator<Item = char> {
    let (first, second) = match letter {
        'ß' => ('s', Some('s')),
        'æ' => ('a', Some('e')),
        'œ' => ('o', Some('e')),
        'þ' => ('t', Some('h')),
        'ø' => ('o', None),
        'ł' => ('l', None),
        'đ' | 'ð' => ('d', None),
        'ħ' => ('h', None),
        'ı' => ('i', None),
        'ŧ' => ('t', None),
        'ς' => ('σ', None),
        other => (other, None),
    };
    [Some(first), second].into_iter().flatten()
}

/// Thai, Lao, Myanmar, Khmer, and what Chinese and Japanese are written in.
fn is_unspaced(letter: char) -> bool {
    matches!(letter,
        '\u{e00}'..='\u{eff}'
        | '\u{1000}'..='\u{109f}'
        | '\u{1780}'..='\u{17ff}'
        | '\u{3005}'..='\u{3007}'
        | '\u{3040}'..='\u{30ff}'
        | '\u{31f0}'..='\u{31ff}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(text: &str) -> Vec<String> {
        words(text).into_iter().collect()
    }

    /// Whether a search for `sought` finds `text`.
    fn finds(sought: &str, text: &str) -> bool {
        let words = words(text);
        Search::parse("q", sought).unwrap().unwrap().terms().all(|term| match term {
            Term::Beginning(beginning) => words.iter().any(|word| word.starts_with(beginning)),
            Term::Whole(word) => words.contains(word),
        })
    }

    #[test]
    fn words_are_lower_case_and_without_accents() {
        assert_eq!(of("Crème BRÛLÉE, Straße!"), ["brulee", "creme", "strasse"]);
        assert_eq!(of("İstanbul Łódź ﬁn Ｆ１"), ["f1", "fin", "istanbul", "lodz"]);
        assert_eq!(of("ana+shop@example.com #A-1234"), ["1234", "a", "ana", "com", "example", "shop"]);
        assert_eq!(of("Ελλάς ёлка"), ["ελλασ", "елка"]);
        assert_eq!(of("🎉 … !!"), [""; 0]);
    }

    #[test]
    fn languages_without_spaces_are_found_from_any_letter_on() {
        assert_eq!(of("配送中A"), ["a", "中", "送中", "配送"]);
        for sought in ["配送", "送中", "配送中", "配", "中", "送"] {
            assert!(finds(sought, "配送中です"), "{sought}");
        }
        assert!(!finds("送配", "配送中です"));
        assert!(finds("พัสดุ", "ขอถามเรื่องพัสดุของฉัน"));
    }

    #[test]
    fn a_search_has_bounds() {
        assert_eq!(Search::parse("q", " \t "), Ok(None));
        assert_eq!(Search::parse("q", "' & | ! :* \\").unwrap().unwrap().terms().len(), 0);
        assert!(Search::parse("q", "a\0b").is_err());
        assert!(Search::parse("q", &"é".repeat(200)).is_ok());
        assert!(Search::parse("q", &"é".repeat(201)).is_err());
    }

    proptest! {
        #[test]
        fn a_text_is_found_by_itself_and_by_its_beginnings(text in any::<String>(), length in 0..50usize) {
            let beginning: String = text.chars().take(length).collect();
            if !beginning.trim().is_empty() && !beginning.contains('\0') {
                prop_assert!(finds(&beginning, &beginning));
            }
        }

        #[test]
        fn the_fast_way_is_the_same(text in "[ -~\\t\\n]{0,200}") {
            prop_assert_eq!(runs(&text), any_runs(&text));
        }

        #[test]
        fn a_word_is_letters_and_digits_and_short(text in any::<String>()) {
            for word in words(&text) {
                prop_assert!(!word.is_empty() && word.chars().count() <= MAX_WORD + 1);
                prop_assert!(word.chars().all(|c| c.is_alphanumeric() || is_combining_mark(c)), "{word:?}");
            }
        }
    }
}
