//! Who made each of the four that stand side by side, as staff read it (rule 1 of the product): the learner alone, with help, or
//! somebody for them; and whoever wrote what was given.

use chrono::{DateTime, Utc};
use domain::briefing::makers;
use domain::plan::{PlanLine, Standing, TERMS};
use domain::question::Question;
use domain::review::Asked;
use domain::scale::Scale;
use domain::situation::Situation;
use domain::statement::Answers;
use storage::Reviewed;

use crate::briefing::said::{People, maker};
use crate::college::college_date;
use crate::plan::{assistant_to_staff, mark_to_staff};
use crate::review::given;
use crate::words::Words;

/// Whose it is, and the names of whoever helped.
#[derive(Clone, Copy)]
pub struct Makers<'a> {
    /// The words of the page.
    pub words: Words,
    /// What the learner is called.
    pub name: &'a str,
    /// The names of people in it.
    pub people: &'a People,
}

impl Makers<'_> {
    /// Of what is said of a line's place.
    pub fn said(self, said: &Answers, line: &PlanLine) -> Vec<String> {
        let at = |question| if question == Question::Skill { Situation::Me } else { line.situation };
        let answers = TERMS.into_iter().filter_map(|question| said.get(at(question), question));
        let told = |(made_by, at)| {
            let maker = maker(self.words, self.name, made_by, self.people);
            let args = [("maker", maker.into()), ("date", college_date(self.words, at).into())];
            self.words.say_with("briefing-said-by", &args)
        };
        makers(answers).into_iter().map(told).collect()
    }

    /// Of the agreement that holds; that they want it otherwise since; and whether their own assistant gives it.
    pub fn agreed(self, line: &PlanLine) -> Vec<String> {
        let standing = line.standing();
        let by = standing.agreement().map(|agreement| {
            let answered = agreement.answered();
            let way = self.words.say(&format!("plan-review-staff-way-{}", answered.way.key()));
            let args = [
                ("maker", maker(self.words, self.name, &answered.maker, self.people).into()),
                ("way", way.into()),
                ("date", college_date(self.words, answered.at).into()),
            ];
            self.words.say_with("plan-review-staff-annual-by", &args)
        });
        let since = matches!(standing, Standing::Reopened(..));
        let since = since.then(|| mark_to_staff(self.words, self.name, line, self.people));
        by.into_iter().chain(since).chain(assistant_to_staff(self.words, self.name, line)).collect()
    }

    /// Of what was given: whoever wrote it down.
    pub fn given(self, sessions: &[&Reviewed]) -> Vec<String> {
        let wrote = sessions.iter().flat_map(|one| given(one)).map(|given| {
            let name = [("name", given.name.to_string().into())];
            (self.words.say_with("plan-review-staff-given-by", &name), given.at)
        });
        self.often(wrote)
    }

    /// Of how it was, and of how much they did on their own.
    pub fn felt(self, sessions: &[&Reviewed]) -> Vec<String> {
        let felt = sessions.iter().flat_map(|one| [one.said(Asked::Enough), one.said(Asked::OnOwn)]).flatten();
        self.often(felt.map(|felt| (maker(self.words, self.name, &felt.maker, self.people), felt.at)))
    }

    /// Each maker once, with how often and when last.
    fn often(self, made: impl Iterator<Item = (String, DateTime<Utc>)>) -> Vec<String> {
        let mut each: Vec<(String, i64, DateTime<Utc>)> = Vec::new();
        for (maker, at) in made {
            match each.iter_mut().find(|(known, ..)| *known == maker) {
                Some((_, count, last)) => {
                    *count = count.saturating_add(1);
                    *last = at.max(*last);
                }
                None => each.push((maker, 1, at)),
            }
        }
        let told = each.into_iter().map(|(maker, count, last)| {
            let last = college_date(self.words, last);
            let args = [("maker", maker.into()), ("count", count.into()), ("date", last.into())];
            self.words.say_with("plan-review-staff-made-often", &args)
        });
        told.collect()
    }
}
