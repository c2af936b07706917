//! Addresses that a page may link to: what one reads of them is where they lead.

use super::{CONTACT, is_invisible, title};
use crate::error::{Code, Error};

/// An address of the web, of mail or telephone, or of the same site, as a portal sets it. A letter may begin with a
/// subject and a text of the portal's, which the person sees before it goes; it has no recipients out of sight.
///
/// # Errors
/// `invalid-url` also for one that names a user before the host, as in `https://hospital.example@elsewhere.example`,
/// or dials more than a number.
pub(crate) fn url(raw: &str, path: &str) -> Result<String, Error> {
    checked(raw, &["subject", "body"], path)
}

/// The same as a person writes it, or somebody for them: a letter begins empty.
///
/// # Errors
/// Those of [`url`].
pub(crate) fn own_url(raw: &str, path: &str) -> Result<String, Error> {
    checked(raw, &[], path)
}

/// What is read of an address on paper: the host it leads to, and the address, where it says more than that.
pub(crate) fn leads(address: &str) -> (Option<&str>, Option<&str>) {
    let (scheme, rest) = address.split_once(':').unwrap_or_default();
    if scheme.eq_ignore_ascii_case("mailto") || scheme.eq_ignore_ascii_case("tel") {
        return (None, Some(rest));
    }
    let Some(rest) = rest.strip_prefix("//") else { return (None, Some(address)) };
    let host = host(rest);
    let more = !matches!(rest.strip_prefix(host), Some("" | "/"));
    (Some(host), more.then_some(address))
}

fn checked(raw: &str, fields: &[&str], path: &str) -> Result<String, Error> {
    let address = title(raw, CONTACT, path)?;
    let shown = !address.contains(|sign: char| sign.is_whitespace() || is_invisible(sign) || sign == '\\');
    if shown && leads_where_it_says(&address, fields) { Ok(address) } else { Err(Error::new(Code::InvalidUrl, path)) }
}

fn leads_where_it_says(address: &str, fields: &[&str]) -> bool {
    let lower = address.to_ascii_lowercase();
    if let Some(rest) = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")) {
        return is_host(host(rest));
    }
    if let Some(number) = lower.strip_prefix("tel:") {
        return is_number(number);
    }
    if let Some(letter) = lower.strip_prefix("mailto:") {
        return is_letter(letter, fields);
    }
    lower.starts_with('/') && !lower.starts_with("//")
}

/// The host at the beginning of what follows `https://`.
fn host(rest: &str) -> &str {
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

/// A host, perhaps with a port: no user before it, nothing encoded.
fn is_host(host: &str) -> bool {
    !host.is_empty() && !host.starts_with([':', '.']) && !host.contains(['@', '%'])
}

/// A number to call: no codes with `*` or `#`, which a telephone carries out, encoded or not.
fn is_number(number: &str) -> bool {
    let (number, parameters) = number.split_once(';').unwrap_or((number, ""));
    let dialled = number.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, '+' | '-' | '.' | '(' | ')'));
    let named =
        parameters.chars().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '=' | '+' | '-' | '.' | ';'));
    dialled && named && number.contains(|sign: char| sign.is_ascii_digit())
}

/// Recipients of a letter, all in sight, with no other fields of it than these.
fn is_letter(letter: &str, fields: &[&str]) -> bool {
    let (to, header) = letter.split_once('?').unwrap_or((letter, ""));
    let named = to.split(',').all(|one| {
        one.split_once('@').is_some_and(|(name, host)| !name.is_empty() && is_host(host))
            && !one.contains(['%', '#', '&'])
    });
    let known = |field: &str| fields.contains(&field.split('=').next().unwrap_or_default());
    named && !header.contains('#') && (header.is_empty() || header.split('&').all(known))
}
