//! A person's photo, or their initials where there is none.

use domain::settings::Photos;
use storage::Face;

use crate::parts::Figure;
use crate::settings::{use_reader, use_settings};

/// What an avatar shows of a person. Whoever wants no photos keeps their own, which tells them whose page this is (R37).
pub fn figure(face: &Face) -> Figure {
    let shown = use_settings().photos == Photos::On || use_reader().signed_in.person() == Some(face.id);
    let photo = face.photo.as_ref().filter(|_| shown).map(|digest| format!("/person/{}/photo?{digest}", face.id));
    Figure { name: face.name.called().to_owned(), initials: face.name.initials(), photo }
}
