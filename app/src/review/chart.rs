//! Pictures of a learner's record, drawn on the server in the ink of the page: told apart by pattern and shape, never by
//! colour, with the same in words in a table beside them.

use domain::review::Enough;

/// One session of the chart: how much was asked, agreed and given, from 0 (none) to 4 (all), and how it felt; none where
/// nothing is known, which is drawn as nothing and never as none, nor as fine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// What was asked.
    pub asked: Option<u8>,
    /// What was agreed.
    pub agreed: Option<u8>,
    /// What was given.
    pub given: Option<u8>,
    /// How it felt.
    pub felt: Option<Enough>,
}

const STEP: u32 = 24;
const LEVELS: u8 = 4;
const HIGH: u32 = STEP * LEVELS as u32;
const WIDE: u32 = 36;
/// The room of so many columns is there for fewer too: else they would be drawn as high as the screen.
const ROOM: u32 = 8;
/// Where the marks of how it felt stand.
const FEET: u32 = HIGH + 28;

/// Each session a column, the oldest first: a box of lines as high as what was given, a thick line across at what was
/// asked, a ring at what was agreed, and at its foot how it felt.
pub fn over_time(columns: &[Column]) -> String {
    let count = u32::try_from(columns.len()).unwrap_or_default();
    let across = WIDE * count.max(ROOM);
    // the first and the last stand at the ends, where their days are written
    let apart = (across - WIDE) / count.saturating_sub(1).max(1);
    let grid: String = (0..=u32::from(LEVELS)).map(|level| format!("M0 {}h{across}", level * STEP)).collect();
    let lefts = (0..).step_by(apart as usize);
    let columns: String = lefts.zip(columns).map(|(left, column)| drawn(left, *column)).collect();
    let (width, height) = (across + 8, FEET + 24);
    format!(
        r#"<svg class="chart" viewBox="-4 -12 {width} {height}" aria-hidden="true"><path class="grid" d="{grid}"/>{columns}</svg>"#
    )
}

fn drawn(left: u32, Column { asked, agreed, given, felt }: Column) -> String {
    let middle = left + WIDE / 2;
    let marks = [
        given.map(|level| given_box(left + 6, height(level))),
        asked.map(|level| asked_line(left + 1, height(level))),
        agreed.map(|level| agreed_ring(middle, height(level))),
        felt.map(|felt| felt_mark(middle, FEET, felt)),
    ];
    marks.into_iter().flatten().collect()
}

fn height(level: u8) -> u32 {
    HIGH - STEP * u32::from(level.min(LEVELS))
}

