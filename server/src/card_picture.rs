//! A learner's sign-in card as a picture: to print, to show in a terminal, and to read back from a photo.

mod read;

#[cfg(test)]
mod tests;

use std::fmt::Write;
use std::io::Cursor;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use fast_qr::{ECL, QRBuilder, QRCode};
use image::imageops::{self, FilterType};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

pub use read::{Unreadable, read_card};

/// A bank card's 85.6 by 54 mm at 300 dots an inch.
const WIDE: u32 = 1012;
const HIGH: u32 = 638;
/// The code's side, quiet zone and all: nearly the card's height, because a bigger code is read from farther off.
const CODE: u32 = 590;
/// Four clear modules on every side (ISO/IEC 18004).
const QUIET: usize = 4;
const MARGIN: u32 = (HIGH - CODE) / 2;
const PORTRAIT: u32 = 260;

const INK: &str = "#1D2433";
const SAND: &str = "#F4E6D0";
const ACCENT: &str = "#0B5351";

/// What is printed on one card. The code holds the address alone: the name and the face are for its owner's eyes.
#[derive(Clone, Copy, Debug)]
pub struct Card<'a> {
    /// What the learner is called.
    pub first_name: &'a str,
    /// The college's name, small, so that a lost card finds its way back.
    pub college: &'a str,
    /// Their photo as stored, or none: a drawn figure stands in.
    pub portrait: Option<&'a [u8]>,
    /// What the code holds, from [`address`].
    pub address: &'a str,
}

/// The address a card's code holds. The secret is in the fragment, which no server is ever sent.
pub fn address(public_url: &str, secret: &str) -> String {
    format!("{}/card#{secret}", public_url.trim_end_matches('/'))
}

/// An address too long to be a code; a public URL of over a thousand letters.
#[derive(Debug, thiserror::Error)]
#[error("the address is too long for a code")]
pub struct TooLong;

fn code(address: &str) -> Result<QRCode, TooLong> {
    // Level Q: a quarter of the code may be scratched or folded away.
    QRBuilder::new(address).ecl(ECL::Q).build().map_err(|_| TooLong)
}

/// The card as an SVG of 85.6 by 54 mm, to print. Whole in itself: nothing is fetched to show it.
pub fn svg(card: &Card<'_>) -> Result<String, TooLong> {
    let code = code(card.address)?;
    let modules = code.size + 2 * QUIET;
    let middle = CODE + MARGIN + (WIDE - CODE - MARGIN) / 2;
    let mut path = String::new();
    for (row, column) in dark(&code) {
        // Writing to a string does not fail.
        let _ = write!(path, "M{} {}h1v1h-1z", column + QUIET, row + QUIET);
    }
    let (left, top) = (middle - PORTRAIT / 2, 96);
    let face = match card.portrait.and_then(read::small_picture) {
        Some(picture) => format!(
            r##"<clipPath id="round"><circle cx="{middle}" cy="{cy}" r="{r}"/></clipPath><image x="{left}" y="{top}" width="{PORTRAIT}" height="{PORTRAIT}" preserveAspectRatio="xMidYMid slice" clip-path="url(#round)" href="data:image/png;base64,{data}"/>"##,
            cy = top + PORTRAIT / 2,
            r = PORTRAIT / 2,
            data = STANDARD.encode(png_bytes(&picture)),
        ),
        None => figure(middle, top + PORTRAIT / 2),
    };
    Ok(format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="85.6mm" height="54mm" viewBox="0 0 {WIDE} {HIGH}"><rect x="1" y="1" width="{w}" height="{h}" rx="36" fill="#FFFFFF" stroke="{INK}" stroke-width="2"/><g transform="translate({MARGIN} {MARGIN}) scale({scale})" shape-rendering="crispEdges"><path fill="#000000" d="{path}"/></g>{face}<circle cx="{middle}" cy="{cy}" r="{r}" fill="none" stroke="{INK}" stroke-width="4"/><g font-family="'Atkinson Hyperlegible Next','Atkinson Hyperlegible',sans-serif" text-anchor="middle" fill="{INK}"><text x="{middle}" y="440" font-size="{size}" font-weight="700">{name}</text><text x="{middle}" y="560" font-size="26">{college}</text></g></svg>"##,
        w = WIDE - 2,
        h = HIGH - 2,
        scale = f64::from(CODE) / small(modules),
        cy = top + PORTRAIT / 2,
        r = PORTRAIT / 2,
        size = match card.first_name.chars().count() {
            0..=9 => 64,
            10..=14 => 44,
            _ => 30,
        },
        name = escaped(card.first_name),
        college = escaped(card.college),
    ))
}

