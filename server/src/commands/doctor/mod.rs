//! `frontdesk doctor`: looks at everything that a server needs, changes nothing, and says what to do. A line a look.

mod database;
mod machine;
mod settings;

use anyhow::bail;
use clap::Args;

use crate::config::Serve;

/// The settings that `serve` would get.
#[derive(Debug, Args)]
pub struct Doctor {
    /// How it would be served.
    #[command(flatten)]
    serve: Box<Serve>,
}

/// What is looked at, and how it is found.
struct Findings(Vec<(Verdict, &'static str)>);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Ok,
    Warn,
    Fail,
}

impl Doctor {
    /// Looks at everything; an error if something has to be done before a server can work.
    pub async fn run(self) -> anyhow::Result<()> {
        let mut findings = Findings(Vec::new());
        findings.ok("program", format!("frontdesk {}", env!("CARGO_PKG_VERSION")));
        settings::look(&self.serve, &mut findings);
        machine::look(&self.serve, &mut findings).await;
        database::look(&self.serve, &mut findings).await?;
        let count = |wanted| findings.0.iter().filter(|(verdict, _)| *verdict == wanted).count();
        match (count(Verdict::Fail), count(Verdict::Warn)) {
            (0, 0) => println!("\nAll is well."),
            (0, warnings) => println!("\nIt works; {warnings} to look at."),
            (failures, _) => bail!("{failures} of these keep it from working as it should"),
        }
        Ok(())
    }
}

impl Findings {
    fn ok(&mut self, about: &'static str, what: impl AsRef<str>) {
        self.add(Verdict::Ok, about, what.as_ref());
    }

    fn warn(&mut self, about: &'static str, what: impl AsRef<str>) {
        self.add(Verdict::Warn, about, what.as_ref());
    }

    fn fail(&mut self, about: &'static str, what: impl AsRef<str>) {
        self.add(Verdict::Fail, about, what.as_ref());
    }

    /// Told at once: the next look may take a while.
    fn add(&mut self, verdict: Verdict, about: &'static str, what: &str) {
        let word = match verdict {
            Verdict::Ok => "ok  ",
            Verdict::Warn => "warn",
            Verdict::Fail => "FAIL",
        };
        println!("{word}  {about:<11} {}", what.replace('\n', " "));
        self.0.push((verdict, about));
    }

    /// Whether all that was said about something was good.
    fn all_ok(&self, about: &str) -> bool {
        self.0.iter().all(|(verdict, what)| *what != about || *verdict == Verdict::Ok)
    }
}
