//! The rules that every question a learner is asked keeps (R01 to R09), whatever page asks it.

use domain::question::{NOT_NOW, NOT_SURE};

use crate::door::Visitor;

/// The form of one question, and what it is asked on.
pub struct Rules<'a> {
    pub path: &'a str,
    pub form: &'a str,
}

impl<'a> Rules<'a> {
    /// Each answer there is to pick, the way to the others among them.
    pub fn choices(&self) -> Vec<&'a str> {
        self.form.split("<div class=\"choice\">").skip(1).collect()
    }

    pub fn are_kept(&self) {
        let (path, form) = (self.path, self.form);
        assert_eq!(form.matches("<fieldset").count(), 1, "{path}: one question a page (R02)");
        assert!(form.contains("<legend><h1"), "{path}: the question is the legend and the heading (R02)");
        assert!(!form.contains(" required"), "{path}: nothing has to be answered (R03)");
        assert!(!form.contains(" checked"), "{path}: nothing is picked before (R09)");
        assert!(!form.contains("type=\"text\""), "{path}: nothing has to be typed (R01)");
        for choice in self.choices() {
            let has_picture = choice.contains("<picture") || choice.contains("<svg") || choice.contains("avatar");
            assert!(
                has_picture && choice.contains("<label") && choice.contains("data-speak"),
                "{path} (R01): {choice}"
            );
        }
        for apart in [NOT_SURE, NOT_NOW] {
            assert!(form.contains(&format!("value=\"{apart}\"")), "{path} (R03)");
        }
    }

    /// Of a scale, beside: five steps at most, each in one or two words.
    pub fn of_a_scale_are_kept(&self) {
        self.are_kept();
        let path = self.path;
        assert!(self.choices().len() <= 5 + 2, "{path}: five steps at most (R05)");
        for choice in self.choices().iter().filter(|choice| !choice.contains(" value=\"not-")) {
            let words = between(choice, "class=\"choice-words\"", "</span>").split_once('>').unwrap().1;
            assert!(words.split_whitespace().count() <= 2, "{path}: one or two words (R05), not {words}");
        }
    }
}

/// The page's one question, by where its form is sent: it names what it is about, as its page's title does (R02).
pub async fn asked(visitor: &mut Visitor, path: &str, action: &str) -> (String, String) {
    let page = visitor.get(path).await;
    assert!(page.status.is_success(), "{path}: {page:?}");
    assert_eq!(page.body.matches("<h1").count(), 1, "{path}: one heading (R02)");
    let heading = between(&page.body, "<h1 id=\"question\"", "</h1>");
    let heading = heading.rsplit_once("<span>").unwrap().1.split('<').next().unwrap().to_owned();
    assert!(between(&page.body, "<title>", "</title>").contains(&heading), "{path}: {heading} (R78)");
    (heading, between(&page.body, &format!("action=\"{action}\""), "</form>").to_owned())
}

/// What stands between two parts of a text.
pub fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let from = text.split_once(before).unwrap_or_else(|| panic!("no {before} in {text}")).1;
    from.split_once(after).unwrap().0
}
