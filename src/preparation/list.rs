//! Lists of things with ids: found, put and taken out in one way.

use crate::error::{Code, Error};

/// Something that is found by its id.
pub(crate) trait Listed {
    /// Its id, unique in its list.
    fn id(&self) -> &str;

    /// The id, to be given.
    fn id_mut(&mut self) -> &mut String;

    /// What it is called: the text that stands for it.
    fn called(&self) -> &str;
}

macro_rules! listed {
    ($type:ident, $called:ident) => {
        impl $crate::preparation::list::Listed for $type {
            fn id(&self) -> &str {
                &self.id
            }

            fn id_mut(&mut self) -> &mut String {
                &mut self.id
            }

            fn called(&self) -> &str {
                &self.$called
            }
        }
    };
}

pub(crate) use listed;

/// Where `id` stands in `list`.
pub(crate) fn position<T: Listed>(list: &[T], id: &str) -> Result<usize, Error> {
    let found = list.iter().position(|listed| listed.id() == id);
    found.ok_or_else(|| Error::new(Code::UnknownId, "id"))
}

/// What has this `id`.
pub(crate) fn find<'a, T: Listed>(list: &'a [T], id: &str) -> Result<&'a T, Error> {
    let found = list.iter().find(|listed| listed.id() == id);
    found.ok_or_else(|| Error::new(Code::UnknownId, "id"))
}

/// The same, to change it.
pub(crate) fn find_mut<'a, T: Listed>(list: &'a mut [T], id: &str) -> Result<&'a mut T, Error> {
    let found = list.iter_mut().find(|listed| listed.id() == id);
    found.ok_or_else(|| Error::new(Code::UnknownId, "id"))
}

/// Puts a thing in the place of the one with its id; one without an id gets `fresh` and goes to the end.
pub(crate) fn put<T: Listed>(
    list: &mut Vec<T>,
    mut thing: T,
    fresh: String,
    limit: usize,
    path: &str,
) -> Result<String, Error> {
    if !thing.id().is_empty() {
        let id = thing.id().to_owned();
        *find_mut(list, &id)? = thing;
        return Ok(id);
    }
    room(list, limit, path)?;
    thing.id_mut().clone_from(&fresh);
    list.push(thing);
    Ok(fresh)
}

/// Moves what has this id to a place, past the end to the end.
pub(crate) fn shift<T: Listed>(list: &mut Vec<T>, id: &str, to: usize) {
    let Ok(from) = position(list, id) else { return };
    let moved = list.remove(from);
    list.insert(to.min(list.len()), moved);
}

/// Whether one more fits.
pub(crate) fn room<T>(list: &[T], limit: usize, path: &str) -> Result<(), Error> {
    if list.len() < limit { Ok(()) } else { Err(too_many(limit, path)) }
}

/// Refuses more than the limit.
pub(crate) fn at_most(count: usize, limit: usize, path: &str) -> Result<(), Error> {
    if count > limit { Err(too_many(limit, path)) } else { Ok(()) }
}

/// Refuses a list that is too long or has an id twice; `path` names it.
pub(crate) fn sound<T: Listed>(list: &[T], limit: usize, path: &str) -> Result<(), Error> {
    at_most(list.len(), limit, path)?;
    for (index, listed) in list.iter().enumerate() {
        let before = list.iter().take(index);
        let fault = match listed.id() {
            "" => Code::Empty,
            id if before.rev().any(|other| other.id() == id) => Code::DuplicateId,
            _ => continue,
        };
        return Err(Error::new(fault, format!("{path}[{index}].id")));
    }
    Ok(())
}

/// Puts an id into a set of ids, or takes it out.
pub(crate) fn mark(set: &mut Vec<String>, id: &str, on: bool) {
    let known = set.iter().any(|known| known == id);
    if on && !known {
        set.push(id.to_owned());
    } else if !on {
        set.retain(|known| known != id);
    }
}

fn too_many(limit: usize, path: &str) -> Error {
    Error::new(Code::TooMany, path).with_limit(u32::try_from(limit).unwrap_or(u32::MAX))
}
