//! Pages on paper, by real requests: one side of A4 each, its tags read back by another library than wrote them.

use crate::briefing::deployed;
use crate::deployment::week::part;
use crate::door::{College, Visitor};
use crate::plan::{answers, both, line_of, propose};
use crate::staff::{learner, member, says};
use lopdf::{Dictionary, Document, Object};
use reqwest::StatusCode;

/// A structure element by its role and what it says instead of itself.
#[derive(Debug, PartialEq, Eq)]
pub struct Tagged {
    role: String,
    alt: String,
}

pub struct Read {
    document: Document,
    pub tags: Vec<Tagged>,
}

impl Read {
    fn of(bytes: &[u8]) -> Self {
        assert!(bytes.starts_with(b"%PDF-1.7"), "{}", String::from_utf8_lossy(bytes));
        let document = Document::load_mem(bytes).unwrap();
        let root = document.catalog().unwrap().get(b"StructTreeRoot").unwrap();
        let mut tags = Vec::new();
        tagged(&document, root, &mut tags);
        Self { document, tags }
    }

    pub fn sides(&self) -> usize {
        self.document.get_pages().len()
    }

    pub fn text(&self) -> String {
        let pages: Vec<u32> = self.document.get_pages().into_keys().collect();
        self.document.extract_text(&pages).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// No element stands for a drawing, whose words stand beside it.
    pub fn says_nothing_twice(&self) -> bool {
        self.count("Figure") == 0 && self.tags.iter().all(|tag| tag.alt.is_empty())
    }

    /// The smallest letters on it, in points.
    fn smallest(&self) -> f32 {
        let contents = self.document.get_pages().into_values().flat_map(|page| {
            let content = self.document.get_and_decode_page_content(page).unwrap();
            content.operations.into_iter().filter(|operation| operation.operator == "Tf")
        });
        contents.map(|operation| operation.operands[1].as_float().unwrap()).fold(f32::MAX, f32::min)
    }

    /// How many shapes are painted on it that are no letters: what symbols are drawn of.
    fn shapes(&self) -> usize {
        let pages = self.document.get_pages().into_values();
        let contents = pages.map(|page| self.document.get_and_decode_page_content(page).unwrap());
        let painted = |operator: &str| ["f", "f*", "S", "B", "B*", "Do"].contains(&operator);
        contents.flat_map(|content| content.operations).filter(|operation| painted(&operation.operator)).count()
    }

    fn count(&self, role: &str) -> usize {
        self.tags.iter().filter(|tag| tag.role == role).count()
    }

    fn catalog(&self, key: &[u8]) -> String {
        text_of(self.document.catalog().unwrap(), key)
    }

    fn title(&self) -> String {
        let info = self.document.trailer.get(b"Info").and_then(|info| self.document.dereference(info)).unwrap().1;
        text_of(info.as_dict().unwrap(), b"Title")
    }
}

fn text_of(dictionary: &Dictionary, key: &[u8]) -> String {
    dictionary.get(key).ok().and_then(|text| lopdf::decode_text_string(text).ok()).unwrap_or_default()
}

/// Depth first, which is the order it is read in.
fn tagged(document: &Document, node: &Object, tags: &mut Vec<Tagged>) {
    match document.dereference(node).unwrap().1 {
        Object::Array(nodes) => nodes.iter().for_each(|node| tagged(document, node, tags)),
        Object::Dictionary(element) => {
            if let Ok(role) = element.get(b"S").and_then(Object::as_name) {
                let role = String::from_utf8_lossy(role).into_owned();
                tags.push(Tagged { role, alt: text_of(element, b"Alt") });
            }
            if let Ok(nodes) = element.get(b"K") {
                tagged(document, nodes, tags);
            }
        }
        _ => {}
    }
}

pub async fn printed(visitor: &mut Visitor, path: &str) -> Read {
    let (status, kind, bytes) = visitor.bytes(path).await;
    assert_eq!((status, kind.as_str()), (StatusCode::OK, "application/pdf"), "{path}");
    if let Ok(folder) = std::env::var("SAYSO_PRINTED") {
        std::fs::write(format!("{folder}/{}.pdf", path.replace(['/', '?'], "_")), &bytes).unwrap();
    }
    Read::of(&bytes)
}

#[tokio::test]
async fn a_learner_prints_the_plan_they_agreed_to_on_one_tagged_side() {
    let (_college, mut jo, mut amina, plan) = both().await;
    says(&mut amina, "nearness", "at-my-table").await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let line = line_of(&mut amina).await;
    answers(&mut amina, &line, "agree").await;
    assert!(amina.get("/plan").await.body.contains("href=\"/plan/print.pdf\""));
    let paper = printed(&mut amina, "/plan/print.pdf").await;
    assert_eq!((paper.sides(), paper.title().as_str()), (1, "My plan: Amina Khan"));
    assert_eq!(paper.catalog(b"Lang"), "en-GB");
    let roles: Vec<&str> = paper.tags.iter().map(|tag| tag.role.as_str()).collect();
    assert_eq!(roles.iter().find(|role| role.starts_with('H')), Some(&"H1"), "{roles:?}");
    assert!(paper.count("H2") > 0 && paper.count("P") > 0, "{roles:?}");
    assert!(paper.says_nothing_twice(), "a symbol beside its words is for the eye alone: {:?}", paper.tags);
    assert!(paper.shapes() > 40, "its symbols are on it: {} shapes", paper.shapes());
    let text = paper.text();
    assert!(text.contains("At my table") && !text.contains("Change my mind"), "{text}");
    assert!(text.contains("Amina Khan") && text.contains("As it is on"), "whose it is: {text}");
}

#[tokio::test]
async fn words_that_nobody_has_checked_say_so_on_paper_too() {
    let (_college, mut jo, mut amina, plan) = both().await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let english = printed(&mut amina, "/plan/print.pdf").await.text();
    assert!(!english.contains("We have not checked these words yet."), "{english}");
    jo.post("/api/language/switch", &[("locale", "cy"), ("on", "yes")]).await;
    amina.post("/api/settings/change", &[("setting", "language"), ("pick", "cy")]).await;
    let welsh = printed(&mut amina, "/plan/print.pdf?cy").await.text();
    assert!(welsh.contains("We have not checked these words yet."), "{welsh}");
}

#[tokio::test]
async fn urdu_is_printed_from_right_to_left() {
    let (_college, mut jo, mut amina, plan) = both().await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    jo.post("/api/language/switch", &[("locale", "ur"), ("on", "yes")]).await;
    amina.post("/api/settings/change", &[("setting", "language"), ("pick", "ur")]).await;
    let paper = printed(&mut amina, "/plan/print.pdf?ur").await;
    assert_eq!((paper.sides(), paper.catalog(b"Lang").as_str()), (1, "ur"));
    let preferences = paper.document.catalog().unwrap().get(b"ViewerPreferences");
    let preferences = paper.document.dereference(preferences.unwrap()).unwrap().1;
    assert_eq!(preferences.as_dict().unwrap().get(b"Direction").and_then(Object::as_name).unwrap(), b"R2L");
}

/// As long as a plan gets: every place a coordinator may propose for, each with long words, and each still to be answered.
#[tokio::test]
async fn a_plan_of_every_place_there_is_stays_one_side_in_letters_that_can_be_read() {
    let (_college, mut jo, mut amina, plan) = both().await;
    let page = jo.get(&plan).await.body;
    let other = page.split("<select id=\"other-situation\"").nth(1).unwrap().split("</select>").next().unwrap();
    let places: Vec<&str> =
        other.split("<option value=\"").skip(1).map(|option| option.split('"').next().unwrap()).collect();
    let places: Vec<&str> = places.into_iter().filter(|place| !place.is_empty()).collect();
    assert!(places.len() > 8, "{places:?}");
    let long = "because it is loud here and she wants to begin on her own. ".repeat(4);
    let terms = [("presence", "help"), ("amount", "most"), ("moment", "when-stuck"), ("nearness", "in-the-room")];
    let form = places.iter().flat_map(|place| {
        let line = |part: &str| format!("lines[{place}]{part}");
        let terms = terms.map(|(question, pick)| (line(&format!("[terms][{question}][]")), pick));
        let why = [("[how]", "different"), ("[reason]", "to-try-first"), ("[words]", long.as_str())];
        terms.into_iter().chain(why.map(|(part, words)| (line(part), words))).collect::<Vec<_>>()
    });
    let form: Vec<_> = form.collect();
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    let done = propose(&mut jo, &plan, &form).await;
    assert!(done.leads_to(&format!("{plan}?done=proposed")), "{done:?}");
    assert!(amina.get("/plan").await.body.matches("href=\"/plan/line/").count() >= places.len());
    let paper = printed(&mut amina, "/plan/print.pdf?long").await;
    assert_eq!(paper.sides(), 1);
    assert!(paper.smallest() >= 12.0, "{}", paper.smallest());
    let text = paper.text();
    assert!(text.contains("Amina Khan") && text.contains("not fit here"), "what is left out is said: {text}");
}

#[tokio::test]
async fn who_comes_prints_a_side_a_learner_and_a_stranger_nothing() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    says(&mut amina, "nearness", "at-my-table").await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    assert_eq!(dana.get("/today/print.pdf").await.status, StatusCode::NOT_FOUND, "nobody to go to");
    let _grace = deployed(&college).await;
    let home = dana.get("/").await.body;
    let briefing = home.split("href=\"/person/").find(|part| part.contains("/briefing/")).unwrap();
    let briefing = format!("/person/{}", briefing.split('"').next().unwrap());
    let path = format!("{briefing}/print.pdf");
    assert!(dana.get(&briefing).await.body.contains(&path));
    for path in [path.as_str(), "/today/print.pdf"] {
        let paper = printed(&mut dana, path).await;
        assert_eq!(paper.sides(), 1, "{path}");
        let text = paper.text();
        assert!(text.contains("Amina") && text.contains("At my table"), "{text}");
        assert!(!text.contains("Not read yet") && paper.says_nothing_twice(), "a state of the screen: {text}");
        assert!(paper.count("L") > 0 && paper.count("Lbl") > 0 && paper.count("LBody") > 0, "{:?}", paper.tags);
    }
    let mut other = member(&college, "leo.novak@fernbank.example", "lsa").await;
    assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(amina.get(&path).await.status, StatusCode::NOT_FOUND);
    let nobody = college.visitor();
    for path in [path.as_str(), "/today/print.pdf", "/plan/print.pdf"] {
        let (status, kind, _) = nobody.bytes(path).await;
        assert!(
            kind != "application/pdf" && status != StatusCode::OK || !kind.contains("pdf"),
            "{path}: {status} {kind}"
        );
    }
}

