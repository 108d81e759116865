//! How many files and connections this process may hold open at once.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// Takes as many as the machine gives: what it begins with is meant for a person's shell. Without them it serves as before.
pub fn take_all() {
    let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
    if current == maximum {
        return;
    }
    if let Err(error) = setrlimit(Resource::Nofile, Rlimit { current: maximum, maximum }) {
        tracing::warn!(%error, ?current, ?maximum, "no more files may be open at once than before");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_may_be_open_as_the_machine_gives() {
        take_all();
        let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
        assert_eq!(current, maximum);
    }
}
