//! The fixed scales a learner answers on: closed sets of steps, the same everywhere. Long because it is one list.

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
        /** A person who helps. */ Help = "help",
        /** Someone near who helps only when asked; never counted as help given. */ JustInCase = "just-in-case",
        /** Nobody. An answer as good as any other. */ NoOne = "no-one",
    }

    /// When in a session help is wanted.
    Moment {
        /** At the start of the session. */ AtStart = "at-start",
        /** Only when the learner asks. */ WhenIAsk = "when-i-ask",
        /** When the learner is stuck. */ WhenStuck = "when-stuck",
        /** At the end of the session. */ AtEnd = "at-end",
        /** The whole session: takes the place of the others. */ AllThrough = "all-through",
    }

    /// How much of a session help is wanted in.
    Amount {
        /** A quarter of the drawn bar. */ ALittle = "a-little",
        /** Half of the drawn bar. */ Some = "some",
        /** Three quarters of the drawn bar. */ Most = "most",
        /** The whole drawn bar. */ All = "all",
    }

    /// What kind of help, least first: the EEF and MITA scaffolding ladder.
    Help {
        /** Self-scaffolding. */ OnMyOwn = "on-my-own",
        /** Prompting. */ RemindMe = "remind-me",
        /** Clueing. */ GiveMeAClue = "give-me-a-clue",
        /** Modelling. */ ShowMe = "show-me",
        /** Working together. */ DoItWithMe = "do-it-with-me",
    }

    /// How near the helper should be.
    Nearness {
        /** In the next seat. */ NextToMe = "next-to-me",
        /** At the same table. */ AtMyTable = "at-my-table",
        /** Somewhere in the room. */ InTheRoom = "in-the-room",
        /** Outside, where the learner can fetch them. */ OutsideTheRoom = "outside-the-room",
    }

    /// Who is wanted, before names.
    Helper {
        /** The tutor of the session. */ MyTeacher = "my-teacher",
        /** An LSA. */ MySupportWorker = "my-support-worker",
        /** Another learner. */ AFriend = "a-friend",
        /** Whoever is there. */ Anyone = "anyone",
        /** A person the learner names on the next page. */ SomeoneElse = "someone-else",
    }

    /// The activities that independence is asked for, one at a time.
    Activity {
        /** Reading. */ Reading = "reading",
        /** Writing. */ Writing = "writing",
        /** Listening. */ Listening = "listening",
        /** Using a computer. */ Computer = "computer",
        /** Working in a group. */ GroupWork = "group-work",
        /** Practical work. */ Practical = "practical",
        /** Sitting a test. */ Test = "test",
    }

    /// How much of one activity the learner does on their own now.
    Independence {
        /** None of it so far. */ NotYet = "not-yet",
        /** Some of it. */ Some = "some",
        /** Most of it. */ Most = "most",
        /** All of it. */ All = "all",
    }

    /// How much of it they want to do on their own by the end of term. Wanting the same is as good as wanting more.
    Goal {
        /** None of it. */ NotYet = "not-yet",
        /** Some of it. */ Some = "some",
        /** Most of it. */ Most = "most",
        /** All of it. */ All = "all",
        /** Just as it is today. */ SameAsNow = "same-as-now",
    }

    /// Whether help is for the learner alone.
    Sharing {
        /** For the learner alone. */ JustMe = "just-me",
        /** Shared with whoever they work with. */ WithMyGroup = "with-my-group",
        /** Either. */ NoMatter = "no-matter",
    }

    /// What the learner's ideal helper is like: above skills and knowledge, learners in the study valued these
    /// (seed, section 3).
    Quality {
        /** Does not get upset. */ Calm = "calm",
        /** Can wait. */ Patient = "patient",
        /** Is good to them. */ Kind = "kind",
        /** Makes them laugh. */ Funny = "funny",
        /** Says little. */ Quiet = "quiet",
        /** Is glad to see them. */ Friendly = "friendly",
        /** Hears them out. */ Listens = "listens",
        /** Stands back until they have tried. */ LetsMeTry = "lets-me-try",
    }

    /// Whether it should be the same person each time.
    SamePerson {
        /** One person. */ Same = "same",
        /** More than one. */ Different = "different",
        /** Either. */ NoMatter = "no-matter",
    }

    /// What the helper must know.
    Skill {
        /** British Sign Language. */ Signing = "signing",
        /** Makaton. */ Makaton = "makaton",
        /** Guiding someone who does not see. */ Guiding = "guiding",
        /** Giving medicine. */ Medicine = "medicine",
        /** Moving and handling. */ Moving = "moving",
        /** Eating and drinking. */ Eating = "eating",
        /** The device they speak or steer with. */ Device = "device",
        /** A program they use. */ Program = "program",
        /** None of these. */ Nothing = "nothing",
    }

    /// Something instead of someone.
    Technology {
        /** Words of the screen, read aloud. */ ScreenReader = "screen-reader",
        /** Speaking instead of writing. */ Dictation = "dictation",
        /** The lesson to hear again. */ Recording = "recording",
        /** Time to be seen. */ Timer = "timer",
        /** Steps to tick off. */ List = "list",
        /** Steps in pictures. */ Pictures = "pictures",
        /** Large letters. */ BigWords = "big-words",
        /** Less noise. */ Headphones = "headphones",
        /** None of these. */ Nothing = "nothing",
    }

    /// How the learner shows yes, no, help or stop.
    Signal {
        /** In speech. */ SayIt = "say-it",
        /** In sign. */ SignIt = "sign-it",
        /** By pointing. */ Point = "point",
        /** By looking. */ Look = "look",
        /** With the head. */ MoveMyHead = "move-my-head",
        /** With a raised hand. */ HandUp = "hand-up",
        /** By pushing away. */ PushAway = "push-away",
        /** With a card. */ Card = "card",
        /** With their device. */ Device = "device",
        /** By leaving. */ GoOut = "go-out",
        /** In the face. */ Face = "face",
        /** In another way. */ SomethingElse = "something-else",
    }

    /// What makes a lesson go well.
    Aid {
        /** A place without noise. */ QuietPlace = "quiet-place",
        /** Stopping for a little. */ Breaks = "breaks",
        /** No hurry. */ MoreTime = "more-time",
        /** One thing after another. */ OneThing = "one-thing",
        /** What comes next, told before. */ KnowWhatIsNext = "know-what-is-next",
        /** Pictures beside words. */ Pictures = "pictures",
        /** Music. */ Music = "music",
        /** Getting up and about. */ MoveAbout = "move-about",
        /** Hearing that it went well. */ Praise = "praise",
        /** Something else. */ SomethingElse = "something-else",
    }

    /// What gets in the way.
    Hindrance {
        /** Noise. */ Noise = "noise",
        /** Many people. */ Crowds = "crowds",
        /** A change without warning. */ Surprises = "surprises",
        /** Being hurried. */ Hurry = "hurry",
        /** Being watched. */ Watched = "watched",
        /** Being touched. */ Touched = "touched",
        /** Bright light. */ BrightLight = "bright-light",
        /** Many words at once. */ ManyWords = "many-words",
        /** Something else. */ SomethingElse = "something-else",
        /** None of these. */ Nothing = "nothing",
    }

    /// What the learner is good at.
    Strength {
        /** Drawing and painting. */ Art = "art",
        /** Cooking. */ Cooking = "cooking",
        /** Computers. */ Computers = "computers",
        /** Music. */ Music = "music",
        /** Sport. */ Sport = "sport",
        /** Numbers. */ Numbers = "numbers",
        /** Animals. */ Animals = "animals",
        /** Making things. */ Making = "making",
        /** Remembering. */ Remembering = "remembering",
        /** Being a friend. */ Friend = "friend",
        /** Something else. */ SomethingElse = "something-else",
    }

    /// Anything else, for those who do not write it.
    More {
        /** Nothing else. */ Nothing = "nothing",
        /** Rather told than written. */ TellSomeone = "tell-someone",
    }

    /// One small part of an activity, so that doing a little more of it alone can be seen. Each belongs to one activity:
    /// [`SmallStep::activity`].
    SmallStep {
        /** Getting out what is to be read. */ FindThePage = "find-the-page",
        /** Reading signs and lists. */ ReadSigns = "read-signs",
        /** Reading a page. */ ReadAPage = "read-a-page",
        /** Thinking what to write. */ ThinkWhatToWrite = "think-what-to-write",
        /** Writing a sentence. */ WriteASentence = "write-a-sentence",
        /** Looking at what was written. */ CheckMyWriting = "check-my-writing",
        /** Listening to the teacher. */ ListenToTheTeacher = "listen-to-the-teacher",
        /** Listening to others in the group. */ ListenToOthers = "listen-to-others",
        /** Remembering what was said. */ RememberWhatIsSaid = "remember-what-is-said",
        /** Getting into the computer. */ StartTheComputer = "start-the-computer",
        /** Finding one's work. */ FindMyWork = "find-my-work",
        /** Typing. */ TypeWords = "type-words",
        /** Taking turns. */ TakeTurns = "take-turns",
        /** Saying what one thinks. */ SayWhatIThink = "say-what-i-think",
        /** Asking others. */ AskOthers = "ask-others",
        /** Getting one's things. */ GetMyThings = "get-my-things",
        /** Following the steps. */ FollowTheSteps = "follow-the-steps",
        /** Clearing up. */ ClearUp = "clear-up",
        /** Reading the questions. */ ReadTheQuestions = "read-the-questions",
        /** Keeping to the time. */ UseMyTime = "use-my-time",
        /** Writing the answers. */ WriteTheAnswers = "write-the-answers",
    }

    /// The times of a college day that are no lesson.
    Time {
        /** Coming in. */ Arriving = "arriving",
        /** Break. */ Break = "break",
        /** Lunch. */ Lunch = "lunch",
        /** From one room to the next. */ MovingRooms = "moving-rooms",
        /** Going home. */ GoingHome = "going-home",
        /** A trip. */ Trip = "trip",
    }
}

impl SmallStep {
    /// The activity it is a part of.
    pub const fn activity(self) -> Activity {
        match self {
            Self::FindThePage | Self::ReadSigns | Self::ReadAPage => Activity::Reading,
            Self::ThinkWhatToWrite | Self::WriteASentence | Self::CheckMyWriting => Activity::Writing,
            Self::ListenToTheTeacher | Self::ListenToOthers | Self::RememberWhatIsSaid => Activity::Listening,
            Self::StartTheComputer | Self::FindMyWork | Self::TypeWords => Activity::Computer,
            Self::TakeTurns | Self::SayWhatIThink | Self::AskOthers => Activity::GroupWork,
            Self::GetMyThings | Self::FollowTheSteps | Self::ClearUp => Activity::Practical,
            Self::ReadTheQuestions | Self::UseMyTime | Self::WriteTheAnswers => Activity::Test,
        }
    }

    /// The small steps of one activity, in the order they are done.
    pub fn of(activity: Activity) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |step| step.activity() == activity)
    }
}