#[tokio::test]
async fn the_week_is_printed_for_a_wall_one_side_for_each_who_comes_and_nothing_of_it_before_it_is_published() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    says(&mut amina, "nearness", "at-my-table").await;
    let mut grace = member(&college, "grace.hall@fernbank.example", "coordinator").await;
    let week = grace.get("/deployment/week/now").await.body;
    let beginning = "/deployment/week/2026-11-23/rota?";
    let rota = format!("{beginning}{}", part(&week, &format!("href=\"{beginning}"), "\""));
    let paper = rota.replace("/rota?", "/rota.pdf?");
    assert!(grace.get(&rota).await.body.contains("Nothing is published"));
    assert_eq!(grace.get(&paper).await.status, StatusCode::NOT_FOUND);
    let mut grace = deployed(&college).await;
    let page = grace.get(&rota).await.body;
    assert!(page.contains(&format!("href=\"{paper}\"")), "{page}");
    let paper = printed(&mut grace, &paper).await;
    assert_eq!(paper.sides(), page.matches("data-side=\"\"").count());
    assert!(paper.title().starts_with("Rota of ") && paper.count("H3") > 0 && paper.count("L") > 0, "{:?}", paper.tags);
    let text = paper.text();
    let line = part(&page, "<li><strong>9:00 to ", "</li>").replace("</strong>", "").replace("<!>", "");
    assert!(text.contains("Dana Mensah") && text.contains(&format!("9:00 to {line}")), "{line} is not in {text}");
    assert!(line.ends_with(": Amina Khan"), "{line}");
    assert!(!text.contains("Print it"), "{text}");
}

