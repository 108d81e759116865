//! The fixed scales a learner answers on: closed sets of steps, the same everywhere.

/// A closed set of steps, each with the one word that names it in storage, addresses and locale keys.
pub trait Scale: Sized + Copy + Ord + 'static {
    /// Every step, in the order it is shown.
    const ALL: &'static [Self];

    /// The step's word in storage, addresses and locale keys (`in-the-room`).
    fn key(self) -> &'static str;

    /// The step a word names, or `None` for any other text.
    fn parse(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|step| step.key() == key)
    }
}

macro_rules! scales {
    ($($(#[$doc:meta])* $name:ident { $($(#[$step_doc:meta])* $step:ident = $key:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$step_doc])* $step),+ }

        impl $crate::scale::Scale for $name {
            const ALL: &'static [Self] = &[$(Self::$step),+];

            fn key(self) -> &'static str {
                match self { $(Self::$step => $key),+ }
            }
        }
    )+};
}
pub(crate) use scales;

scales! {
    /// The first question of a situation: whether a person is wanted at all.
    Presence {
        /// A person who helps.
        Help = "help",
        /// Someone near who helps only when asked; never counted as help given.
        JustInCase = "just-in-case",
        /// Nobody. An answer as good as any other.
        NoOne = "no-one",
    }

    /// When in a session help is wanted.
    Moment {
        /// At the start of the session.
        AtStart = "at-start",
        /// Only when the learner asks.
        WhenIAsk = "when-i-ask",
        /// When the learner is stuck.
        WhenStuck = "when-stuck",
        /// At the end of the session.
        AtEnd = "at-end",
        /// The whole session: takes the place of the others.
        AllThrough = "all-through",
    }

    /// How much of a session help is wanted in.
    Amount {
        /// A quarter of the drawn bar.
        ALittle = "a-little",
        /// Half of the drawn bar.
        Some = "some",
        /// Three quarters of the drawn bar.
        Most = "most",
        /// The whole drawn bar.
        All = "all",
    }

    /// What kind of help, least first: the EEF and MITA scaffolding ladder.
    Help {
        /// Self-scaffolding.
        OnMyOwn = "on-my-own",
        /// Prompting.
        RemindMe = "remind-me",
        /// Clueing.
        GiveMeAClue = "give-me-a-clue",
        /// Modelling.
        ShowMe = "show-me",
        /// Working together.
        DoItWithMe = "do-it-with-me",
    }

    /// How near the helper should be.
    Nearness {
        /// In the next seat.
        NextToMe = "next-to-me",
        /// At the same table.
        AtMyTable = "at-my-table",
        /// Somewhere in the room.
        InTheRoom = "in-the-room",
        /// Outside, where the learner can fetch them.
        OutsideTheRoom = "outside-the-room",
    }

    /// Who is wanted, before names.
    Helper {
        /// The tutor of the session.
        MyTeacher = "my-teacher",
        /// An LSA.
        MySupportWorker = "my-support-worker",
        /// Another learner.
        AFriend = "a-friend",
        /// Whoever is there.
        Anyone = "anyone",
        /// A person the learner names on the next page.
        SomeoneElse = "someone-else",
    }

    /// The activities that independence is asked for, one at a time.
    Activity {
        /// Reading.
        Reading = "reading",
        /// Writing.
        Writing = "writing",
        /// Listening.
        Listening = "listening",
        /// Using a computer.
        Computer = "computer",
        /// Working in a group.
        GroupWork = "group-work",
        /// Practical work.
        Practical = "practical",
        /// Sitting a test.
        Test = "test",
    }

    /// How much of one activity the learner does on their own now.
    Independence {
        /// None of it so far.
        NotYet = "not-yet",
        /// Some of it.
        Some = "some",
        /// Most of it.
        Most = "most",
        /// All of it.
        All = "all",
    }

    /// How much of it they want to do on their own by the end of term. Wanting the same is as good as wanting more.
    Goal {
        /// None of it.
        NotYet = "not-yet",
        /// Some of it.
        Some = "some",
        /// Most of it.
        Most = "most",
        /// All of it.
        All = "all",
        /// Just as it is today.
        SameAsNow = "same-as-now",
    }
}
