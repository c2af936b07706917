//! A place that a person points at is a place among what they see, whatever stands between that they do not see.

use care_partnership::content::ContributorRole;
use care_partnership::preparation::{Entry, NewContributor, NewEntry, PATIENT, Preparation, Status, Visibility};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::usual;

/// How an entry stands: by whom, taken in, left out or waiting, and whether only the person sees it.
type Stand = (bool, u8, bool);

fn visit(stands: &[Stand]) -> (Preparation, String) {
    let mut visit = usual();
    let ana = NewContributor { id: None, role: ContributorRole::Relative, name: "Ana".to_owned() };
    let ana = visit.put_contributor(ana).unwrap();
    for (place, (hers, status, only_me)) in stands.iter().enumerate() {
        let author = Some(if *hers { ana.clone() } else { PATIENT.to_owned() });
        let visibility = if *only_me { Visibility::OnlyMe } else { Visibility::Sheet };
        let new = NewEntry { author, visibility, ..NewEntry::topic(&format!("Point {place}")) };
        let id = visit.add(new).unwrap();
        if *hers && *status > 0 {
            if *status == 1 { visit.accept(&id) } else { visit.decline(&id) }.unwrap();
        }
    }
    (visit, ana)
}

fn ids<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Vec<String> {
    entries.into_iter().map(|entry| entry.id.clone()).collect()
}

/// The list with the entry at `from` taken out and put in at `to`.
fn moved(mut list: Vec<String>, from: usize, to: usize) -> Vec<String> {
    let id = list.remove(from);
    list.insert(to, id);
    list
}

proptest! {
    #[test]
    fn what_is_ranked_stands_where_it_was_put_among_what_its_author_sees(
        stands in vec((prop::bool::weighted(0.7), 0_u8..3, prop::bool::weighted(0.3)), 1..12),
        from in 0_usize..12,
        to in 0_usize..12,
    ) {
        let (mut visit, ana) = visit(&stands);
        let own = |visit: &Preparation| {
            ids(visit.view(&ana).unwrap().into_iter().filter(|entry| entry.author == ana))
        };
        let before = own(&visit);
        prop_assume!(!before.is_empty());
        let (from, to) = (from % before.len(), to % before.len());
        let whole = ids(visit.entries());
        visit.rank(&before[from], to).unwrap();
        prop_assert_eq!(own(&visit), moved(before.clone(), from, to));
        prop_assert_eq!(ids(visit.entries()), whole, "the person's order is left alone");
        if from != to {
            visit.undo().unwrap();
            prop_assert_eq!(own(&visit), before);
        }
    }

    #[test]
    fn what_is_moved_to_the_place_of_another_stands_there_in_every_list_with_both(
        stands in vec((prop::bool::weighted(0.5), 0_u8..3, prop::bool::weighted(0.3)), 1..12),
        from in 0_usize..12,
        to in 0_usize..12,
    ) {
        let (mut visit, _) = visit(&stands);
        // The list on screen has what was taken in; the others stand between, unseen.
        let shown = |visit: &Preparation| {
            ids(visit.entries().iter().filter(|entry| entry.status == Status::Accepted))
        };
        let before = shown(&visit);
        prop_assume!(!before.is_empty());
        let (from, to) = (from % before.len(), to % before.len());
        let place = visit.entries().iter().position(|entry| entry.id == before[to]).unwrap();
        visit.move_to(&before[from], place).unwrap();
        prop_assert_eq!(shown(&visit), moved(before.clone(), from, to));
        if from != to {
            visit.undo().unwrap();
            prop_assert_eq!(shown(&visit), before);
        }
    }
}
