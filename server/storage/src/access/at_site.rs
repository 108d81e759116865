//! Where a learner is: at home, and at every site where they have a session.

/// That a class meets, so that whoever is in it has a session: nobody is at a site by the name of a class alone. Whoever asks says
/// of which class, by its alias; `m` is its own.
macro_rules! meets {
    ($class:literal) => {
        concat!(" and exists (select 1 from session m where m.class_id = ", $class, ".id and m.ended_on is null)")
    };
}
pub(crate) use meets;

/// The text that reads the sites where a learner is: at home, and where they have a session. Whoever asks says of whom, by a
/// placeholder or a column; `h`, `e` and `c` are its own.
macro_rules! sites_of_learner {
    ($learner:literal) => {
        concat!(
            "select h.home_site_id from person h where h.id = ",
            $learner,
            " and h.home_site_id is not null
             union select c.site_id from enrolment e join class c on c.id = e.class_id where e.person_id = ",
            $learner,
            " and e.ended_on is null and c.ended_on is null",
            $crate::access::meets!("c")
        )
    };
}
pub(crate) use sites_of_learner;
