//! A figure as a small picture: so much of a bar, in a pattern of its own. Its words stand beside it.

use domain::insight::Sign;

const WIDTH: i64 = 240;
const HEIGHT: i64 = 20;

/// The picture of so many of so many people.
pub fn bar(sign: Sign, of: i64, people: i64) -> String {
    let filled = if people > 0 { WIDTH * of.clamp(0, people) / people } else { 0 };
    let inside = pattern(sign, filled);
    format!(
        r#"<svg class="bar-of" viewBox="-2 -2 {} {}" aria-hidden="true">{inside}<path class="o" d="M0 0h{WIDTH}v{HEIGHT}H0z"/></svg>"#,
        WIDTH + 4,
        HEIGHT + 4
    )
}

/// No sign is told from another by its colour: one is solid, the others are lines that stand, lie or cross.
fn pattern(sign: Sign, filled: i64) -> String {
    let standing = |gap: i64| (1..=filled / gap).map(|line| format!("M{} 0v{HEIGHT}", line * gap)).collect::<String>();
    let lying =
        |gap: i64| (0..HEIGHT / gap).map(|line| format!("M0 {}h{filled}", line * gap + gap / 2)).collect::<String>();
    let lines = match sign {
        _ if filled == 0 => return String::new(),
        Sign::NotSure => return format!(r#"<path class="f" d="M0 0h{filled}v{HEIGHT}H0z"/>"#),
        Sign::WentBack => standing(5),
        Sign::Changed => lying(5),
        Sign::WithHelp => standing(10) + &lying(10),
    };
    format!(r#"<path class="o" d="{lines}M{filled} 0v{HEIGHT}"/>"#)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::scale::Scale;

    #[test]
    fn a_quarter_of_the_people_fill_a_quarter_of_the_bar() {
        assert!(bar(Sign::NotSure, 5, 20).contains("M0 0h60v20H0z"));
        assert!(bar(Sign::Changed, 20, 20).contains("M240 0v20"));
    }

    #[test]
    fn nobody_leaves_the_bar_empty_and_no_two_signs_look_alike() {
        let drawn =
            |of| Sign::ALL.iter().map(move |sign| bar(*sign, of, 20)).collect::<std::collections::BTreeSet<_>>();
        assert_eq!(drawn(0).len(), 1);
        assert_eq!(drawn(5).len(), Sign::ALL.len());
    }
}
