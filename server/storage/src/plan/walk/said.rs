//! What the learner says over a walk, and what it reopens.

use domain::statement::State;

use super::super::answer::reopen_what_differs;
use super::*;

impl Walk<'_> {
    /// They send what they want anew, or take all of it back; what was agreed beside something else is reopened by it.
    pub(super) async fn says(&mut self, amount: Option<&'static str>) {
        let before = self.said().await;
        let asked_before = self.model.asked();
        self.model.said += 1;
        self.model.amount = amount;
        let places = ["all-lessons".to_owned(), self.model.maths.to_string()];
        let said = amount.into_iter().flat_map(|amount| {
            places.iter().flat_map(move |at| [(at.clone(), "presence", "help"), (at.clone(), "amount", amount)])
        });
        let state = if amount.is_some() { "sent" } else { "taken-back" };
        self.college.says(&self.amina, self.model.said, state, &said.collect::<Vec<_>>()).await;
        let (amina, at) = (self.amina.clone(), self.at());
        let reopened = self
            .college
            .storage
            .write(move |conn| Box::pin(async move { reopen_what_differs(conn, &amina, before.as_ref(), at).await }));
        reopened.await.unwrap();
        let (asked, step) = (self.model.asked(), self.model.steps);
        for situation in [Situation::AllLessons, self.model.maths] {
            let (acted_on, everywhere) = (self.model.acted_on(situation), self.model.reach_maths());
            for line in self.model.lines.iter_mut().filter(|line| acted_on.contains(&line.id)) {
                let is_new =
                    asked.as_ref().is_some_and(|asked| asked_before.as_ref() != Some(asked) && *asked != line.terms);
                let differs = line.differs(asked.as_ref()) || (is_new && everywhere.contains(&line.id));
                if line.is_agreed() && !line.is_marked() && differs {
                    line.replied(Reply::SaidAnew, step);
                }
            }
        }
    }

    async fn current(&self) -> Option<Statement> {
        let learner = self.amina.person;
        self.college.storage.read(move |conn| Box::pin(current(conn, learner))).await.unwrap()
    }

    pub(super) async fn statement(&self) -> Option<StatementId> {
        let current = self.current().await;
        current.filter(|statement| statement.state == State::Sent).map(|statement| statement.id)
    }

    async fn said(&self) -> Option<Answers> {
        self.current().await.map(|statement| statement.answers)
    }
}
