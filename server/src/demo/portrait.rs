//! A calm, flat portrait of an adult, drawn from a few words, so that the demo needs nobody's photograph.

use std::io::Cursor;

use image::{ImageFormat, RgbaImage};
use tiny_skia::{FillRule, Path, PathBuilder, Rect};

use super::canvas::{Canvas, darker, lighter};
use super::chance::Chance;

/// The portrait's sides in pixels: what an avatar needs on the densest phone.
const SIDE: u32 = 320;

const GROUNDS: [u32; 5] = [0xF4_E6_D0, 0xDD_F0_EC, 0xEA_E4_F0, 0xE3_EC_F4, 0xF6_E0_D6];
const CLOTHES: [u32; 8] =
    [0x0B_53_51, 0x5B_3A_56, 0x3D_5A_80, 0x9A_4B_3C, 0x5F_6B_3A, 0xB7_79_1F, 0x2F_3E_55, 0x7A_4E_2D];
/// Lightest to darkest; a look names one from 1 to 7.
const SKINS: [u32; 7] = [0xF6_D3_BD, 0xEC_BF_9E, 0xDF_B0_86, 0xC6_8F_63, 0xA2_6C_45, 0x7C_4D_31, 0x5A_37_25];
const INK: u32 = 0x1D_24_33;

/// Draws a look (`3 bob fair glasses`) as a PNG. Chance picks the ground and the clothes.
pub fn draw(look: &str, chance: &mut Chance) -> Vec<u8> {
    let words: Vec<&str> = look.split(' ').collect();
    let tone = words[0].parse().unwrap_or(4_usize).clamp(1, SKINS.len());
    let ground = *chance.pick(&GROUNDS);
    let clothes = chance.below(CLOTHES.len());
    let figure = Figure {
        skin: SKINS[tone - 1],
        hair: hair_colour(&words),
        clothes: CLOTHES[clothes],
        cloth: CLOTHES[(clothes + 3) % CLOTHES.len()],
        words,
    };
    let mut canvas = Canvas::new(SIDE, ground);
    figure.draw(&mut canvas, chance);
    let pixels = RgbaImage::from_raw(SIDE, SIDE, canvas.into_pixels()).expect("four bytes a pixel");
    let mut png = Cursor::new(Vec::new());
    pixels.write_to(&mut png, ImageFormat::Png).expect("writing to memory does not fail");
    png.into_inner()
}

fn hair_colour(words: &[&str]) -> u32 {
    match words.iter().find(|word| ["black", "brown", "fair", "red", "grey"].contains(word)) {
        Some(&"brown") => 0x5A_3A_22,
        Some(&"fair") => 0xC2_97_55,
        Some(&"red") => 0x9E_4A_22,
        Some(&"grey") => 0xA9_A6_A0,
        _ => 0x24_1E_1F,
    }
}

/// One person as drawn.
pub struct Figure<'a> {
    skin: u32,
    /// The colour of the hair.
    pub hair: u32,
    clothes: u32,
    /// The colour of a scarf or turban.
    pub cloth: u32,
    /// The look: skin, style, and what else there is.
    pub words: Vec<&'a str>,
}

