//! What differs between two texts: what stands in the one where something else stands in the other.

/// One stretch of a text and what became of it; before and behind it both texts are alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Difference {
    from: usize,
    before: String,
    after: String,
}

impl Difference {
    /// What became of a text; `None` where it is as it was.
    pub(super) fn between(before: &str, after: &str) -> Option<Self> {
        if before == after {
            return None;
        }
        let mut from = alike(before.as_bytes(), after.as_bytes(), false);
        while !before.is_char_boundary(from) {
            from -= 1;
        }
        let (before, after) = (before.get(from..)?, after.get(from..)?);
        let mut end = alike(before.as_bytes(), after.as_bytes(), true);
        while !before.is_char_boundary(before.len() - end) {
            end -= 1;
        }
        let cut = |text: &str| text.get(..text.len() - end).map(str::to_owned);
        Some(Self { from, before: cut(before)?, after: cut(after)? })
    }

    /// The text before, from the one after.
    pub(super) fn back(&self, after: &str) -> String {
        self.put(after, self.after.len(), &self.before)
    }

    /// The text after, from the one before.
    pub(super) fn forth(&self, before: &str) -> String {
        self.put(before, self.before.len(), &self.after)
    }

    fn put(&self, text: &str, length: usize, instead: &str) -> String {
        let (start, rest) = (text.get(..self.from), text.get(self.from + length..));
        [start.unwrap_or_default(), instead, rest.unwrap_or_default()].concat()
    }

    /// Whether `later` changes what this one has changed, or what stands right beside it: one goes on writing there.
    pub(super) fn touches(&self, later: &Self) -> bool {
        later.from <= self.from + self.after.len() && self.from <= later.from + later.before.len()
    }

    pub(super) fn bytes(&self) -> usize {
        self.before.len() + self.after.len()
    }
}

/// How many bytes are alike from the start, or from the end: by halves, as long stretches are compared fast.
fn alike(one: &[u8], other: &[u8], from_the_end: bool) -> usize {
    let part = |from: usize, to: usize, length: usize| {
        if from_the_end { length - to..length - from } else { from..to }
    };
    let (mut least, mut most) = (0, one.len().min(other.len()));
    while least < most {
        let middle = (least + most).div_ceil(2);
        if one.get(part(least, middle, one.len())) == other.get(part(least, middle, other.len())) {
            least = middle;
        } else {
            most = middle - 1;
        }
    }
    least
}
