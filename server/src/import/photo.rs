//! Photos: opened with limits, turned upright, made small, and written anew so that no tag of the camera is left.

use std::io::Cursor;

use domain::timetable::picture::Photo;
use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::PngDecoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, Limits};

use super::problem::Wrong;

/// Bytes of one file.
pub const LARGEST_FILE: u64 = 20 * 1_048_576;
/// Pixels along one side of what is opened: any camera's, and a fence against files that say they are huge.
const WIDEST: u32 = 10_000;
/// Bytes a decoder may use: 40 million pixels at four bytes.
const MOST_MEMORY: u64 = 160 * 1_000_000;
/// Pixels along the longer side of what is kept: twice the largest place a photo is shown at.
const KEPT: u32 = 480;
const QUALITY: u8 = 82;

/// A photo made anew from a JPEG or PNG file.
pub fn read(bytes: &[u8]) -> Result<Photo, Wrong> {
    let picture = match image::guess_format(bytes) {
        Ok(ImageFormat::Jpeg) => decode(JpegDecoder::new(Cursor::new(bytes))),
        Ok(ImageFormat::Png) => decode(PngDecoder::with_limits(Cursor::new(bytes), limits())),
        _ => None,
    }
    .ok_or(Wrong::NotPicture)?;
    let small = if picture.width().max(picture.height()) > KEPT {
        picture.resize(KEPT, KEPT, FilterType::Triangle)
    } else {
        picture
    };
    let mut kept = Vec::new();
    on_white(small)
        .write_with_encoder(JpegEncoder::new_with_quality(&mut kept, QUALITY))
        .map_err(|_| Wrong::NotPicture)?;
    Ok(Photo { media_type: "image/jpeg", bytes: kept })
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(WIDEST);
    limits.max_image_height = Some(WIDEST);
    limits.max_alloc = Some(MOST_MEMORY);
    limits
}

fn decode<D: ImageDecoder>(decoder: Result<D, image::ImageError>) -> Option<DynamicImage> {
    let mut decoder = decoder.ok()?;
    decoder.set_limits(limits()).ok()?;
    if decoder.total_bytes() > MOST_MEMORY {
        return None;
    }
    // the tag that says which way is up goes with the rest, so it is acted on first
    let orientation = decoder.orientation().ok()?;
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    picture.apply_orientation(orientation);
    Some(picture)
}

/// JPEG knows no transparency: what is see-through becomes white.
fn on_white(picture: DynamicImage) -> DynamicImage {
    if !picture.color().has_alpha() {
        return DynamicImage::ImageRgb8(picture.into_rgb8());
    }
    let picture = picture.into_rgba8();
    let mut flat = image::RgbImage::new(picture.width(), picture.height());
    for (to, from) in flat.pixels_mut().zip(picture.pixels()) {
        let [red, green, blue, alpha] = from.0.map(u32::from);
        let blend = |part: u32| u8::try_from((part * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX);
        to.0 = [blend(red), blend(green), blend(blue)];
    }
    DynamicImage::ImageRgb8(flat)
}