#[tokio::test]
async fn nothing_that_leaves_the_week_tells_of_a_learners_no() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    member(&college, "dana.mensah@fernbank.example", "lsa").await;
    let mut grace = deployed(&college).await;
    let week = grace.get("/deployment/week/now").await.body;
    let beginning = "/deployment/week/2026-11-23/rota?";
    let rota = format!("{beginning}{}", part(&week, &format!("href=\"{beginning}"), "\""));
    let (paper, table) = (rota.replace("/rota?", "/rota.pdf?"), rota.replace("/rota?", "/rota.csv?"));
    let said = async |grace: &mut Visitor| {
        let page = grace.get(&rota).await.body;
        let sides = part(&page, "data-meeting=\"week\"", "</main>").to_owned();
        (sides, printed(grace, &paper).await.text(), grace.get(&table).await.body)
    };
    let before = said(&mut grace).await;
    let page = amina.get("/coming").await.body;
    let form = page.split("action=\"/api/coming/no\"").nth(1).unwrap();
    let no = ["id", "occurrence", "lsa"].map(|name| (name, part(form, &format!("name=\"{name}\" value=\""), "\"")));
    assert!(amina.post("/api/coming/no", &no).await.leads_to("/coming"));
    let home = grace.get("/").await.body;
    assert!(home.contains("Amina Khan said no to Dana Mensah"), "the coordinator alone is told: {home}");
    let after = said(&mut grace).await;
    assert_eq!(after, before);
    assert!(after.2.contains(",Amina Khan,Dana Mensah,") && after.1.contains("Amina Khan"), "{after:?}");
}
