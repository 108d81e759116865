//! Reading a card from a photo: what anyone may upload, so every step has a limit.

use std::io::Cursor;
use std::panic::catch_unwind;

use image::imageops::FilterType;
use image::{DynamicImage, GrayImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbImage};
use rqrr::PreparedImage;

/// Two dozen megapixels and a little: what phones send when a page asks for a photo.
const MOST_PIXELS: u64 = 32_000_000;
const LONGEST_SIDE: u32 = 12_000;
/// Four bytes for each of those pixels, and room for the decoder's own rows.
const MOST_MEMORY: u64 = 160_000_000;
/// The sides a photo is tried at, longest side first in pixels. A small picture smooths noise away; a large one keeps a
/// small code's modules apart.
const SIDES: [u32; 4] = [1_000, 1_600, 640, 2_400];

/// Why a photo was not read as a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Neither a JPEG nor a PNG, or broken.
    #[error("not a picture that can be read")]
    NotAPicture,
    /// More pixels than are looked at.
    #[error("the picture is too large")]
    TooLarge,
    /// A picture with no code to be found.
    #[error("no code was found in the picture")]
    NoCode,
    /// A code, but not of a card.
    #[error("the code is not of a card")]
    NotACard,
}

/// The secret on the card in a photo (JPEG or PNG). Turns a photo the way its camera says it was held. Takes up to a
/// second or two on a large photo: call it off the request's thread.
pub fn read_card(photo: &[u8]) -> Result<String, Unreadable> {
    // `DynamicImage` does its own scaling: its code is compiled once, with the crate, not again in ours.
    let grey = DynamicImage::ImageLuma8(decode(photo)?.into_luma8());
    let longest = grey.width().max(grey.height());
    let mut found = Unreadable::NoCode;
    for side in SIDES.into_iter().filter(|side| *side < longest || *side == SIDES[0]) {
        let scaled = if side < longest { grey.resize(side, side, FilterType::Triangle) } else { grey.clone() };
        for text in codes(scaled.into_luma8()) {
            match secret(&text) {
                Some(secret) => return Ok(secret.to_owned()),
                None => found = Unreadable::NotACard,
            }
        }
    }
    Err(found)
}

/// The secret of a card's address: 192 bits in URL-safe base64, after the fragment's sign.
fn secret(address: &str) -> Option<&str> {
    let (before, secret) = address.split_once('#')?;
    let letters = |letter: u8| letter.is_ascii_alphanumeric() || letter == b'-' || letter == b'_';
    (before.ends_with("/card") && (32..=64).contains(&secret.len()) && secret.bytes().all(letters)).then_some(secret)
}

fn codes(picture: GrayImage) -> Vec<String> {
    let look = move || {
        let (wide, high) = (picture.width(), picture.height());
        let pixel = |x: usize, y: usize| {
            let at = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
            picture.get_pixel_checked(at(x), at(y)).map_or(255, |pixel| pixel.0[0])
        };
        let size = |length: u32| usize::try_from(length).expect("a picture in memory has sides that fit");
        let mut prepared = PreparedImage::prepare_from_greyscale(size(wide), size(high), pixel);
        let grids = prepared.detect_grids();
        grids.iter().filter_map(|grid| grid.decode().ok()).map(|(_, text)| text).collect()
    };
    // The finder walks a stranger's pixels: should it ever trip, the photo is unreadable and nothing worse.
    catch_unwind(look).unwrap_or_default()
}

fn decode(photo: &[u8]) -> Result<DynamicImage, Unreadable> {
    let mut reader = ImageReader::new(Cursor::new(photo)).with_guessed_format().map_err(|_| Unreadable::NotAPicture)?;
    if !matches!(reader.format(), Some(ImageFormat::Jpeg | ImageFormat::Png)) {
        return Err(Unreadable::NotAPicture);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let refused = |error| match error {
        image::ImageError::Limits(_) => Unreadable::TooLarge,
        _ => Unreadable::NotAPicture,
    };
    let mut decoder = reader.into_decoder().map_err(refused)?;
    let (wide, high) = decoder.dimensions();
    if u64::from(wide) * u64::from(high) > MOST_PIXELS {
        return Err(Unreadable::TooLarge);
    }
    let held = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(refused)?;
    picture.apply_orientation(held);
    Ok(picture)
}

/// A stored portrait, square and small enough to sit on a card; `None` when it is no picture.
pub(super) fn small_picture(bytes: &[u8]) -> Option<RgbImage> {
    Some(decode(bytes).ok()?.resize_to_fill(320, 320, FilterType::Triangle).into_rgb8())
}
