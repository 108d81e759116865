//! The ways one deployment becomes the next. Each tries something, and says whether it could be done at all.

use crate::deployment::{Deployment, Stay};
use crate::instance::Cost;
use crate::search::exact::anew;
use crate::search::side::Side;
use crate::week::{Demand, Lsa, Session};

/// Changes something of a side's; false if nothing could be done, though what was begun may stand.
pub(super) fn change(side: &mut Side) -> bool {
    let demand = side.demands[side.chance.below(side.demands.len())];
    if side.leaves_someone && side.chance.below(4) == 0 {
        return if side.chance.below(16) == 0 { anew(side, demand) } else { push_out(side, demand) };
    }
    match side.chance.below(1000) {
        0..250 => one(side, demand),
        250..350 => exchange(side, demand),
        350..600 => whole(side, demand),
        600..975 => run(side, demand),
        975..994 => push_out(side, demand),
        994..997 => anew(side, demand),
        _ => afresh(side, demand),
    }
}

/// Another LSA for one demand.
fn one(side: &mut Side, demand: Demand) -> bool {
    let Some(lsa) = another(side, demand) else { return false };
    side.now.take(demand);
    side.now.give_below(demand, lsa, side.dearest)
}

/// Two demands of a session exchange their LSAs.
fn exchange(side: &mut Side, demand: Demand) -> bool {
    let week = side.now.week;
    let mate = *side.chance.pick(&week.sessions[week.demands[demand.at()].session.at()].demands);
    if side.now.given(mate) == side.now.given(demand) || !side.may_change(mate) {
        return false;
    }
    let to = &mut side.now;
    let (mine, theirs) = (to.take(demand), to.take(mate));
    theirs.is_none_or(|lsa| to.give(demand, lsa)) && mine.is_none_or(|lsa| to.give(mate, lsa))
}

/// All an LSA does at a session goes to another, who gives what they did then.
fn whole(side: &mut Side, demand: Demand) -> bool {
    let (Some(lsa), Some(other)) = (side.now.given(demand), another(side, demand)) else { return false };
    let session = side.now.week.demands[demand.at()].session;
    change_places(&mut side.now, lsa, other, session)
}

/// Wherever an LSA comes to this learner, another comes in their place.
fn run(side: &mut Side, demand: Demand) -> bool {
    let (Some(lsa), Some(other)) = (side.now.given(demand), another(side, demand)) else { return false };
    let (to, mut some) = (&mut side.now, false);
    let week = to.week;
    for &each in &week.learners[week.demands[demand.at()].learner.at()].demands {
        if to.given(each) == Some(lsa) {
            let mark = to.mark();
            let done = change_places(to, lsa, other, week.demands[each.at()].session);
            some |= done;
            if !done {
                to.back_to(mark);
            }
        }
    }
    some
}

/// An LSA comes here, whatever they did then; whoever they leave is given the best that is left.
fn push_out(side: &mut Side, demand: Demand) -> bool {
    let Some(lsa) = another(side, demand) else { return false };
    let week = side.now.week;
    let mut left = Few::default();
    side.now.take(demand);
    if side.now.give(demand, lsa) {
        return true;
    }
    left.those_at(&side.now, lsa, week.demands[demand.at()].session);
    left.each(|other| side.now.take(other).is_some());
    for _ in 0..week.days {
        if side.now.give(demand, lsa) {
            break;
        }
        // no hours left: they come from somewhere else
        let Some(stay) = side.now.day(lsa, side.chance.below(week.days)).first().copied() else { continue };
        left.all(stay.with());
        for other in stay.with() {
            side.now.take(*other);
        }
    }
    left.each(|other| best(side, other) || side.now.given(demand).is_some());
    side.now.given(demand).is_some()
}

