//! Pictures of a learner's record, drawn on the server in the ink of the page: told apart by pattern and shape, never by
//! colour, with the same in words in a table beside them.

/// One session of the chart: how much was asked and given, from 0 (none) to 4 (all); none where nothing is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// What was asked.
    pub asked: Option<u8>,
    /// What was given.
    pub given: Option<u8>,
}

const STEP: u32 = 24;
const LEVELS: u32 = 4;
const WIDE: u32 = 36;

/// Each session a column, the oldest first: what was given is filled with lines up to its level, what was asked is a thick
/// line across.
pub fn asked_and_given(columns: &[Column]) -> String {
    let across = WIDE * u32::try_from(columns.len()).unwrap_or_default();
    let high = STEP * LEVELS;
    let grid: String = (0..=LEVELS).map(|level| format!("M0 {}h{across}", level * STEP)).collect();
    let columns: String =
        (0..).step_by(WIDE as usize).zip(columns).map(|(left, column)| drawn(left, high, *column)).collect();
    let (width, height) = (across + 8, high + 16);
    format!(
        r#"<svg class="chart" viewBox="-4 -8 {width} {height}" aria-hidden="true"><path class="grid" d="{grid}"/>{columns}</svg>"#
    )
}

fn drawn(left: u32, high: u32, Column { asked, given }: Column) -> String {
    let (inner, from) = (WIDE - 12, left + 6);
    let given = given.map(|level| {
        let top = high - STEP * u32::from(level.min(4));
        let lines: String = (top..high).step_by(6).skip(1).map(|y| format!("M{from} {y}h{inner}")).collect();
        format!(r#"<path class="o thin" d="{lines}M{from} {high}V{top}h{inner}V{high}z"/>"#)
    });
    let asked = asked.map(|level| {
        let y = high - STEP * u32::from(level.min(4));
        format!(r#"<path class="asked" d="M{} {y}h{}"/>"#, left + 1, WIDE - 2)
    });
    [given, asked].into_iter().flatten().collect()
}

/// So many squares in a row, ten at most before they are only counted.
pub fn squares(count: usize) -> String {
    let shown = count.min(10);
    let all: String = (0..shown).map(|place| format!("M{} 2h14v14h-14z", place * 20 + 2)).collect();
    let width = shown.max(1) * 20;
    format!(r#"<svg class="squares" viewBox="0 0 {width} 18" aria-hidden="true"><path class="f" d="{all}"/></svg>"#)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_not_drawn_as_none() {
        let none = asked_and_given(&[Column { asked: Some(0), given: Some(0) }]);
        let unknown = asked_and_given(&[Column::default()]);
        assert!(none.contains("asked") && !unknown.contains("asked"), "{unknown}");
        assert!(none.contains("thin") && !unknown.contains("thin"), "{unknown}");
    }

    #[test]
    fn asked_and_given_differ_in_shape_and_not_in_colour_alone() {
        let drawn = asked_and_given(&[Column { asked: Some(2), given: Some(4) }]);
        assert!(drawn.contains(r#"class="asked" d="M1 48h34""#), "{drawn}");
        assert!(drawn.contains("M6 96V0h24V96z"), "{drawn}");
    }

    #[test]
    fn a_square_stands_for_one() {
        assert_eq!(squares(3).matches("h14v14").count(), 3);
        assert_eq!(squares(40).matches("h14v14").count(), 10);
    }
}
