//! Addresses that a page may link to: what one reads of them is where they lead.

use super::{CONTACT, is_invisible, title};
use crate::error::{Code, Error};

/// An address of the web, of mail or telephone, or of the same site.
///
/// # Errors
/// `invalid-url` also for one that names a user before the host, as in `https://hospital.example@elsewhere.example`,
/// or dials more than a number.
pub(crate) fn url(raw: &str, path: &str) -> Result<String, Error> {
    let address = title(raw, CONTACT, path)?;
    let shown = !address.contains(|sign: char| sign.is_whitespace() || is_invisible(sign) || sign == '\\');
    if shown && leads_where_it_says(&address) { Ok(address) } else { Err(Error::new(Code::InvalidUrl, path)) }
}

fn leads_where_it_says(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    if let Some(rest) = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")) {
        return is_host(rest.split(['/', '?', '#']).next().unwrap_or_default());
    }
    if let Some(number) = lower.strip_prefix("tel:") {
        return is_number(number);
    }
    lower.starts_with("mailto:") || (lower.starts_with('/') && !lower.starts_with("//"))
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
