//! Builds the wasm package and the one script that wakes its islands.

use std::fs;
use std::path::Path;
use std::process::Command;

use sha2::{Digest, Sha256};
use wasm_bindgen_cli_support::Bindgen;

use crate::failure::Failure;
use crate::outlet::Outlet;

/// What rustc itself takes for granted on this target since 1.82; every browser of the last four years has them.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Finds the islands of a page and hands each to its function; added to the end of the generated script.
const WAKE: &str = include_str!("wake.js");

pub fn publish(root: &Path, outlet: &mut Outlet) -> Result<(), Failure> {
    // a folder of its own: the `hydrate` and `ssr` faces of `app` must never share a build
    let target = root.join("target/browser");
    compile(root, &target)?;
    let compiled = target.join("wasm32-unknown-unknown/browser/browser.wasm");
    let (script, wasm) = bind(root, &compiled, &target)?;
    let wasm_name = outlet.keep("browser.wasm", &wasm)?;
    let script = format!("{script}\n{}", WAKE.replace("WASM", &wasm_name));
    outlet.keep("browser.js", script.as_bytes())?;
    Ok(())
}

/// `WASM_CARGO` and `WASM_RUSTC` name the tools where the everyday ones cannot build for wasm.
fn compile(root: &Path, target: &Path) -> Result<(), Failure> {
    let everyday = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut cargo = Command::new(std::env::var_os("WASM_CARGO").unwrap_or(everyday));
    if let Some(rustc) = std::env::var_os("WASM_RUSTC") {
        cargo.env("RUSTC", rustc);
    }
    cargo
        .current_dir(root)
        .args(["build", "--package", "browser", "--profile", "browser", "--target", "wasm32-unknown-unknown"])
        .arg("--target-dir")
        .arg(target);
    run("cargo build --package browser", &mut cargo)
}

/// Script and shrunk wasm; the last ones are used again while the compiled wasm is the same.
fn bind(root: &Path, compiled: &Path, target: &Path) -> Result<(String, Vec<u8>), Failure> {
    let (script_path, wasm_path, stamp_path) =
        (target.join("bound/browser.js"), target.join("bound/browser_bg.opt.wasm"), target.join("bound/stamp"));
    let bytes = fs::read(compiled).map_err(Failure::read(compiled))?;
    let stamp = format!("{:?}", Sha256::digest(&bytes));
    if !fs::read_to_string(&stamp_path).is_ok_and(|old| old == stamp) {
        let bound = target.join("bound");
        Bindgen::new()
            .input_path(compiled)
            .web(true)
            .and_then(|bindgen| {
                bindgen.typescript(false).remove_name_section(true).remove_producers_section(true).generate(&bound)
            })
            .map_err(|cause| Failure::Bind(cause.into()))?;
        let mut shrink = Command::new(root.join("node_modules/.bin/wasm-opt"));
        shrink.arg("-Oz").args(FEATURES).arg(bound.join("browser_bg.wasm")).arg("-o").arg(&wasm_path);
        run("wasm-opt -Oz", &mut shrink)?;
        fs::write(&stamp_path, stamp).map_err(Failure::write(&stamp_path))?;
    }
    let script = fs::read_to_string(&script_path).map_err(Failure::read(&script_path))?;
    let wasm = fs::read(&wasm_path).map_err(Failure::read(&wasm_path))?;
    Ok((script, wasm))
}

fn run(name: &str, command: &mut Command) -> Result<(), Failure> {
    let status = command.status().map_err(|source| Failure::Start { command: name.to_owned(), source })?;
    if status.success() { Ok(()) } else { Err(Failure::Stopped { command: name.to_owned(), status }) }
}
