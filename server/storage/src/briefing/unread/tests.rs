//! Of whom Dana has still to read, on both databases: of Amina while she is in the class, and no longer.

use chrono_tz::UTC;
use databases::{BOTH, Kind};
use domain::access::{Grant, Role, Visitor, act};
use domain::deployment::Stretch;

use super::*;
use crate::Order;
use crate::example::{Example, day, tuesday};
use crate::sql::Sql;

struct Sent {
    college: Example,
    grace: Visitor,
    amina: Visitor,
}

impl Sent {
    /// Dana goes to Amina in maths, and has read nothing.
    async fn on(kind: Kind) -> Self {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        let stretch = Stretch::new(day(24), day(24), tuesday().today).unwrap();
        let order = Order::whole(maths.session, dana.person, stretch);
        college.storage.deploy(&college.grant(&grace, &amina).await, order, None, (UTC, tuesday())).await.unwrap();
        Self { college, grace, amina }
    }

    /// How many have not read of Amina: by what a coordinator reads of her, and of everyone at the site.
    async fn unread(&self) -> [usize; 2] {
        let (site, amina) = (self.college.site, self.amina.person);
        let unread = self.college.storage.read(move |conn| {
            Box::pin(async move {
                let hers = of_learner(conn, (amina, &[]), tuesday()).await?;
                Ok([hers, at_site(conn, site, tuesday()).await?])
            })
        });
        unread.await.unwrap().map(|unread| unread.len())
    }

    /// How many come to her and how many have not read, by the coordinator's list; nothing where she is not on it.
    async fn listed(&self) -> Option<(i64, usize)> {
        let grant: Grant<act::ListStatements> = Grant::site(&self.grace, self.college.site).unwrap();
        let list = self.college.storage.overview(&grant, tuesday()).await.unwrap();
        list.iter().find(|one| one.face.id == self.amina.person).map(|one| (one.lsas, one.unread_by))
    }
}

#[tokio::test]
async fn nobody_comes_to_whoever_left_the_class_or_has_still_to_read_of_them() {
    for kind in BOTH {
        for (left, listed) in [(LEAVES_CLASS, Some((0, 0))), (LEAVES_COLLEGE, None)] {
            let it = Sent::on(kind).await;
            assert_eq!((it.unread().await, it.listed().await), ([1, 1], Some((1, 1))), "{kind:?}");
            it.college.put(left, args![it.amina.person]).await;
            assert_eq!((it.unread().await, it.listed().await), ([0, 0], listed), "{kind:?}");
        }
    }
}

const LEAVES_CLASS: Sql = Sql("update enrolment set ended_on = '2026-11-23' where person_id = $1");
const LEAVES_COLLEGE: Sql = Sql("update person set gone_on = '2026-11-23' where id = $1");
