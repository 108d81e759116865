//! Cards are read back from photos such as phones take: turned, tilted, blurred, noisy, small, badly lit.

use std::sync::LazyLock;

use image::codecs::jpeg::JpegEncoder;
use proptest::prelude::*;

use super::*;
use crate::demo::Chance;

const SECRET: &str = "Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4";

fn printed() -> RgbImage {
    let address = address("https://sayso.fernbank.example/", SECRET);
    raster(&Card { first_name: "Amina", college: "Fernbank College", portrait: None, address: &address }).unwrap()
}

/// How a photo was taken.
#[derive(Clone, Copy, Debug)]
struct Shot {
    /// Degrees the card is turned by.
    turn: f64,
    /// How far one edge is farther off than the other: 0.3 is a card lying on a table.
    tilt: f64,
    /// Share of the photo's width that the card fills.
    fills: f64,
    /// Out of focus or shaken, in pixels.
    blur: f32,
    /// Grain, in steps of 255.
    noise: f64,
    /// How much darker the far corner is.
    shade: f64,
    /// The photo's width.
    width: u32,
}

const PLAIN: Shot = Shot { turn: 0.0, tilt: 0.0, fills: 0.8, blur: 0.0, noise: 0.0, shade: 0.0, width: 800 };

/// Takes the photo, as a JPEG.
fn photograph(card: &RgbImage, shot: Shot) -> Vec<u8> {
    let (wide, high) = (shot.width, shot.width * 3 / 4);
    let (sin, cos) = shot.turn.to_radians().sin_cos();
    let mut chance = Chance::new(7);
    let mut photo = RgbImage::from_fn(wide, high, |x, y| {
        // From the middle of the photo, in card widths, back through the tilt and the turn.
        let unit = f64::from(wide) * shot.fills;
        let (u, v) = ((f64::from(x) - f64::from(wide) / 2.0) / unit, (f64::from(y) - f64::from(high) / 2.0) / unit);
        let far = 1.0 - shot.tilt * (0.6 * u + v);
        let (u, v) = (u / far, v / far);
        let (u, v) = (u * cos + v * sin, v * cos - u * sin);
        let (cx, cy) = (u * f64::from(WIDE) + f64::from(WIDE) / 2.0, v * f64::from(WIDE) + f64::from(HIGH) / 2.0);
        let inside = cx >= 0.0 && cy >= 0.0 && cx < f64::from(WIDE) && cy < f64::from(HIGH);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "inside the card")]
        let Rgb(seen) = if inside { *card.get_pixel(cx as u32, cy as u32) } else { Rgb([150, 120, 95]) };
        let light = 1.0 - shot.shade * f64::from(x + y) / f64::from(wide + high);
        let grain = (f64::from(u32::try_from(chance.below(2001)).unwrap()) / 1000.0 - 1.0) * shot.noise;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
        Rgb(seen.map(|byte| (f64::from(byte) * light + grain).clamp(0.0, 255.0) as u8))
    });
    if shot.blur > 0.0 {
        photo = DynamicImage::ImageRgb8(photo).blur(shot.blur).into_rgb8();
    }
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, 60).encode_image(&photo).unwrap();
    jpeg
}

#[test]
fn a_printed_card_reads_back_as_its_own_secret() {
    let address = address("http://localhost:3000", SECRET);
    let card = Card { first_name: "Amina", college: "Fernbank College", portrait: None, address: &address };
    assert_eq!(read_card(&png(&card).unwrap()), Ok(SECRET.to_owned()));
}

#[test]
fn a_card_is_read_from_a_photo_however_it_is_held() {
    let card = printed();
    let shots = [
        PLAIN,
        Shot { turn: 30.0, ..PLAIN },
        Shot { turn: 137.0, fills: 0.6, ..PLAIN },
        Shot { turn: 270.0, fills: 0.6, ..PLAIN },
        Shot { tilt: 0.3, fills: 0.6, ..PLAIN },
        Shot { tilt: 0.5, turn: 20.0, fills: 0.5, ..PLAIN },
        Shot { blur: 1.5, ..PLAIN },
        Shot { noise: 60.0, ..PLAIN },
        Shot { shade: 0.7, ..PLAIN },
        Shot { fills: 0.25, ..PLAIN },
        Shot { width: 480, ..PLAIN },
        Shot { turn: 12.0, tilt: 0.25, fills: 0.5, blur: 1.5, noise: 30.0, shade: 0.5, width: 900 },
        Shot { turn: -100.0, tilt: 0.3, fills: 0.45, blur: 2.0, noise: 25.0, shade: 0.6, width: 2000 },
    ];
    let unread: Vec<_> =
        shots.into_iter().filter(|shot| read_card(&photograph(&card, *shot)) != Ok(SECRET.to_owned())).collect();
    assert!(unread.is_empty(), "{unread:#?}");
}

