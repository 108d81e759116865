//! A person's photo, or their initials where there is none.

use storage::Face;

use crate::parts::Figure;

/// What an avatar shows of a person.
pub fn figure(face: &Face) -> Figure {
    let photo = face.photo.as_ref().map(|digest| format!("/person/{}/photo?{digest}", face.id));
    Figure { name: face.name.called().to_owned(), initials: face.name.initials(), photo }
}
