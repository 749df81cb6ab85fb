//! The chores at the command line, on databases with and without a server.

mod backup;
mod chores;
mod doctor;

use std::path::Path;
use std::process::Stdio;

use tokio::io::AsyncWriteExt;

use crate::harness::Program;

/// Where a command finds its database.
#[derive(Clone, Copy)]
pub enum Place<'a> {
    Embedded(&'a Path),
    Given(&'a str),
}

/// What came of a command.
#[derive(Debug)]
pub struct Outcome {
    code: i32,
    said: String,
    complained: String,
}

impl Outcome {
    /// What it said, having done it.
    #[track_caller]
    pub fn done(self) -> String {
        assert_eq!(self.code, 0, "{self:?}");
        self.said
    }

    /// What it complained of; nothing was done.
    #[track_caller]
    pub fn refused(self) -> String {
        assert_eq!((self.code, &*self.said), (1, ""), "{self:?}");
        self.complained
    }
}

impl Place<'_> {
    pub async fn runs(self, arguments: &[&str]) -> Outcome {
        self.runs_with(arguments, "").await
    }

    async fn runs_with(self, arguments: &[&str], stdin: &str) -> Outcome {
        let mut command = Program::command(arguments);
        match self {
            Self::Embedded(data_dir) => command.env("FRONTDESK_DATA_DIR", data_dir),
            Self::Given(url) => command.env("DATABASE_URL", url),
        };
        // Whatever listens where servers usually do.
        let mut child = command.env("PORT", "0").stdin(Stdio::piped()).spawn().unwrap();
        let mut input = child.stdin.take().unwrap();
        // Whoever has no use for it may have ended.
        input.write_all(stdin.as_bytes()).await.ok();
        drop(input);
        let output = child.wait_with_output().await.unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Outcome { code: output.status.code().unwrap(), said: text(output.stdout), complained: text(output.stderr) }
    }
}
