//! What Linux says about processes, in `/proc`; text in, figures out.

use std::{fs, io, path::Path};

/// `USER_HZ`, which has been 100 on every architecture that we run on since Linux 2.6, whatever the kernel's own is.
const TICKS_PER_SECOND: f64 = 100.0;

/// From a process's `stat`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stat {
    pub pid: u32,
    pub parent: u32,
    /// Seconds of CPU of its own, all threads.
    pub own: f64,
    /// Seconds of its children that have ended and that it has waited for.
    pub children: f64,
}

impl Stat {
    fn parse(text: &str) -> Option<Self> {
        // The name stands in brackets, and may hold brackets and spaces itself.
        let (pid, rest) = text.split_once(" (")?;
        let fields: Vec<&str> = rest.rsplit_once(')')?.1.split_whitespace().collect();
        // proc(5) counts from 1; what follows the name is the third.
        let field = |nth: usize| fields.get(nth - 3).copied();
        let seconds = |nth| field(nth)?.parse::<u64>().ok().map(|it| it as f64 / TICKS_PER_SECOND);
        Some(Self {
            pid: pid.parse().ok()?,
            parent: field(4)?.parse().ok()?,
            own: seconds(14)? + seconds(15)?,
            children: seconds(16)? + seconds(17)?,
        })
    }

    pub fn of(pid: u32) -> io::Result<Self> {
        let text = fs::read_to_string(format!("/proc/{pid}/stat"))?;
        Self::parse(&text).ok_or_else(|| io::Error::other(format!("/proc/{pid}/stat reads {text}")))
    }

    /// Of the children of that process that live now; one that goes while we look is not there.
    pub fn of_children(parent: u32) -> io::Result<Vec<Self>> {
        let pids = fs::read_dir("/proc")?.flatten().filter_map(|it| it.file_name().to_str()?.parse().ok());
        Ok(pids.filter_map(|pid| Self::of(pid).ok()).filter(|it| it.parent == parent).collect())
    }
}

/// Memory in bytes, from `smaps_rollup`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Memory {
    pub rss: u64,
    /// Its share of what it has in common with others counts in part.
    pub pss: u64,
}

impl Memory {
    fn parse(text: &str) -> Option<Self> {
        let bytes = |name: &str| {
            let line = text.lines().find_map(|it| it.strip_prefix(name))?;
            line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok().map(|it| it * 1024)
        };
        Some(Self { rss: bytes("Rss:")?, pss: bytes("Pss:")? })
    }

    pub fn of(pid: u32) -> io::Result<Self> {
        let text = fs::read_to_string(format!("/proc/{pid}/smaps_rollup"))?;
        Self::parse(&text).ok_or_else(|| io::Error::other(format!("/proc/{pid}/smaps_rollup reads {text}")))
    }
}

/// A postmaster's pid, and where it listens, from the file that it keeps in its data directory.
#[derive(Debug, PartialEq)]
pub struct Postmaster {
    pub pid: u32,
    pub port: u16,
    pub socket_dir: String,
}

impl Postmaster {
    fn parse(text: &str) -> Option<Self> {
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        let [pid, _, _, port, socket_dir, ..] = lines[..] else { return None };
        Some(Self { pid: pid.parse().ok()?, port: port.parse().ok()?, socket_dir: socket_dir.to_owned() })
    }

    pub fn of(data: &Path) -> io::Result<Self> {
        let text = fs::read_to_string(data.join("postmaster.pid"))?;
        Self::parse(&text).ok_or_else(|| io::Error::other("its postmaster.pid is not complete yet"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_whatever_a_process_is_called() {
        let text = "4711 (post) gres (x)) S 42 4711 4711 0 -1 4194560 900 1 0 0 250 50 1000 200 20 0 1 0 55 1 2 3";
        let stat = Stat { pid: 4711, parent: 42, own: 3.0, children: 12.0 };
        assert_eq!(Stat::parse(text), Some(stat));
        assert_eq!(Stat::parse("4711 (postgres) S 42"), None);
        assert_eq!(Stat::parse(""), None);
    }

    #[test]
    fn memory_is_read_in_bytes() {
        let text = "5599-7fff ---p 0 00:00 0 [rollup]\nRss:      1804 kB\nPss:       902 kB\nPss_Anon:  12 kB\n";
        assert_eq!(Memory::parse(text), Some(Memory { rss: 1804 * 1024, pss: 902 * 1024 }));
        assert_eq!(Memory::parse("Rss: 3 kB\n"), None);
    }

    #[test]
    fn a_postmaster_says_where_it_listens() {
        let text = "77\n/data/postgres\n1700000000\n5432\n/data/run\n\n 17 42\nready   \n";
        let postmaster = Postmaster { pid: 77, port: 5432, socket_dir: "/data/run".into() };
        assert_eq!(Postmaster::parse(text), Some(postmaster));
        assert_eq!(Postmaster::parse("77\n"), None);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn this_process_has_used_cpu_and_memory_and_is_its_parents_child() {
        let us = Stat::of(std::process::id()).unwrap();
        assert!(Stat::of_children(us.parent).unwrap().iter().any(|it| it.pid == us.pid));
        let memory = Memory::of(us.pid).unwrap();
        assert!(0 < memory.pss && memory.pss <= memory.rss);
    }
}