#[test]
fn a_photo_its_camera_marked_as_mirrored_is_turned_back_first() {
    let mirrored = imageops::flip_horizontal(&printed());
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, 80).encode_image(&mirrored).unwrap();
    // An Exif block with one tag: orientation 2, "the other way round".
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x02\0\0\0\0\0\0\0".to_vec();
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    let mut block = vec![0xff, 0xe1, length[0], length[1]];
    block.append(&mut exif);
    jpeg.splice(2..2, block);
    assert_eq!(read_card(&jpeg), Ok(SECRET.to_owned()));
}

#[test]
fn a_picture_without_a_code_and_a_code_of_something_else_are_told_apart() {
    let blank = png_bytes(&RgbImage::from_pixel(300, 300, Rgb([255, 255, 255])));
    assert_eq!(read_card(&blank), Err(Unreadable::NoCode));
    let other = Card { first_name: "", college: "", portrait: None, address: "https://example.org/menu" };
    assert_eq!(read_card(&png(&other).unwrap()), Err(Unreadable::NotACard));
    assert_eq!(read_card(b"%PDF-1.7"), Err(Unreadable::NotAPicture));
    assert_eq!(read_card(&[]), Err(Unreadable::NotAPicture));
}

#[test]
fn a_picture_that_claims_to_be_huge_is_refused_before_it_is_opened() {
    let mut picture = png_bytes(&RgbImage::new(1, 1));
    // The header's width and height, and no longer its checksum: either way it is refused in no time.
    picture[16..24].copy_from_slice(&[0x00, 0x00, 0xff, 0xff, 0x00, 0x00, 0xff, 0xff]);
    assert!(matches!(read_card(&picture), Err(Unreadable::TooLarge | Unreadable::NotAPicture)));
    let wide = png_bytes(&RgbImage::new(12_001, 1));
    assert_eq!(read_card(&wide), Err(Unreadable::TooLarge));
}

#[test]
fn the_svg_holds_the_name_escaped_and_nothing_that_is_fetched() {
    let face = png_bytes(&RgbImage::from_pixel(40, 40, Rgb([200, 100, 50])));
    let address = address("https://sayso.fernbank.example", SECRET);
    let card = Card { first_name: "<Zoë> & \"Co\"", college: "F", portrait: Some(&face), address: &address };
    let svg = svg(&card).unwrap();
    assert!(svg.contains("&lt;Zoë&gt; &amp; &quot;Co&quot;") && !svg.contains(SECRET));
    assert_eq!(svg.matches("href=").count(), svg.matches("href=\"data:image/png").count());
}

#[test]
fn the_terminal_shows_as_many_columns_as_the_code_has_modules() {
    let shown = terminal(&address("http://localhost:3000", SECRET)).unwrap();
    let columns = |line: &str| line.chars().filter(|letter| " █▀▄".contains(*letter)).count();
    let widths: Vec<_> = shown.lines().map(columns).collect();
    assert!(widths.iter().all(|width| *width == widths[0]) && widths[0] == widths.len() * 2 - 1, "{widths:?}");
}

/// A photo of a card that can be read; drawn once, for it takes longer than reading it.
static PHOTO: LazyLock<Vec<u8>> = LazyLock::new(|| photograph(&printed(), Shot { width: 480, ..PLAIN }));

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..4096)) {
        let _ = read_card(&bytes);
    }

    #[test]
    fn a_damaged_photo_is_refused_or_read_and_never_more(
        hits in proptest::collection::vec((0_usize..100_000, any::<u8>()), 1..40),
    ) {
        let mut photo = PHOTO.clone();
        for (place, byte) in hits {
            let place = place % photo.len();
            photo[place] = byte;
        }
        if let Ok(secret) = read_card(&photo) {
            prop_assert_eq!(secret, SECRET);
        }
    }
}
