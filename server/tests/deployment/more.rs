//! More than was agreed is a difference, like less (rule 3 of the product): whoever asks for it says why, whatever form they send.

use crate::deployment::week::{act, jo, part, proposed, seen};
use crate::door::College;

#[tokio::test]
async fn nobody_comes_to_a_full_place_beside_those_who_do_without_a_reason_for_it() {
    let college = College::apart().await;
    let (mut jo, week) = jo(&college).await;
    proposed(&mut jo, &week).await;
    let page = jo.get(&format!("{week}&by=learner")).await.body;
    for place in page.split("<li class=\"\"").skip(1).map(|line| part(line, "href=\"", "\"").replace("&amp;", "&")) {
        let shown = jo.get(&place).await.body;
        // whoever could come in place of whoever does comes beside them, by a form that no page holds
        let others = part(&shown, "Who else could come", "</main>");
        let Some(form) = others.split("/api/deployment/put").nth(1) else { continue };
        let fields = ["occurrence", "learner", "lsa", "part", "number"];
        let fields = fields.map(|name| (name, part(form, &format!("name=\"{name}\" value=\""), "\"")));
        let lsa = fields[2].1;
        let beside = [&fields[..], &[("instead", "")]].concat();
        for verb in ["give", "put"] {
            let unsaid = act(&mut jo, &week, verb, &beside).await;
            assert!(unsaid.contains("&unsaid="), "{verb}: {unsaid}");
            let asked = jo.get(&unsaid).await.body;
            assert!(asked.contains("Write why: the learner reads it"), "{verb}: {asked}");
            assert!(asked.contains(&format!("id=\"why-comes-{lsa}\"")), "there is where to write it: {asked}");
            assert_eq!(seen(&asked), fields[4].1, "nothing was kept");
        }
        let said = [&beside[..], &[("reason", "To try two of them")]].concat();
        let to = act(&mut jo, &week, "put", &said).await;
        let both = jo.get(&to).await.body;
        let comes = part(&both, "Who comes", "Who else could come");
        assert_eq!(comes.matches("name=\"instead\"").count(), 2, "{comes}");
        let page = jo.get(&week).await.body;
        assert!(page.contains("Not from an agreed plan: 1") && page.contains("To try two of them"), "{page}");
        return;
    }
    panic!("nobody could come anywhere");
}
