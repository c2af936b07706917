//! Where contributors put the same themes in another order: shown, never averaged.

use super::Preparation;
use super::contributor::Contributor;
use super::contributor::own_order;
use super::entry::Entry;
use super::status::Status;
use super::visibility::Visibility;
use serde::Serialize;

/// Two contributors who put the same themes in another order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// One of them; the patient where the patient is one.
    pub first: Contributor,
    /// The other.
    pub second: Contributor,
    /// The themes both spoke of and put at different places.
    pub themes: Vec<ThemePlaces>,
    /// The same as a sentence.
    pub sentence: String,
}

/// A theme and its place with each of two contributors, counted from 1 among the themes they share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ThemePlaces {
    /// Which theme.
    pub theme: String,
    /// Its name.
    pub label: String,
    /// Its place with the first.
    pub first: u32,
    /// Its place with the second.
    pub second: u32,
}

impl Preparation {
    /// Every pair of contributors who put the themes they share in another order.
    ///
    /// The patient's order is that of the list; everybody else's is their own. Declined and only-me entries do not count.
    #[must_use]
    pub fn differences(&self) -> Vec<Difference> {
        let ranked: Vec<(&Contributor, Vec<&str>)> =
            self.draft.contributors.iter().map(|contributor| (contributor, self.themes_of(&contributor.id))).collect();
        let mut found = Vec::new();
        for (index, (first, first_themes)) in ranked.iter().enumerate() {
            for (second, second_themes) in ranked.iter().skip(index + 1) {
                let themes = self.apart(first_themes, second_themes);
                if !themes.is_empty() {
                    let sentence = self.sentence(first, second, &themes);
                    found.push(Difference { first: (*first).clone(), second: (*second).clone(), themes, sentence });
                }
            }
        }
        found
    }

    /// The themes of a contributor's entries, the most important first.
    fn themes_of(&self, contributor: &str) -> Vec<&str> {
        let counts = |entry: &&Entry| {
            entry.author == contributor && entry.status != Status::Declined && entry.visibility == Visibility::Sheet
        };
        let own = own_order(self.draft.entries.iter().filter(counts), contributor);
        let mut themes: Vec<&str> = Vec::new();
        for theme in own.iter().filter_map(|entry| entry.theme.as_deref()) {
            if !themes.contains(&theme) {
                themes.push(theme);
            }
        }
        themes
    }

    fn apart(&self, first: &[&str], second: &[&str]) -> Vec<ThemePlaces> {
        let shared_second: Vec<&&str> = second.iter().filter(|theme| first.contains(theme)).collect();
        let shared_first = first.iter().filter(|theme| second.contains(theme));
        let places = (1..).zip(shared_first).filter_map(|(place, theme)| {
            let (other, _) = (1..).zip(&shared_second).find(|(_, shared)| **shared == theme)?;
            (place != other).then(|| ThemePlaces {
                theme: (*theme).to_owned(),
                label: self.words().text(&["theme.", theme].concat()),
                first: place,
                second: other,
            })
        });
        places.collect()
    }

    fn sentence(&self, first: &Contributor, second: &Contributor, themes: &[ThemePlaces]) -> String {
        let labels: Vec<&str> = themes.iter().map(|places| places.label.as_str()).collect();
        let (first, second) = (self.contributor_name(&first.id), self.contributor_name(&second.id));
        let values = [("first", first.as_str()), ("second", &second), ("themes", &labels.join(", "))];
        self.words().fill("difference.sentence", None, &values)
    }
}
