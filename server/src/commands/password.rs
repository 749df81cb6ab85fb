//! A password that the operator sets for somebody: theirs, from standard input, or one that is made up and shown once.

use std::io::{self, BufRead, IsTerminal};

use anyhow::{Context, bail};
use clap::Args;
use rand::seq::IndexedRandom;

/// Letters and digits that nobody takes for one another.
const LETTERS: &[u8] = b"abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
/// 5.8 bits each.
const LENGTH: usize = 20;

/// Where the password comes from.
#[derive(Debug, Args)]
pub struct PasswordSource {
    /// Read the password from the first line of standard input; without this, one is made up and shown
    #[arg(long)]
    password_stdin: bool,
}

/// A password, and whether its owner does not know it yet.
pub struct Password {
    /// What it is.
    pub text: String,
    made_up: bool,
}

impl PasswordSource {
    /// Reads it, or makes it up.
    pub fn password(&self) -> anyhow::Result<Password> {
        if self.password_stdin {
            return Ok(Password { text: first_line(io::stdin().lock())?, made_up: false });
        }
        let mut random = rand::rng();
        let letter = || char::from(*LETTERS.choose(&mut random).expect("there are letters"));
        Ok(Password { text: std::iter::repeat_with(letter).take(LENGTH).collect(), made_up: true })
    }
}

impl Password {
    /// Shows one that was made up, for the only time.
    pub fn show(&self) {
        if self.made_up {
            println!("password: {}", self.text);
            println!("It is shown this once. Its owner can set another one when signed in.");
        }
    }
}

/// Without its end: white space may be part of a password.
fn first_line(mut from: impl BufRead) -> anyhow::Result<String> {
    if io::stdin().is_terminal() {
        eprintln!("Type the password and press Enter; it is shown as you type:");
    }
    let mut line = String::new();
    from.read_line(&mut line).context("cannot read the password from standard input")?;
    let text = line.strip_suffix('\n').map_or(&*line, |it| it.strip_suffix('\r').unwrap_or(it));
    if text.is_empty() {
        bail!("there is no password on standard input");
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::text::NewPassword;

    #[test]
    fn a_password_is_the_first_line_as_it_is() {
        assert_eq!(first_line(&b" two words \r\nmore\n"[..]).expect("a line"), " two words ");
        assert_eq!(first_line(&b"no end"[..]).expect("a line"), "no end");
        assert!(first_line(&b"\n"[..]).is_err() && first_line(&b""[..]).is_err());
    }

    #[test]
    fn one_that_is_made_up_is_good_and_another_each_time() {
        let source = PasswordSource { password_stdin: false };
        let [one, other] = [source.password().expect("one").text, source.password().expect("another").text];

        assert_ne!(one, other);
        assert!(one.len() == LENGTH && NewPassword::parse("password", &one).is_ok());
    }
}
