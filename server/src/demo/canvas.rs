//! The few strokes a portrait is made of, over `tiny_skia`.

use tiny_skia::{Color, FillRule, LineCap, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, Transform};

/// A picture being drawn.
pub struct Canvas(Pixmap);

impl Canvas {
    /// A square of one colour.
    pub fn new(side: u32, ground: u32) -> Self {
        let mut pixels = Pixmap::new(side, side).expect("the side is neither zero nor huge");
        pixels.fill(colour(ground));
        Self(pixels)
    }

    /// The pixels, four bytes each.
    pub fn into_pixels(self) -> Vec<u8> {
        self.0.take()
    }

    /// An oval around a middle.
    pub fn oval(&mut self, rgb: u32, x: f32, y: f32, across: f32, down: f32) {
        if let Some(path) =
            Rect::from_xywh(x - across, y - down, across * 2.0, down * 2.0).and_then(PathBuilder::from_oval)
        {
            self.fill(rgb, &path, FillRule::Winding);
        }
    }

    /// A closed shape.
    pub fn shape(&mut self, rgb: u32, draw: impl FnOnce(&mut PathBuilder)) {
        let mut builder = PathBuilder::new();
        draw(&mut builder);
        builder.close();
        if let Some(path) = builder.finish() {
            self.fill(rgb, &path, FillRule::Winding);
        }
    }

    /// A line with round ends.
    pub fn line(&mut self, rgb: u32, width: f32, draw: impl FnOnce(&mut PathBuilder)) {
        let mut builder = PathBuilder::new();
        draw(&mut builder);
        let stroke = Stroke { width, line_cap: LineCap::Round, ..Stroke::default() };
        if let Some(path) = builder.finish() {
            self.0.stroke_path(&path, &paint(rgb), &stroke, Transform::identity(), None);
        }
    }

    /// A path filled by a rule.
    pub fn fill(&mut self, rgb: u32, path: &Path, rule: FillRule) {
        self.0.fill_path(path, &paint(rgb), rule, Transform::identity(), None);
    }
}

fn paint(rgb: u32) -> Paint<'static> {
    let mut paint = Paint { anti_alias: true, ..Paint::default() };
    paint.set_color(colour(rgb));
    paint
}

fn colour(rgb: u32) -> Color {
    let [_, red, green, blue] = rgb.to_be_bytes();
    Color::from_rgba8(red, green, blue, 255)
}

/// A colour nearer to black: 1 leaves it, 0 is black.
pub fn darker(rgb: u32, share: f32) -> u32 {
    mix(rgb, 0, share)
}

/// A colour nearer to white, by a share of the way.
pub fn lighter(rgb: u32, share: f32) -> u32 {
    mix(rgb, 255, 1.0 - share)
}

fn mix(rgb: u32, other: u8, kept: f32) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of two bytes is a byte")]
    let part = |byte: u8| (f32::from(byte) * kept + f32::from(other) * (1.0 - kept)) as u8;
    let [_, red, green, blue] = rgb.to_be_bytes();
    u32::from_be_bytes([0, part(red), part(green), part(blue)])
}
