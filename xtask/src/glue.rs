//! The glue of wasm-bindgen, made to check what it is given: by itself it takes any value for a text, and calls the
//! WebAssembly for objects that are no more. And made to start a build that is a script.

use anyhow::{Context, Result, bail, ensure};

/// A namespace: the parameters of the methods have names of their own.
const GUARDS: &str = "import * as guard from 'care-partnership/guard';\n";

/// Where the glue starts a build: one that is a script is called with what it needs.
const START: &str = "const instance = await WebAssembly.instantiate(module, imports);";
const SCRIPTED: &str = "if (typeof module === 'function') return { instance: { exports: module(imports) }, module };";

/// How the glue knows that the memory has grown; that of a script leaves its old bytes as they were.
const GROWN: [&str; 2] = [
    "cachedUint8ArrayMemory0.byteLength === 0",
    "cachedDataViewMemory0.buffer.detached === true || \
     (cachedDataViewMemory0.buffer.detached === undefined && cachedDataViewMemory0.buffer !== wasm.memory.buffer)",
];
const OTHER: [&str; 2] =
    ["cachedUint8ArrayMemory0.buffer !== wasm.memory.buffer", "cachedDataViewMemory0.buffer !== wasm.memory.buffer"];

/// The glue with a check at the beginning of each method, by the types that its comments name.
pub fn guarded(glue: &str) -> Result<String> {
    let mut guarded = GUARDS.to_owned();
    let (mut class, mut parameters, mut methods) = (String::new(), Vec::new(), 0);
    for line in glue.lines() {
        if let Some(name) = line.strip_prefix("export class ").and_then(|rest| rest.strip_suffix(" {")) {
            name.clone_into(&mut class);
        } else if line == "}" {
            class.clear();
        }
        if let Some(parameter) = line.trim_start().strip_prefix("* @param ") {
            parameters.push(parameter.to_owned());
        }
        if let Some((name, freed)) = disposed(line) {
            guarded.push_str(&format!("if (Symbol.dispose) {name} = function() {{ if (this.__wbg_ptr) {freed}; }};\n"));
            continue;
        }
        if line.trim_start() == START {
            guarded.push_str(&format!("        {SCRIPTED}\n"));
        }
        guarded
            .push_str(&line.replace("throw new Error(getStringFromWasm0(", "throw guard.misused(getStringFromWasm0("));
        guarded.push('\n');
        if let Some(method) = method(line).filter(|_| !class.is_empty()) {
            if !method.starts_with("static ") {
                guarded.push_str(&format!("        guard.living(this, {class});\n"));
            }
            for parameter in parameters.drain(..) {
                if let Some(check) = check(&parameter)? {
                    guarded.push_str(&format!("        {check}\n"));
                }
            }
            methods += 1;
        }
    }
    for (grown, other) in GROWN.iter().zip(OTHER) {
        ensure!(guarded.contains(grown), "the glue keeps its views in another way: see xtask/src/glue.rs");
        guarded = guarded.replace(grown, other);
    }
    ensure!(
        methods > 10 && guarded.contains("throw guard.misused(") && guarded.contains(SCRIPTED),
        "the glue is written in another way: see xtask/src/glue.rs"
    );
    Ok(guarded)
}

/// The beginning of a method that is called from outside.
fn method(line: &str) -> Option<&str> {
    let head = line.strip_prefix("    ")?.strip_suffix(") {")?;
    let name = head.split('(').next()?;
    let public = name.starts_with(|sign: char| sign.is_ascii_alphabetic()) && name != "static __wrap";
    public.then_some(head)
}

/// `X.prototype[Symbol.dispose]`, and what it calls: at the end of a block that has given the object back already,
/// there is nothing to do.
fn disposed(line: &str) -> Option<(&str, &str)> {
    let (name, free) = line.strip_prefix("if (Symbol.dispose) ")?.strip_suffix(';')?.split_once(" = ")?;
    Some((name, free.ends_with(".prototype.free").then_some("this.free()")?))
}

/// The check of a parameter, `{type} name` or `{type} [name]`.
fn check(parameter: &str) -> Result<Option<String>> {
    let (kind, name) = parameter.strip_prefix('{').and_then(|rest| rest.split_once("} ")).context("a parameter")?;
    let name = name.trim_matches(['[', ']']);
    let (kind, optional) = kind.strip_suffix(" | null").map_or((kind, false), |kind| (kind, true));
    let check = match kind {
        "any" => return Ok(None),
        "string" => format!("guard.text({name}, \"{name}\");"),
        "boolean" => format!("guard.flag({name}, \"{name}\");"),
        class if class.starts_with(char::is_uppercase) => format!("guard.other({name}, {class}, \"{name}\", this);"),
        _ => bail!("{parameter}: no check is known for this type"),
    };
    Ok(Some(if optional { format!("if ({name} != null) {check}") } else { check }))
}