/// All of a learner, a session, or an LSA's day is given anew, each the best that is left.
fn afresh(side: &mut Side, demand: Demand) -> bool {
    let week = side.now.week;
    let facts = &week.demands[demand.at()];
    let mut these = match (side.chance.below(3), side.now.given(demand)) {
        (0, _) => week.learners[facts.learner.at()].demands.clone(),
        (1, Some(lsa)) => {
            let day = side.now.day(lsa, week.sessions[facts.session.at()].day);
            day.iter().flat_map(Stay::with).copied().collect()
        }
        _ => week.sessions[facts.session.at()].demands.clone(),
    };
    these.retain(|&each| side.may_change(each));
    for at in (1..these.len()).rev() {
        these.swap(at, side.chance.below(at + 1));
    }
    for &each in &these {
        side.now.take(each);
    }
    for &each in &these {
        best(side, each);
    }
    true
}

/// Gives an unmet demand the LSA of this side who costs least now, or leaves it if nobody can come.
fn best(side: &mut Side, demand: Demand) -> bool {
    let options = &side.now.week.demands[demand.at()].options;
    let first = side.chance.below(options.len().max(1));
    let ours = options[first..].iter().chain(&options[..first]).filter(|lsa| side.has(**lsa)).copied();
    let least = cheapest(&side.now, demand, ours);
    least.is_some_and(|lsa| side.now.give(demand, lsa))
}

/// Of these LSAs, the one who costs least for an unmet demand.
pub(super) fn cheapest(to: &Deployment, demand: Demand, lsas: impl Iterator<Item = Lsa>) -> Option<Lsa> {
    let mut found = None::<(Cost, Lsa)>;
    for lsa in lsas {
        if let Some(price) = to.price(demand, lsa)
            && found.is_none_or(|(least, _)| price < least)
        {
            found = Some((price, lsa));
        }
    }
    found.map(|(_, lsa)| lsa)
}

/// Two LSAs change places at a session: the first is there now; what the second does then is the first's after.
pub(super) fn change_places(to: &mut Deployment, lsa: Lsa, other: Lsa, session: Session) -> bool {
    let (mut mine, mut theirs) = (Few::default(), Few::default());
    if let Some(stay) = to.stay_at(lsa, session) {
        mine.all(stay.with());
    }
    theirs.those_at(to, other, session);
    let week = to.week; // asked of all before anyone is called away: most who cannot are known by it
    if !mine.each(|demand| week.may(other, demand)) || !theirs.each(|demand| week.may(lsa, demand)) {
        return false;
    }
    mine.each(|demand| to.take(demand).is_some());
    theirs.each(|demand| to.take(demand).is_some());
    mine.each(|demand| to.give(demand, other)) && theirs.each(|demand| to.give(demand, lsa))
}

/// Another LSA of this side for a demand: someone who is there, who comes to this learner already, whom they named, or anyone who may.
fn another(side: &mut Side, demand: Demand) -> Option<Lsa> {
    let (to, chance) = (&side.now, &mut side.chance);
    let facts = &to.week.demands[demand.at()];
    let faces = to.faces(facts.learner);
    let lsa = match chance.below(16) {
        0..6 => to.given(*chance.pick(&to.week.sessions[facts.session.at()].demands))?,
        6..10 if !faces.is_empty() => chance.pick(faces).0,
        10..12 if !facts.wanted.is_empty() => *chance.pick(&facts.wanted),
        _ if facts.options.is_empty() => return None,
        _ => *chance.pick(&facts.options),
    };
    (to.given(demand) != Some(lsa) && side.has(lsa) && to.week.may(lsa, demand)).then_some(lsa)
}

/// A few demands, without asking for memory.
#[derive(Default)]
struct Few {
    these: [Option<Demand>; 12],
    many: usize,
}

impl Few {
    fn all(&mut self, demands: &[Demand]) {
        for &demand in demands {
            if let Some(place) = self.these.get_mut(self.many) {
                *place = Some(demand);
                self.many += 1;
            }
        }
    }

    /// Everyone an LSA is with when they would have to be at this session.
    fn those_at(&mut self, deployment: &Deployment, lsa: Lsa, session: Session) {
        let week = deployment.week;
        for stay in deployment.day(lsa, week.sessions[session.at()].day) {
            if week.clash(stay.session, session) {
                self.all(stay.with());
            }
        }
    }

    /// Does something with each, until one cannot be done.
    fn each(&self, mut act: impl FnMut(Demand) -> bool) -> bool {
        self.these[..self.many].iter().flatten().all(|&demand| act(demand))
    }
}
