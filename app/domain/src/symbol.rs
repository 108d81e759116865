//! The closed list of things that have a symbol: one concept, one symbol, everywhere (R32). Long because it is one list.

use crate::scale::scales;

scales! {
    /// What a symbol stands for. `server/site/symbols.toml` says which glyphs or drawings show it.
    Concept {
        /// A person who helps.
        Help = "help",
        /// Someone near who waits to be asked.
        JustInCase = "just-in-case",
        /// Nobody beside me.
        NoOne = "no-one",
        /// I am not sure.
        NotSure = "not-sure",
        /// Not now.
        NotNow = "not-now",
        /// Talk to me about it.
        TalkToMe = "talk-to-me",
        /// Question: is a person wanted.
        Presence = "presence",
        /// Question: when.
        When = "when",
        /// Question: how much.
        HowMuch = "how-much",
        /// Question: what kind of help.
        WhatKind = "what-kind",
        /// Question: how near.
        HowNear = "how-near",
        /// Question: who.
        Who = "who",
        /// Question: which person.
        WhichPerson = "which-person",
        /// Question: which activity.
        WhichActivity = "which-activity",
        /// On my own, now.
        Independence = "independence",
        /// On my own, by the end of term.
        Goal = "goal",
        /// At the start.
        AtStart = "at-start",
        /// When I ask.
        WhenIAsk = "when-i-ask",
        /// When I am stuck.
        WhenStuck = "when-stuck",
        /// At the end.
        AtEnd = "at-end",
        /// The whole time.
        AllThrough = "all-through",
        /// A little.
        ALittle = "a-little",
        /// Some.
        Some = "some",
        /// Most.
        Most = "most",
        /// All.
        All = "all",
        /// I do it on my own.
        OnMyOwn = "on-my-own",
        /// Remind me.
        Remind = "remind",
        /// Give me a clue.
        Clue = "clue",
        /// Show me how.
        ShowMe = "show-me",
        /// Do it with me.
        Together = "together",
        /// In the next seat.
        NextToMe = "next-to-me",
        /// At my table.
        AtMyTable = "at-my-table",
        /// In the room.
        InTheRoom = "in-the-room",
        /// Outside the room.
        OutsideTheRoom = "outside-the-room",
        /// A teacher.
        Teacher = "teacher",
        /// An LSA.
        SupportWorker = "support-worker",
        /// A friend.
        Friend = "friend",
        /// Whoever is there.
        Anyone = "anyone",
        /// Someone else.
        SomeoneElse = "someone-else",
        /// A parent or carer.
        ParentOrCarer = "parent-or-carer",
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
        /// Making and doing.
        Practical = "practical",
        /// A test.
        Test = "test",
        /// None of it on my own so far.
        OwnNotYet = "own-not-yet",
        /// Some of it on my own.
        OwnSome = "own-some",
        /// Most of it on my own.
        OwnMost = "own-most",
        /// All of it on my own.
        OwnAll = "own-all",
        /// The same as now.
        Same = "same",
        /// The end of term, as a day of the calendar.
        Term = "term",
        /// Saying what I want.
        Say = "say",
        /// All my lessons.
        AllLessons = "all-lessons",
        /// One lesson.
        Lesson = "lesson",
        /// My week.
        Week = "week",
        /// In the morning.
        Morning = "morning",
        /// In the afternoon.
        Afternoon = "afternoon",
        /// In the evening.
        Evening = "evening",
        /// Nothing said yet.
        NotStarted = "not-started",
        /// Partly said.
        Started = "started",
        /// Ready to send.
        ReadyToSend = "ready-to-send",
        /// Send it.
        Send = "send",
        /// It is sent.
        Sent = "sent",
        /// Taken back.
        TakenBack = "taken-back",
        /// Take it back.
        TakeBack = "take-back",
        /// Change it.
        Change = "change",
        /// Leave it as it is.
        Keep = "keep",
        /// Look at it again.
        Check = "check",
        /// Who can see it.
        WhoCanSee = "who-can-see",
        /// Every time.
        Always = "always",
        /// Now and then.
        Sometimes = "sometimes",
        /// Not once.
        Never = "never",
        /// What happens next.
        Next = "next",
        /// Go on.
        Continue = "continue",
        /// Go back.
        Back = "back",
        /// My first page.
        Home = "home",
        /// Sign out.
        Out = "out",
        /// Talk to someone.
        Talk = "talk",
        /// Help with this page.
        PageHelp = "page-help",
        /// Talk about this question.
        QuestionHelp = "question-help",
        /// Worried or not safe.
        Worried = "worried",
        /// Danger now.
        Danger = "danger",
        /// Call on the phone.
        Phone = "phone",
        /// The front desk.
        Desk = "desk",
        /// Told and read.
        Message = "message",
        /// A person, drawn.
        Person = "person",
        /// Me.
        Me = "me",
        /// Question: is this you.
        IsThisYou = "is-this-you",
        /// This is me.
        ThisIsMe = "this-is-me",
        /// This is not me.
        NotMe = "not-me",
        /// Who is answering.
        Answering = "answering",
        /// Someone writes it for me.
        WritingForMe = "writing-for-me",
        /// A name.
        Name = "name",
        /// My card.
        Card = "card",
        /// Hold it up.
        Camera = "camera",
        /// A photo of it.
        Photo = "photo",
        /// Read aloud.
        ReadAloud = "read-aloud",
        /// Picked.
        Picked = "picked",
        /// Where I am.
        Progress = "progress",
        /// Stop.
        Stop = "stop",
        /// Wait a little.
        Break = "break",
        /// Something is wrong.
        Trouble = "trouble",
        /// Not found.
        Lost = "lost",
        /// We mend it.
        Mend = "mend",
        /// Print it.
        Print = "print",
        /// About how long.
        Time = "time",
        /// What a word means.
        Meaning = "meaning",
        /// What I said before.
        Earlier = "earlier",
        /// Settings.
        Settings = "settings",
        /// As it was before.
        PutBack = "put-back",
        /// Settings of words.
        SettingsWords = "settings-words",
        /// Settings of colours and pictures.
        SettingsLook = "settings-look",
        /// Settings of answering.
        SettingsAnswers = "settings-answers",
        /// Who comes.
        WhoComes = "who-comes",
        /// Someone who does not come.
        NotIn = "not-in",
        /// A lesson that is not on.
        LessonOff = "lesson-off",
        /// Emails.
        Emails = "emails",
        /// An email whenever there is something new.
        EmailAtOnce = "email-at-once",
        /// One email a day.
        EmailDaily = "email-daily",
        /// No emails.
        EmailNever = "email-never",
        /// Which language.
        Language = "language",
        /// English.
        English = "english",
        /// English in easy words.
        EasyEnglish = "easy-english",
        /// Welsh.
        Welsh = "welsh",
        /// Urdu.
        Urdu = "urdu",
        /// How big words are.
        TextSize = "text-size",
        /// Words of the usual size.
        TextUsual = "text-usual",
        /// Bigger words.
        TextBig = "text-big",
        /// Words half as big again.
        TextBigger = "text-bigger",
        /// Words two times as big.
        TextDouble = "text-double",
        /// Words bigger than that.
        TextHuge = "text-huge",
        /// Words three times as big.
        TextTriple = "text-triple",
        /// Which letters.
        Letters = "letters",
        /// Letters of which no two are alike.
        LettersClear = "letters-clear",
        /// Letters as in handwriting.
        LettersHand = "letters-hand",
        /// Letters heavy at the foot.
        LettersHeavy = "letters-heavy",
        /// How far apart words are.
        Spacing = "spacing",
        /// Words as near as usual.
        SpacingNormal = "spacing-normal",
        /// Words further apart.
        SpacingWide = "spacing-wide",
        /// Words far apart.
        SpacingWider = "spacing-wider",
        /// Which colours.
        Colours = "colours",
        /// The colours the device asks for.
        ColoursDevice = "colours-device",
        /// Light colours.
        ColoursLight = "colours-light",
        /// Dark colours.
        ColoursDark = "colours-dark",
        /// Bright on black.
        ColoursContrast = "colours-contrast",
        /// Soft blue.
        ColoursBlue = "colours-blue",
        /// Cream.
        ColoursCream = "colours-cream",
        /// Question: pictures or words.
        Pictures = "pictures",
        /// Pictures with words.
        PicturesAndWords = "pictures-and-words",
        /// Words alone.
        OnlyWords = "only-words",
        /// Pictures alone.
        OnlyPictures = "only-pictures",
        /// How big pictures are.
        PictureSize = "picture-size",
        /// Pictures of the usual size.
        PictureUsual = "picture-usual",
        /// Big pictures.
        PictureBig = "picture-big",
        /// Very big pictures.
        PictureBigger = "picture-bigger",
        /// What stands beside a name.
        Faces = "faces",
        /// The first letters of a name.
        FirstLetters = "first-letters",
        /// Question: does anything move.
        Moving = "moving",
        /// Nothing moves.
        Still = "still",
        /// Some things move.
        SomeMoves = "some-moves",
        /// How fast.
        Speed = "speed",
        /// Slow.
        Slow = "slow",
        /// Not slow and not fast.
        UsualSpeed = "usual-speed",
        /// Fast.
        Fast = "fast",
        /// A voice.
        Voice = "voice",
        /// How many questions on a page.
        HowManyQuestions = "how-many-questions",
        /// One question on a page.
        OneQuestion = "one-question",
        /// All questions on a page.
        AllQuestions = "all-questions",
        /// How many answers at a time.
        HowManyAnswers = "how-many-answers",
        /// All answers at a time.
        AllAnswers = "all-answers",
        /// Two answers at a time.
        TwoAnswers = "two-answers",
        /// What brings the next question.
        GoingOn = "going-on",
        /// The button does it.
        WithTheButton = "with-the-button",
        /// Picking does it.
        WhenIPick = "when-i-pick",
        /// Question: whom the help is for.
        Sharing = "sharing",
        /// Just me.
        JustMe = "just-me",
        /// With my group.
        WithMyGroup = "with-my-group",
        /// No matter.
        NoMatter = "no-matter",
        /// My helper.
        MyHelper = "my-helper",
        /// Calm.
        Calm = "calm",
        /// Patient.
        Patient = "patient",
        /// Kind.
        Kind = "kind",
        /// Funny.
        Funny = "funny",
        /// Quiet.
        Quiet = "quiet",
        /// Friendly.
        Friendly = "friendly",
        /// Listens.
        Listens = "listens",
        /// Lets me try.
        LetsMeTry = "lets-me-try",
        /// Same or different.
        SameOrDifferent = "same-or-different",
        /// One helper.
        OneHelper = "one-helper",
        /// Different helpers.
        DifferentHelpers = "different-helpers",
        /// Helper knows.
        HelperKnows = "helper-knows",
        /// Signing.
        Signing = "signing",
        /// Makaton.
        Makaton = "makaton",
        /// Guiding.
        Guiding = "guiding",
        /// Medicine.
        Medicine = "medicine",
        /// How to move me.
        MovingMe = "moving-me",
        /// Eating.
        Eating = "eating",
        /// Device.
        Device = "device",
        /// Program.
        Program = "program",
        /// Nothing like this.
        NothingLikeThis = "nothing-like-this",
        /// Instead.
        Instead = "instead",
        /// Screen reader.
        ScreenReader = "screen-reader",
        /// Dictation.
        Dictation = "dictation",
        /// Recording.
        Recording = "recording",
        /// Timer.
        Timer = "timer",
        /// List.
        List = "list",
        /// Pictures of what to do.
        PicturesToFollow = "pictures-to-follow",
        /// Big words.
        BigWords = "big-words",
        /// Headphones.
        Headphones = "headphones",
        /// How i show.
        HowIShow = "how-i-show",
        /// Show yes.
        ShowYes = "show-yes",
        /// Show no.
        ShowNo = "show-no",
        /// Show help.
        ShowHelp = "show-help",
        /// Show stop.
        ShowStop = "show-stop",
        /// Say it.
        SayIt = "say-it",
        /// Sign it.
        SignIt = "sign-it",
        /// Point.
        Point = "point",
        /// Look.
        Look = "look",
        /// Move my head.
        MoveMyHead = "move-my-head",
        /// Hand up.
        HandUp = "hand-up",
        /// Push away.
        PushAway = "push-away",
        /// Show card.
        ShowCard = "show-card",
        /// Go out.
        GoOut = "go-out",
        /// Face.
        Face = "face",
        /// What helps.
        WhatHelps = "what-helps",
        /// Quiet place.
        QuietPlace = "quiet-place",
        /// More time.
        MoreTime = "more-time",
        /// One thing.
        OneThing = "one-thing",
        /// Music.
        Music = "music",
        /// Move about.
        MoveAbout = "move-about",
        /// Praise.
        Praise = "praise",
        /// What is hard.
        WhatIsHard = "what-is-hard",
        /// Noise.
        Noise = "noise",
        /// Crowds.
        Crowds = "crowds",
        /// Surprise.
        Surprise = "surprise",
        /// Hurry.
        Hurry = "hurry",
        /// Watched.
        Watched = "watched",
        /// Touched.
        Touched = "touched",
        /// Bright light.
        BrightLight = "bright-light",
        /// Many words.
        ManyWords = "many-words",
        /// Good at.
        GoodAt = "good-at",
        /// Art.
        Art = "art",
        /// Cooking.
        Cooking = "cooking",
        /// Sport.
        Sport = "sport",
        /// Numbers.
        Numbers = "numbers",
        /// Animals.
        Animals = "animals",
        /// Making.
        Making = "making",
        /// Remembering.
        Remembering = "remembering",
        /// Good friend.
        GoodFriend = "good-friend",
        /// Arriving.
        Arriving = "arriving",
        /// Lunch.
        Lunch = "lunch",
        /// Moving rooms.
        MovingRooms = "moving-rooms",
        /// Going home.
        GoingHome = "going-home",
        /// Trip.
        Trip = "trip",
        /// Other times.
        OtherTimes = "other-times",
        /// Everything that can be said.
        Tasks = "tasks",
        /// Something that is not on the list.
        Other = "other",
        /// Find the page.
        FindThePage = "find-the-page",
        /// Read signs.
        ReadSigns = "read-signs",
        /// Read a page.
        ReadAPage = "read-a-page",
        /// Think what to write.
        ThinkWhatToWrite = "think-what-to-write",
        /// Write a sentence.
        WriteASentence = "write-a-sentence",
        /// Check my writing.
        CheckMyWriting = "check-my-writing",
        /// Listen to the teacher.
        ListenToTheTeacher = "listen-to-the-teacher",
        /// Listen to others.
        ListenToOthers = "listen-to-others",
        /// Remember what is said.
        RememberWhatIsSaid = "remember-what-is-said",
        /// Start the computer.
        StartTheComputer = "start-the-computer",
        /// Find my work.
        FindMyWork = "find-my-work",
        /// Type words.
        TypeWords = "type-words",
        /// Take turns.
        TakeTurns = "take-turns",
        /// Say what i think.
        SayWhatIThink = "say-what-i-think",
        /// Ask others.
        AskOthers = "ask-others",
        /// Get my things.
        GetMyThings = "get-my-things",
        /// Follow the steps.
        FollowTheSteps = "follow-the-steps",
        /// Clear up.
        ClearUp = "clear-up",
        /// Read the questions.
        ReadTheQuestions = "read-the-questions",
        /// Use my time.
        UseMyTime = "use-my-time",
        /// Write the answers.
        WriteTheAnswers = "write-the-answers",
        /// The small steps of an activity.
        SmallSteps = "small-steps",
        /// Someone who is not wanted.
        NotWanted = "not-wanted",
        /// In my own words.
        MyWords = "my-words",
        /// I want to tell someone.
        TellSomeone = "tell-someone",
        /// Anything else.
        AnythingElse = "anything-else",
        /// Once more.
        Again = "again",
        /// More answers to look at.
        OtherAnswers = "other-answers",
        /// Trying it out.
        Practice = "practice",
        /// The same as in another lesson or time.
        SameAsBefore = "same-as-before",
        /// How a lesson was.
        HowWasIt = "how-was-it",
        /// More help than wanted.
        TooMuch = "too-much",
        /// As much help as wanted.
        JustRight = "just-right",
        /// Less help than wanted.
        TooLittle = "too-little",
        /// More on my own than before.
        OwnMore = "own-more",
        /// As much on my own as before.
        OwnSame = "own-same",
        /// Less on my own than before.
        OwnLess = "own-less",
        /// More of this, from someone.
        MoreOfThis = "more-of-this",
        /// Not this, from someone.
        NotThis = "not-this",
        /// Whoever it is about was not there.
        NotHere = "not-here",
        /// The plan of one's support.
        Plan = "plan",
        /// I agree.
        Agree = "agree",
        /// What the college must do.
        Must = "must",
        /// Too few people.
        FewPeople = "few-people",
        /// What was done about what I asked.
        WeDid = "we-did",
        /// Someone on my side.
        MySide = "my-side",
        /// I am not happy with it.
        NotHappy = "not-happy",
        /// Less help, later.
        LessLater = "less-later",
        /// An address that a phone can open.
        Link = "link",
        /// For me alone.
        Secret = "secret",
        /// My lessons in pictures.
        MyRecord = "my-record",
        /// The meeting about my plan.
        PlanReview = "plan-review",
        /// What others think.
        OthersThink = "others-think",
        /// Thank you.
        Thanks = "thanks",
        /// Less of it.
        DecideLess = "decide-less",
        /// More of it.
        DecideMore = "decide-more",
        /// Work or study.
        OutcomeWork = "outcome-work",
        /// Living on my own.
        OutcomeLiving = "outcome-living",
        /// Friends and the place I live.
        OutcomeFriends = "outcome-friends",
        /// Being healthy.
        OutcomeHealth = "outcome-health",
        /// Much less than I hoped.
        ReachedMuchLess = "reached-much-less",
        /// Less than I hoped.
        ReachedLess = "reached-less",
        /// As I hoped.
        ReachedAsHoped = "reached-as-hoped",
        /// More than I hoped.
        ReachedMore = "reached-more",
        /// Much more than I hoped.
        ReachedMuchMore = "reached-much-more",
        /// How Sayso works for everyone.
        WorksForMe = "works-for-me",
        /// The whole of it, in more words.
        WholeText = "whole-text",
        /// Reading and writing, as a class.
        Literacy = "literacy",
        /// Gardening, as a class.
        Gardening = "gardening",
        /// Science, as a class.
        Science = "science",
        /// Drama, as a class.
        Drama = "drama",
        /// Travelling alone, as a class.
        TravelTraining = "travel-training",
        /// On from where I stopped.
        GoOnThere = "go-on-there",
    }
}
