//! The drawings that no symbol set has: our own scales, in the theme's ink. One function a drawing, so that steps
//! of one scale differ in nothing but the step.

mod settings;

/// A drawing: its canvas width (every canvas is 60 high) and its shapes. `f` fills with the accent, `o` is an outline.
struct Canvas {
    width: u32,
    shapes: String,
}

/// The drawing a name of `symbols.toml` stands for, as SVG; `None` for a name that nobody draws.
pub fn svg(name: &str) -> Option<String> {
    let (kind, step) = match name.rsplit_once('-') {
        Some((kind, step)) if step.len() == 1 => (kind, step.parse().ok()?),
        _ => (name, 0),
    };
    let canvas = match kind {
        "near" => near(step),
        "amount" => bar(step),
        "own" => own(step),
        "ring" => ring(step),
        "often" => often(step),
        "help" => help(),
        "just-in-case" => just_in_case(),
        "no-one" => no_one(),
        "distance" => distance(),
        "helper" => helper(),
        "anyone" => three(["o", "o", "o"]),
        "group" => group(),
        "person" => person(),
        "speaker" => speaker(),
        "tick" => tick(),
        "back" => back(),
        "tongue" => tongue(step),
        _ => settings::canvas(kind, step)?,
    };
    let Canvas { width, shapes } = canvas;
    Some(format!(r#"<svg viewBox="0 0 {width} 60" aria-hidden="true">{shapes}</svg>"#))
}

/// Someone standing with their feet at `x`, `y`; 40 high at `scale` 1.
fn figure(class: &str, x: f32, y: f32, scale: f32) -> String {
    let (head, wide, tall) = (8.0 * scale, 11.0 * scale, 20.0 * scale);
    let centre = y - tall - head - 2.0 * scale;
    format!(
        r#"<g class="{class}"><circle cx="{x}" cy="{centre}" r="{head}"/><path d="M{left} {y}v-{leg}a{wide} {wide} 0 0 1 {across} 0v{leg}z"/></g>"#,
        left = x - wide,
        leg = tall - wide,
        across = 2.0 * wide,
    )
}

fn line(path: &str, width: u8) -> String {
    format!(r#"<path class="o" stroke-width="{width}" d="{path}"/>"#)
}

/// The learner is filled, the helper an outline, 1 (next seat) to 4 (outside the room).
fn near(step: u32) -> Canvas {
    let shapes = match step {
        1 => figure("f", 37.0, 54.0, 1.0) + &figure("o", 60.0, 54.0, 1.0),
        2 => figure("f", 24.0, 46.0, 0.9) + &figure("o", 72.0, 46.0, 0.9) + &line("M8 46h80M16 46v11M80 46v11", 3),
        3 => line("M6 4h84v52H6z", 3) + &figure("f", 22.0, 54.5, 0.75) + &figure("o", 75.0, 54.5, 0.75),
        _ => {
            line("M54 18V4H4v52h50v-6M54 18l12-6v44l-12-6z", 3)
                + &figure("f", 20.0, 54.5, 0.75)
                + &figure("o", 83.0, 54.5, 0.75)
        }
    };
    Canvas { width: 96, shapes }
}

/// A bar of four parts, `filled` of them full.
fn parts_of_four(filled: u32, top: u32, height: u32) -> String {
    (0..4)
        .map(|part| {
            let class = if part < filled { "f" } else { "o" };
            format!(r#"<rect class="{class} o" x="{}" y="{top}" width="20" height="{height}"/>"#, 4 + part * 22)
        })
        .collect()
}

fn bar(filled: u32) -> Canvas {
    Canvas { width: 96, shapes: parts_of_four(filled, 16, 28) }
}

/// How much on my own: someone alone above the same bar.
fn own(filled: u32) -> Canvas {
    Canvas { width: 96, shapes: figure("f", 48.0, 38.0, 0.8) + &parts_of_four(filled, 43, 14) }
}

/// On how many of five days: none, every other one, or each.
fn often(days: u32) -> Canvas {
    let day = |at: u32| {
        let class = if days == 5 || days == 2 && at % 2 == 1 { "f o" } else { "o" };
        format!(r#"<circle class="{class}" cx="{}" cy="30" r="7"/>"#, 10 + at * 19)
    };
    Canvas { width: 96, shapes: (0..5).map(day).collect() }
}

/// A clock face with `quarters` of it filled.
fn ring(quarters: u32) -> Canvas {
    let filled = match quarters {
        0 => String::new(),
        4 => r#"<circle class="f" cx="30" cy="30" r="19"/>"#.to_owned(),
        _ => r#"<path class="f" d="M30 11a19 19 0 0 1 0 38z"/>"#.to_owned(),
    };
    let face = r#"<circle class="o" cx="30" cy="30" r="26"/>"#;
    Canvas { width: 60, shapes: face.to_owned() + &filled }
}

/// Help goes from one to the other: an arrow, so that it is not taken for "together".
fn help() -> Canvas {
    let arrow = line("M70 13C62 3 42 3 33 12M31 4l1 9 9-1", 3);
    Canvas { width: 96, shapes: figure("f", 24.0, 57.0, 1.0) + &figure("o", 76.0, 57.0, 1.0) + &arrow }
}

/// The helper is there, and waits.
fn just_in_case() -> Canvas {
    Canvas { width: 96, shapes: figure("f", 28.0, 54.0, 1.0) + &figure("o w", 70.0, 54.0, 1.0) }
}

fn no_one() -> Canvas {
    let crossed = figure("o", 70.0, 54.0, 1.0) + &line("M54 12 86 52", 4);
    Canvas { width: 96, shapes: figure("f", 28.0, 54.0, 1.0) + &crossed }
}

fn distance() -> Canvas {
    let arrow = line("M34 46h28M40 40l-6 6 6 6M56 40l6 6-6 6", 3);
    Canvas { width: 96, shapes: figure("f", 18.0, 54.0, 1.0) + &figure("o", 78.0, 54.0, 1.0) + &arrow }
}

/// Someone with a badge on a ribbon.
fn helper() -> Canvas {
    let badge = line("M25 34l5 8 5-8", 2) + r#"<rect class="f" x="25" y="42" width="10" height="9" rx="1"/>"#;
    Canvas { width: 60, shapes: figure("o", 30.0, 57.0, 1.3) + &badge }
}

fn three(classes: [&str; 3]) -> Canvas {
    let places = [20.0, 48.0, 76.0];
    Canvas { width: 96, shapes: classes.iter().zip(places).map(|(class, x)| figure(class, x, 54.0, 1.0)).collect() }
}

fn group() -> Canvas {
    let places = [("o", 18.0), ("f", 48.0), ("o", 78.0)];
    let people: String = places.iter().map(|(class, x)| figure(class, *x, 44.0, 0.9)).collect();
    Canvas { width: 96, shapes: people + &line("M4 44h88M14 44v12M82 44v12", 3) }
}

fn person() -> Canvas {
    Canvas { width: 60, shapes: figure("o", 30.0, 57.0, 1.3) }
}

fn speaker() -> Canvas {
    let shapes = r#"<path class="k" d="M6 22h11l15-13v42L17 38H6z"/>"#.to_owned()
        + &line("M40 22a11 11 0 0 1 0 16M47 13a23 23 0 0 1 0 34", 5);
    Canvas { width: 60, shapes }
}

fn tick() -> Canvas {
    Canvas { width: 60, shapes: line("M8 32 24 47 52 13", 9) }
}

fn back() -> Canvas {
    Canvas { width: 60, shapes: line("M38 10 18 30l20 20", 8) }
}

/// Speech in a language, by a letter that is its own: A, the ŵ of Welsh, the be of Urdu.
fn tongue(language: u32) -> Canvas {
    let bubble = line("M10 4h40a6 6 0 0 1 6 6v28a6 6 0 0 1-6 6H30L18 56V44h-8a6 6 0 0 1-6-6V10a6 6 0 0 1 6-6z", 3);
    let letter = match language {
        1 => line("M20 37 30 12l10 25M24 29h12", 4),
        2 => line("M18 23l6 14 6-12 6 12 6-14M24 16l6-6 6 6", 4),
        _ => line("M16 20c-3 14 31 14 28 0", 4) + r#"<circle class="k" cx="30" cy="38" r="3"/>"#,
    };
    Canvas { width: 60, shapes: bubble + &letter }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_distances_are_four_drawings() {
        let drawings: std::collections::BTreeSet<_> = (1..=4).map(|step| near(step).shapes).collect();
        assert_eq!(drawings.len(), 4);
    }

    #[test]
    fn a_bar_fills_part_by_part() {
        for filled in 0..=4 {
            assert_eq!(bar(filled).shapes.matches(r#"class="f o""#).count() as u32, filled);
        }
    }

    #[test]
    fn never_sometimes_and_always_fill_more_and_more_days() {
        for days in [0, 2, 5] {
            assert_eq!(often(days).shapes.matches(r#"class="f o""#).count() as u32, days);
        }
    }

    #[test]
    fn help_is_not_drawn_as_together() {
        assert_ne!(svg("help"), svg("near-1"));
        assert_eq!(svg("nothing"), None);
    }
}
