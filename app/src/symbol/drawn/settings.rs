//! The drawings of settings: each shows what it does.

use super::{Canvas, line};
use domain::scale::Scale;
use domain::settings::Theme;

/// The canvas of a kind and its step.
pub fn canvas(kind: &str, step: u32) -> Option<Canvas> {
    Some(match kind {
        "letter" => letter(step),
        "shape" => shape(step),
        "apart" => apart(step),
        "theme" => theme(*Theme::ALL.get(step as usize)?),
        "picture" => picture(step),
        "initials" => initials(),
        "page" => page(step),
        "cards" => cards(step),
        "button" => button(),
        _ => return None,
    })
}

/// A capital A standing on the ground, 1 (small) to 6 (as high as the canvas).
fn letter(size: u32) -> Canvas {
    let (high, wide) = (10 + size * 7, 4 + size * 3);
    let (left, right, top, bar) = (30 - wide, 30 + wide, 56 - high, 56 - high / 3);
    let inset = wide / 3;
    let strokes = format!("M{left} 56 30 {top} {right} 56M{} {bar}H{}", left + inset, right - inset);
    Canvas { width: 60, shapes: line(&strokes, u8::try_from(2 + size / 2).unwrap_or(4)) }
}

/// A small a: as printed, as written by hand, and heavy at the foot.
fn shape(step: u32) -> Canvas {
    let bowl = r#"<circle class="o" stroke-width="5" cx="27" cy="36" r="15"/>"#;
    let shapes = match step {
        1 => line("M15 19c5-9 27-9 27 4v30M42 33c-13-2-28-1-28 10 0 13 24 12 28-3", 6),
        2 => bowl.to_owned() + &line("M43 20v33", 5),
        _ => {
            bowl.to_owned()
                + r#"<path class="k" d="M12 38a15 15 0 0 0 30 0c-6 5-24 5-30 0z"/>"#
                + &line("M43 20v20", 5)
                + &line("M43 42v9", 9)
        }
    };
    Canvas { width: 60, shapes }
}

/// Three words in a row, 1 (near each other) to 3 (far); 0 is the way between.
fn apart(step: u32) -> Canvas {
    let word = |x: u32| format!(r#"<rect class="f" x="{x}" y="18" width="14" height="24" rx="3"/>"#);
    if step == 0 {
        return Canvas { width: 96, shapes: word(4) + &word(78) + &line("M26 30h44M34 22l-8 8 8 8M62 22l8 8-8 8", 4) };
    }
    let reach = 18 + (step - 1) * 11;
    Canvas { width: 96, shapes: [41 - reach, 41, 41 + reach].map(word).concat() }
}

/// A page in the colours of a theme, which the styles know; what the device asks for is half light, half dark.
fn theme(theme: Theme) -> Canvas {
    let sheet = |name: &str, left: u32, width: u32| {
        let (from, to) = (left + 8, left + width - 8);
        let half = left + width / 2;
        format!(
            r#"<g data-theme="{name}"><rect class="g" x="{left}" y="4" width="{width}" height="52"/><path class="i" d="M{from} 17H{to}M{from} 28H{half}"/><rect class="f" x="{from}" y="38" width="{}" height="10"/></g>"#,
            half - from
        )
    };
    let shapes = match theme {
        Theme::Device => sheet(Theme::Light.key(), 4, 44) + &sheet(Theme::Dark.key(), 48, 44),
        theme => sheet(theme.key(), 4, 88),
    };
    Canvas { width: 96, shapes }
}

/// A picture in its frame, 1 (small) to 3.
fn picture(size: u32) -> Canvas {
    let side = 8 + size * 14;
    let (left, top) = (30 - side / 2, 54 - side);
    let (right, middle) = (left + side, left + side / 3);
    let frame = format!(r#"<rect class="o" x="{left}" y="{top}" width="{side}" height="{side}"/>"#);
    let hill = format!(r#"<path class="f" d="M{left} 54 {middle} {} {right} 54z"/>"#, top + side / 3);
    Canvas { width: 60, shapes: frame + &hill }
}

fn initials() -> Canvas {
    let ring = r#"<circle class="o" cx="30" cy="30" r="26"/>"#.to_owned();
    Canvas {
        width: 60,
        shapes: ring + &line("M12 41 20 19 28 41M15 34h10M33 19v22M33 20c16-3 16 10 1 10 18 0 18 12-1 11", 3),
    }
}

/// A page with `count` questions on it.
fn page(count: u32) -> Canvas {
    let question = |at: u32| {
        let y = 12 + at * 14;
        format!(r#"<rect class="f" x="17" y="{y}" width="26" height="8" rx="2"/>"#)
    };
    let sheet = r#"<path class="o" d="M9 4h42v52H9z"/>"#.to_owned();
    Canvas { width: 60, shapes: sheet + &(0..count).map(question).collect::<String>() }
}

/// `count` answers to pick from.
fn cards(count: u32) -> Canvas {
    let high = 48 / count;
    let card = |at: u32| {
        let (y, height) = (4 + at * 52 / count, high - 4);
        format!(
            r#"<rect class="o" x="6" y="{y}" width="84" height="{height}" rx="4"/><circle class="f" cx="16" cy="{}" r="4"/>"#,
            y + height / 2
        )
    };
    Canvas { width: 96, shapes: (0..count).map(card).collect() }
}

/// The one main button.
fn button() -> Canvas {
    let plate = r#"<rect class="f" x="4" y="14" width="88" height="32" rx="8"/>"#.to_owned();
    Canvas { width: 96, shapes: plate + r#"<path class="a" d="M30 30h34M54 21l10 9-10 9"/>"# }
}
