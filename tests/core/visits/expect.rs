//! What a script can expect of the agenda, the contributors and the closing.

use care_partnership::preparation::{AgendaItem, Carried, Entry, Status};
use care_partnership::value::Write;

use super::stage::Stage;
use super::words::groups;
use crate::material::written;

impl Stage {
    pub fn expect(&self, words: &[String]) {
        let agenda = self.now().agenda();
        let rest = &words[1..];
        let first = rest.first().map(String::as_str).unwrap_or_default();
        let number = || first.parse::<u32>().unwrap_or_else(|_| panic!("{}\nno number", self.place));
        match words[0].as_str() {
            "minutes" => self.same(&u32::from(agenda.minutes), &number()),
            "length" => self.same(&u32::from(self.now().encounter().minutes), &number()),
            "speaking" => self.same(&agenda.speaking, &number()),
            "used" => self.same(&agenda.used, &number()),
            "over" => self.over(number()),
            "topics" => self.items(&agenda.topics, rest),
            "questions" => self.items(&agenda.questions, rest),
            "wishes" => self.items(&agenda.wishes, rest),
            "main" => {
                let main = agenda.topics.iter().find(|item| item.main).expect("a main topic");
                self.same(&self.name(&main.entry), &first.to_owned());
            }
            "parked" => self.parked(rest),
            "parks" => {
                let found = agenda.parked.iter().find(|item| self.name(&item.entry) == first);
                self.same(&found.map(|item| item.reason), &Some(rest[1].as_str()));
            }
            "opening" => self.opening(rest),
            "order" => self.entries_are(self.now().entries().iter().collect(), rest),
            "proposed" => self.of_status(Status::Proposed, rest),
            "declined" => self.of_status(Status::Declined, rest),
            "only-me" => {
                let names: Vec<String> = agenda.only_me.iter().map(|id| self.name(id)).collect();
                self.names_are(&names, rest);
            }
            "view" => self.entries_are(self.now().view(&self.contributor(first)).unwrap(), &rest[1..]),
            "contribution" => {
                let contribution = self.now().contribution(&self.contributor(first)).unwrap();
                let titles: Vec<String> = contribution.entries.into_iter().map(|entry| entry.title).collect();
                self.names_are(&titles, &rest[1..]);
            }
            "differences" => self.differences(rest),
            "carried" => self.carried(rest),
            "closing" => self.outcomes(rest),
            "empty" => self.same(&self.now().is_empty(), &true),
            _ => self.expect_sheet(words),
        }
    }

    #[track_caller]
    pub fn same<T: PartialEq + std::fmt::Debug>(&self, found: &T, wanted: &T) {
        assert_eq!(found, wanted, "{}\nleft: found, right: expected", self.place);
    }

    /// By how many minutes the musts exceed the time, said with three offers; 0 is not said at all.
    fn over(&self, minutes: u32) {
        let agenda = self.now().agenda();
        self.same(&agenda.over, &minutes);
        self.same(&agenda.offers.len(), &if minutes == 0 { 0 } else { 3 });
        let said = agenda.over_sentence.unwrap_or_default();
        self.same(&said.contains(&minutes.to_string()), &(minutes > 0));
    }

    /// `"title" <minutes> | …`, or `none`.
    fn items(&self, items: &[AgendaItem], words: &[String]) {
        let found: Vec<Vec<String>> =
            items.iter().map(|item| vec![self.name(&item.entry), item.minutes.to_string()]).collect();
        self.same(&found, &owned(words));
    }

    /// `"title" time|limit [route] | …`, or `none`.
    fn parked(&self, words: &[String]) {
        let wanted = owned(words);
        let parked = self.now().agenda().parked;
        let found: Vec<Vec<String>> = (parked.iter().enumerate())
            .map(|(index, item)| {
                let whole = vec![self.name(&item.entry), item.reason.to_owned(), item.route.id.clone()];
                let length = wanted.get(index).map_or(3, Vec::len);
                whole.into_iter().take(length).collect()
            })
            .collect();
        self.same(&found, &wanted);
    }

    /// `none`, or `"title" [<how many others>]`: it names the entry, and says how many others there are.
    fn opening(&self, words: &[String]) {
        let opening = self.now().agenda().opening;
        if words == ["none"] {
            return self.same(&opening, &None);
        }
        let text = opening.expect("an opening").text;
        let id = self.entry(&words[0]);
        let title = &self.now().entries().iter().find(|entry| entry.id == id).unwrap().title;
        assert!(text.contains(title.as_str()), "{}\n{text} does not name {title}", self.place);
        let rest = text.replace(title.as_str(), "");
        match words.get(1) {
            Some(others) => assert!(rest.contains(others.as_str()), "{}\n{text}", self.place),
            None => assert!(!rest.chars().any(char::is_numeric), "{}\n{text}", self.place),
        }
    }

    fn of_status(&self, status: Status, words: &[String]) {
        self.entries_are(self.now().entries().iter().filter(|entry| entry.status == status).collect(), words);
    }

    fn entries_are(&self, entries: Vec<&Entry>, words: &[String]) {
        let names: Vec<String> = entries.into_iter().map(|entry| self.name(&entry.id)).collect();
        self.names_are(&names, words);
    }

    fn names_are(&self, names: &[String], words: &[String]) {
        let wanted: Vec<String> = groups(words).into_iter().map(|group| group[0].to_owned()).collect();
        self.same(&names.to_vec(), &wanted);
    }

    /// `<name> <name> <theme> <place> <place> [<theme> <place> <place>] | …`, or `none`.
    fn differences(&self, words: &[String]) {
        let name = |id: &str| self.contributors.iter().find(|(_, known)| known == id).unwrap().0.clone();
        let found: Vec<Vec<String>> = (self.now().differences().iter())
            .map(|difference| {
                assert!(!difference.sentence.is_empty());
                let mut words = vec![name(&difference.first.id), name(&difference.second.id)];
                for themes in &difference.themes {
                    words.extend([themes.theme.clone(), themes.first.to_string(), themes.second.to_string()]);
                }
                words
            })
            .collect();
        self.same(&found, &owned(words));
    }

    /// All entries in order: `"title" partly|not-covered|parked|new|any | …`.
    fn carried(&self, words: &[String]) {
        let wanted = owned(words);
        let word = |carried: Option<Carried>| carried.map_or("new".into(), |it| text(&it));
        let found: Vec<Vec<String>> = (self.now().entries().iter().enumerate())
            .map(|(index, entry)| {
                let any = wanted.get(index).is_some_and(|words| words[1] == "any");
                let how = if any { "any".to_owned() } else { word(entry.carried) };
                vec![self.name(&entry.id), how]
            })
            .collect();
        self.same(&found, &wanted);
    }

    /// `"title" covered|partly|not-covered|unsaid | …`.
    fn outcomes(&self, words: &[String]) {
        let found: Vec<Vec<String>> = (self.now().closing().outcomes.iter())
            .map(|point| vec![self.name(&point.entry), point.outcome.map_or("unsaid".into(), |it| text(&it))])
            .collect();
        self.same(&found, &owned(words));
    }
}

fn owned(words: &[String]) -> Vec<Vec<String>> {
    groups(words).into_iter().map(|group| group.into_iter().map(str::to_owned).collect()).collect()
}

fn text(word: &impl Write) -> String {
    written(word).as_str().unwrap().to_owned()
}