impl Figure<'_> {
    fn has(&self, word: &str) -> bool {
        self.words.contains(&word)
    }

    fn draw(&self, canvas: &mut Canvas, chance: &mut Chance) {
        self.hair_behind(canvas);
        self.body(canvas, chance.one_in(2));
        canvas.oval(self.skin, 107.0, 147.0, 11.0, 16.0);
        canvas.oval(self.skin, 213.0, 147.0, 11.0, 16.0);
        canvas.fill(self.skin, &head(), FillRule::Winding);
        if self.has("beard") {
            self.beard(canvas);
        }
        self.face(canvas);
        self.hair_before(canvas);
        if self.has("glasses") {
            glasses(canvas);
        }
        if self.has("aid") {
            hearing_aid(canvas);
        }
    }

    fn body(&self, canvas: &mut Canvas, collar: bool) {
        canvas.shape(self.clothes, |p| {
            p.move_to(30.0, 330.0);
            p.cubic_to(34.0, 268.0, 84.0, 256.0, 126.0, 242.0);
            p.line_to(194.0, 242.0);
            p.cubic_to(236.0, 256.0, 286.0, 268.0, 290.0, 330.0);
        });
        canvas.shape(self.skin, |p| {
            p.move_to(133.0, 180.0);
            p.line_to(187.0, 180.0);
            p.line_to(187.0, 236.0);
            p.cubic_to(196.0, 244.0, 196.0, 246.0, 198.0, 248.0);
            p.cubic_to(184.0, 276.0, 136.0, 276.0, 122.0, 248.0);
            p.cubic_to(124.0, 246.0, 124.0, 244.0, 133.0, 236.0);
        });
        // The shadow under the chin gives the head its depth; nothing else is shaded.
        canvas.shape(darker(self.skin, 0.86), |p| {
            p.move_to(133.0, 200.0);
            p.line_to(187.0, 200.0);
            p.line_to(187.0, 214.0);
            p.cubic_to(178.0, 234.0, 142.0, 234.0, 133.0, 214.0);
        });
        if collar {
            let light = lighter(self.clothes, 0.2);
            canvas.shape(light, |p| polygon(p, &[(126.0, 238.0), (160.0, 282.0), (138.0, 296.0), (112.0, 250.0)]));
            canvas.shape(light, |p| polygon(p, &[(194.0, 238.0), (160.0, 282.0), (182.0, 296.0), (208.0, 250.0)]));
        }
    }

    fn face(&self, canvas: &mut Canvas) {
        let brow = if self.hair == 0xA9_A6_A0 { darker(self.hair, 0.7) } else { darker(self.hair, 0.85) };
        let line = darker(self.skin, 0.62);
        for side in [-1.0, 1.0] {
            let x = 160.0 + side * 23.0;
            canvas.oval(INK, x, 146.0, 4.4, 5.2);
            canvas.line(brow, 4.5, |p| {
                p.move_to(x - 11.0, 130.0 + if side < 0.0 { 2.0 } else { 0.0 });
                p.quad_to(x, 124.0, x + 11.0, 130.0 + if side > 0.0 { 2.0 } else { 0.0 });
            });
        }
        canvas.line(line, 3.5, |p| {
            p.move_to(161.0, 150.0);
            p.quad_to(168.0, 165.0, 157.0, 168.0);
        });
        let mouth = if self.has("beard") { darker(self.skin, 0.5) } else { line };
        canvas.line(mouth, 4.0, |p| {
            p.move_to(144.0, 184.0);
            p.quad_to(160.0, 194.0, 176.0, 184.0);
        });
    }

    fn beard(&self, canvas: &mut Canvas) {
        canvas.shape(self.hair, |p| {
            p.move_to(106.0, 146.0);
            p.cubic_to(112.0, 172.0, 128.0, 172.0, 160.0, 171.0);
            p.cubic_to(192.0, 172.0, 208.0, 172.0, 214.0, 146.0);
            p.cubic_to(216.0, 196.0, 196.0, 226.0, 160.0, 226.0);
            p.cubic_to(124.0, 226.0, 104.0, 196.0, 106.0, 146.0);
        });
        canvas.oval(self.skin, 160.0, 187.0, 24.0, 9.0);
    }
}

fn head() -> Path {
    let mut p = PathBuilder::new();
    p.move_to(160.0, 74.0);
    p.cubic_to(200.0, 74.0, 216.0, 102.0, 214.0, 146.0);
    p.cubic_to(212.0, 190.0, 190.0, 216.0, 160.0, 216.0);
    p.cubic_to(130.0, 216.0, 108.0, 190.0, 106.0, 146.0);
    p.cubic_to(104.0, 102.0, 120.0, 74.0, 160.0, 74.0);
    p.close();
    p.finish().expect("a closed curve of four arcs")
}

fn glasses(canvas: &mut Canvas) {
    for x in [137.0, 183.0] {
        canvas.line(INK, 3.5, |p| {
            if let Some(lens) = Rect::from_xywh(x - 17.0, 132.0, 34.0, 29.0) {
                p.push_oval(lens);
            }
        });
    }
    canvas.line(INK, 3.5, |p| {
        p.move_to(154.0, 145.0);
        p.quad_to(160.0, 141.0, 166.0, 145.0);
        p.move_to(120.0, 144.0);
        p.line_to(106.0, 140.0);
        p.move_to(200.0, 144.0);
        p.line_to(214.0, 140.0);
    });
}

fn hearing_aid(canvas: &mut Canvas) {
    canvas.line(0x0B_53_51, 7.0, |p| {
        p.move_to(221.0, 134.0);
        p.quad_to(229.0, 146.0, 221.0, 160.0);
    });
    canvas.line(0x0B_53_51, 3.0, |p| {
        p.move_to(221.0, 134.0);
        p.quad_to(212.0, 132.0, 211.0, 148.0);
    });
}

fn polygon(p: &mut PathBuilder, points: &[(f32, f32)]) {
    for (index, (x, y)) in points.iter().enumerate() {
        if index == 0 { p.move_to(*x, *y) } else { p.line_to(*x, *y) }
    }
}