/// The card as a PNG without words: the code and the face, to upload or hold up to a camera.
pub fn png(card: &Card<'_>) -> Result<Vec<u8>, TooLong> {
    Ok(png_bytes(&raster(card)?))
}

fn raster(card: &Card<'_>) -> Result<RgbImage, TooLong> {
    let code = code(card.address)?;
    let modules = code.size + 2 * QUIET;
    let mut picture = RgbImage::from_pixel(WIDE, HIGH, Rgb([255, 255, 255]));
    // Whole pixels a module, so that every edge is sharp.
    let module = CODE / u32::try_from(modules).expect("a code has at most 177 modules and its quiet zone");
    let corner = MARGIN + (CODE - module * u32::try_from(modules).expect("as above")) / 2;
    for (row, column) in dark(&code) {
        let place = |index: usize| corner + module * u32::try_from(index + QUIET).expect("as above");
        for (x, y) in (0..module).flat_map(|x| (0..module).map(move |y| (x, y))) {
            picture.put_pixel(place(column) + x, place(row) + y, Rgb([0, 0, 0]));
        }
    }
    if let Some(face) = card.portrait.and_then(read::small_picture) {
        let face = imageops::resize(&face, PORTRAIT, PORTRAIT, FilterType::Triangle);
        let left = CODE + MARGIN + (WIDE - CODE - MARGIN - PORTRAIT) / 2;
        imageops::replace(&mut picture, &face, i64::from(left), i64::from((HIGH - PORTRAIT) / 2));
    }
    Ok(picture)
}

/// The code in half blocks, dark on light whatever the terminal's colours, about 45 columns wide.
pub fn terminal(address: &str) -> Result<String, TooLong> {
    let code = code(address)?;
    let side = code.size + 2 * QUIET;
    let is_dark = |row: usize, column: usize| {
        let inside = |index: usize| index >= QUIET && index < code.size + QUIET;
        inside(row) && inside(column) && code[row - QUIET][column - QUIET].value()
    };
    let mut text = String::new();
    for row in (0..side).step_by(2) {
        // Black on white by name, then back: a terminal with a dark ground would show the code inside out, which
        // many readers refuse.
        text.push_str("\x1b[30;107m");
        for column in 0..side {
            text.push(match (is_dark(row, column), row + 1 < side && is_dark(row + 1, column)) {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                (false, false) => ' ',
            });
        }
        text.push_str("\x1b[0m\n");
    }
    Ok(text)
}

/// The row and column of every dark module.
fn dark(code: &QRCode) -> impl Iterator<Item = (usize, usize)> + '_ {
    (0..code.size).flat_map(move |row| {
        (0..code.size).filter(move |column| code[row][*column].value()).map(move |column| (row, column))
    })
}

fn small(count: usize) -> f64 {
    f64::from(u32::try_from(count).expect("a code has at most 177 modules and its quiet zone"))
}

/// Head and shoulders of nobody in particular.
fn figure(x: u32, y: u32) -> String {
    format!(
        r##"<clipPath id="round"><circle cx="{x}" cy="{y}" r="{r}"/></clipPath><g clip-path="url(#round)"><circle cx="{x}" cy="{y}" r="{r}" fill="{SAND}"/><circle cx="{x}" cy="{head}" r="50" fill="{ACCENT}"/><ellipse cx="{x}" cy="{body}" rx="96" ry="104" fill="{ACCENT}"/></g>"##,
        r = PORTRAIT / 2,
        head = y - 34,
        body = y + 128,
    )
}

fn png_bytes(picture: &RgbImage) -> Vec<u8> {
    let mut png = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture.clone())
        .write_to(&mut png, ImageFormat::Png)
        .expect("writing to memory does not fail");
    png.into_inner()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
