//! What one listener has heard of one speaker: every message once, and in the order in which it was said.

/// Messages are numbered by their speaker, from 0.
#[derive(Debug, Default)]
pub struct Ledger {
    heard: Numbers,
    highest: Option<u64>,
    last_seq: u64,
    pub doubled: u64,
    pub out_of_order: u64,
}

impl Ledger {
    /// Notes a message, and answers whether it is new. One that comes again is doubled, whatever its place.
    pub fn hear(&mut self, number: u64, seq: Option<u64>) -> bool {
        if !self.heard.insert(number) {
            self.doubled += 1;
            return false;
        }
        // The speaker's own order, and, where the server counts, the one that it promises.
        if self.highest.is_some_and(|it| number < it) || seq.is_some_and(|it| it <= self.last_seq) {
            self.out_of_order += 1;
        }
        self.highest = self.highest.max(Some(number));
        self.last_seq = self.last_seq.max(seq.unwrap_or(0));
        true
    }

    /// How many of those have not been heard.
    pub fn missing(&self, of: &Numbers) -> u64 {
        of.0.iter().zip(self.heard.0.iter().chain(std::iter::repeat(&0))).map(|(of, heard)| count(of & !heard)).sum()
    }

    /// How many different ones have been heard.
    pub fn heard(&self) -> u64 {
        self.heard.len()
    }

    /// The last place in the conversation that is known, 0 where the server does not count.
    pub fn last_seq(&self) -> u64 {
        self.last_seq
    }
}

/// A set of small numbers.
#[derive(Clone, Debug, Default)]
pub struct Numbers(Vec<u64>);

impl Numbers {
    /// Whether it was not there yet.
    pub fn insert(&mut self, number: u64) -> bool {
        let (word, bit) = ((number / 64) as usize, 1 << (number % 64));
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        let new = self.0[word] & bit == 0;
        self.0[word] |= bit;
        new
    }

    pub fn len(&self) -> u64 {
        self.0.iter().copied().map(count).sum()
    }
}

fn count(word: u64) -> u64 {
    u64::from(word.count_ones())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(messages: &[(u64, Option<u64>)]) -> Ledger {
        let mut ledger = Ledger::default();
        for (number, seq) in messages {
            ledger.hear(*number, *seq);
        }
        ledger
    }

    fn said(numbers: &[u64]) -> Numbers {
        let mut said = Numbers::default();
        for number in numbers {
            assert!(said.insert(*number));
        }
        said
    }

    #[test]
    fn what_comes_once_and_in_order_is_no_fault() {
        let ledger = heard(&[(0, Some(3)), (1, Some(4)), (2, Some(7))]);
        assert_eq!((ledger.doubled, ledger.out_of_order, ledger.missing(&said(&[0, 1, 2]))), (0, 0, 0));
        assert_eq!(ledger.last_seq(), 7);
    }

    #[test]
    fn what_comes_again_is_doubled_and_not_out_of_order() {
        let ledger = heard(&[(0, None), (1, None), (0, None), (0, None)]);
        assert_eq!((ledger.doubled, ledger.out_of_order), (2, 0));
    }

    #[test]
    fn what_steps_back_is_out_of_order_by_number_or_by_seq() {
        assert_eq!(heard(&[(0, None), (2, None), (1, None), (3, None)]).out_of_order, 1);
        assert_eq!(heard(&[(0, Some(2)), (1, Some(1)), (2, Some(3))]).out_of_order, 1);
        assert_eq!(heard(&[(1, Some(1)), (0, Some(2))]).out_of_order, 1);
    }

    #[test]
    fn what_was_said_and_not_heard_is_missing() {
        let ledger = heard(&[(0, None), (65, None)]);
        assert_eq!(ledger.missing(&said(&[0, 1, 65, 200])), 2);
        assert_eq!(ledger.missing(&said(&[65])), 0);
        assert_eq!(Ledger::default().missing(&said(&[3, 64])), 2);
    }

    #[test]
    fn a_set_counts_what_is_in_it() {
        let mut set = said(&[5, 64, 1000]);
        assert!(!set.insert(64));
        assert_eq!(set.len(), 3);
    }
}