fn given_box(from: u32, top: u32) -> String {
    let inner = WIDE - 12;
    let lines: String = (top..HIGH).step_by(6).skip(1).map(|y| format!("M{from} {y}h{inner}")).collect();
    format!(r#"<path class="given" d="{lines}M{from} {HIGH}V{top}h{inner}V{HIGH}z"/>"#)
}

fn asked_line(from: u32, y: u32) -> String {
    format!(r#"<path class="asked" d="M{from} {y}h{}"/>"#, WIDE - 2)
}

fn agreed_ring(x: u32, y: u32) -> String {
    format!(r#"<circle class="ring" cx="{x}" cy="{y}" r="7"/>"#)
}

/// More than was wanted points up, less points down, and just right is a round: three shapes, none better than another.
fn felt_mark(x: u32, y: u32, felt: Enough) -> String {
    match felt {
        Enough::TooMuch => format!(r#"<path class="mark" d="M{x} {}l10 18h-20z"/>"#, y - 9),
        Enough::JustRight => format!(r#"<circle class="mark" cx="{x}" cy="{y}" r="8"/>"#),
        Enough::TooLittle => format!(r#"<path class="mark" d="M{x} {}l10 -18h-20z"/>"#, y + 9),
    }
}

/// One mark by itself, for the words that say what it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// What was asked.
    Asked,
    /// What was agreed.
    Agreed,
    /// What was given.
    Given,
    /// How it felt.
    Felt(Enough),
}

/// A mark as it stands in the chart.
pub fn alone(mark: Mark) -> String {
    let drawn = match mark {
        Mark::Asked => asked_line(1, HIGH - 18),
        Mark::Agreed => agreed_ring(WIDE / 2, HIGH - 18),
        Mark::Given => given_box(6, HIGH - 30),
        Mark::Felt(felt) => felt_mark(WIDE / 2, HIGH - 18, felt),
    };
    format!(r#"<svg class="chart-mark" viewBox="0 {} 36 36" aria-hidden="true">{drawn}</svg>"#, HIGH - 36)
}

/// So many squares in a row, ten at most before they are only counted; hollow and dashed for what was not said.
pub fn squares(count: usize, known: bool) -> String {
    let shown = count.min(10);
    let all: String = (0..shown).map(|place| format!("M{} 2h14v14h-14z", place * 20 + 2)).collect();
    let (width, class) = (shown.max(1) * 20, if known { "f" } else { "unknown" });
    format!(
        r#"<svg class="squares" viewBox="0 0 {width} 18" aria-hidden="true"><path class="{class}" d="{all}"/></svg>"#
    )
}

/// How far along four steps: a ring for what was said first, a full round for now, a flag for what is wanted; nothing
/// for what is no step.
pub fn ladder(then: Option<u32>, now: Option<u32>, goal: Option<u32>) -> String {
    let at = |step: u32| 24 + step.min(3) * 64;
    let stops: String = (0..4).map(|step| format!("M{} 44v16", at(step))).collect();
    let goal = goal.map(|step| format!(r#"<path class="flag" d="M{0} 52v-48l20 9l-20 9"/>"#, at(step)));
    let then = then.map(|step| format!(r#"<circle class="ring" cx="{}" cy="52" r="15"/>"#, at(step)));
    let now = now.map(|step| format!(r#"<circle class="mark" cx="{}" cy="52" r="8"/>"#, at(step)));
    let marks: String = [goal, then, now].into_iter().flatten().collect();
    format!(
        r#"<svg class="ladder" viewBox="0 0 252 72" aria-hidden="true"><path class="grid" d="M24 52h192{stops}"/>{marks}</svg>"#
    )
}

/// How far up five steps of help, the least first: as many dots on each as there were meetings at which it was the highest, twelve
/// at most before they are only counted. A step with a dot is lined, one without is bare.
pub fn stairs(counts: [usize; 5]) -> String {
    let steps = (0_u32..).zip(counts).map(|(place, count)| {
        let (left, top) = (4 + place * 56, 156 - place * 20);
        let lines = (top..170).step_by(6).skip(1).filter(|_| count > 0);
        let lines: String = lines.map(|y| format!("M{left} {y}h52")).collect();
        let dots = (0..).take(count.min(12)).map(|dot: u32| {
            let (x, y) = (left + 10 + dot % 3 * 16, top - 9 - dot / 3 * 15);
            format!(r#"<circle class="mark" cx="{x}" cy="{y}" r="6"/>"#)
        });
        format!(r#"<path class="given" d="{lines}M{left} 172V{top}h52V172z"/>{}"#, dots.collect::<String>())
    });
    let steps: String = steps.collect();
    // no higher than its dots
    let tops = (0_u32..).zip(counts).map(|(place, count)| {
        let rows = u32::try_from(count.min(12).div_ceil(3)).unwrap_or_default();
        154 - place * 20 - rows * 15
    });
    let from = tops.min().unwrap_or_default();
    let high = 176 - from;
    format!(r#"<svg class="chart stairs" viewBox="0 {from} 288 {high}" aria-hidden="true">{steps}</svg>"#)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_not_drawn_as_none_nor_as_fine() {
        let none = over_time(&[Column { asked: Some(0), agreed: Some(0), given: Some(0), felt: None }]);
        let unknown = over_time(&[Column::default()]);
        for class in ["asked", "ring", "given"] {
            assert!(none.contains(class) && !unknown.contains(class), "{unknown}");
        }
        assert!(!none.contains("mark") && !unknown.contains("mark"), "{none}");
    }

    #[test]
    fn asked_agreed_and_given_differ_in_shape_and_not_in_colour_alone() {
        let drawn =
            over_time(&[Column { asked: Some(2), agreed: Some(3), given: Some(4), felt: Some(Enough::TooMuch) }]);
        assert!(drawn.contains(r#"class="asked" d="M1 48h34""#), "{drawn}");
        assert!(drawn.contains(r#"class="ring" cx="18" cy="24""#), "{drawn}");
        assert!(drawn.contains("M6 96V0h24V96z"), "{drawn}");
    }

    #[test]
    fn few_sessions_are_drawn_no_larger_than_many_and_their_first_and_last_stand_at_the_ends() {
        let drawn = |count: usize| over_time(&vec![Column { agreed: Some(0), ..Column::default() }; count]);
        for (count, width, last) in [(1, 296, 18), (2, 296, 270), (5, 296, 270), (8, 296, 270), (10, 368, 342)] {
            let drawn = drawn(count);
            assert!(drawn.contains(&format!(r#"viewBox="-4 -12 {width} 148""#)), "{count}: {drawn}");
            let rings: Vec<&str> = drawn.split(r#"class="ring" cx=""#).skip(1).collect();
            assert_eq!(rings.len(), count, "{drawn}");
            let is_last = rings[count - 1].starts_with(&format!("{last}\""));
            assert!(rings[0].starts_with("18\"") && is_last, "{count}: {drawn}");
        }
    }

    #[test]
    fn a_square_stands_for_one() {
        assert_eq!(squares(3, true).matches("h14v14").count(), 3);
        assert_eq!(squares(40, true).matches("h14v14").count(), 10);
        assert_ne!(squares(2, true), squares(2, false));
    }

    #[test]
    fn a_dot_stands_for_one_meeting_and_only_a_step_with_one_is_lined() {
        let drawn = stairs([0, 2, 0, 40, 0]);
        assert_eq!(drawn.matches("<circle").count(), 2 + 12);
        assert_eq!(drawn.matches("<path").count(), 5);
        assert!(drawn.contains(r#"d="M4 172V156h52V172z""#), "{drawn}");
        assert!(drawn.contains(r#"d="M60 142h52"#), "{drawn}");
    }

    #[test]
    fn the_same_as_now_stands_where_now_stands() {
        assert!(ladder(Some(0), Some(2), Some(2)).contains(r#"M152 52v-48"#));
        assert!(!ladder(Some(0), Some(2), None).contains("flag"));
        assert!(!ladder(Some(0), None, None).contains("mark"), "who is not sure now is on no step");
    }
}
