//! How many may be shown: whole lots, and no level with one or two people alone.
//!
//! What is shown changes by a lot of people at a time, so that neither two overviews nor a total give a small group
//! away. What this prevents, and what it cannot: `docs/engagement.md`.

/// A level that is held by fewer people is shown together with its neighbour.
const FEWEST: usize = 3;

/// Neighbouring levels that are shown together, and how many people stand there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) people: usize,
}

/// How many of so many people may be shown: the whole lots.
pub(super) fn whole(people: usize, lot: usize) -> usize {
    people - people.checked_rem(lot).unwrap_or_default()
}

/// The levels from the lowest up, with those that too few people hold beside their neighbours.
pub(super) fn cells(counts: &[usize]) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    let mut open: Option<Cell> = None;
    for (place, people) in counts.iter().enumerate() {
        let cell = match open.take() {
            Some(below) => Cell { last: place, people: below.people + people, ..below },
            None => Cell { first: place, last: place, people: *people },
        };
        if (1..FEWEST).contains(&cell.people) {
            open = Some(cell);
        } else {
            cells.push(cell);
        }
    }
    // The highest has no neighbour but the one below it.
    while let Some(rest) = open.take() {
        let Some(below) = cells.pop() else { break };
        let joined = Cell { last: rest.last, people: below.people + rest.people, ..below };
        if joined.people < FEWEST {
            open = Some(joined);
        } else {
            cells.push(joined);
        }
    }
    cells
}
