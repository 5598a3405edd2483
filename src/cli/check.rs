//! `balcony check`: every file read, and what is damaged named.

use crate::cli::output;
use crate::cli::place::Place;
use crate::config;
use crate::content;
use crate::domain::practice::Fault;
use crate::store::check::{Finding, Report, check};
use serde_json::{Value, json};
use std::process::ExitCode;

/// Reads the user's sessions, own content and settings; the status is 1 if anything is damaged.
///
/// # Errors
/// If the findings cannot be printed.
pub(super) fn print(place: &Place, as_json: bool) -> anyhow::Result<ExitCode> {
    let mut report = check(&place.data);
    let config = place.config.as_deref();
    report.damaged.extend(content::load(config).faults.into_iter().map(finding));
    // Nothing is lost by a setting that is not understood.
    report.remarks.extend(config::load(config).1.into_iter().map(finding));
    if as_json {
        output::json(&value(&report))?;
    } else {
        output::data(&text(&report))?;
    }
    Ok(if report.damaged.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn finding(fault: Fault) -> Finding {
    let line = fault.line.map(|line| format!("line {line}: ")).unwrap_or_default();
    Finding { path: fault.file, reason: format!("{line}{}", fault.reason) }
}

fn text(report: &Report) -> String {
    let mut text = String::new();
    let all = report.damaged.iter().map(|finding| ("damaged", finding));
    for (word, Finding { path, reason }) in
        all.chain(report.remarks.iter().map(|finding| ("remark", finding)))
    {
        text.push_str(&format!("{word}  {}: {reason}\n", path.display()));
    }
    let count =
        |number: usize| if number == 1 { "1 file".into() } else { format!("{number} files") };
    let damaged = match report.damaged.len() {
        0 => "nothing is damaged".to_owned(),
        1 => "1 thing is damaged".to_owned(),
        number => format!("{number} things are damaged"),
    };
    text.push_str(&format!("{} read; {damaged}.\n", count(report.files)));
    text
}

fn value(report: &Report) -> Value {
    let findings = |findings: &[Finding]| -> Vec<Value> {
        findings
            .iter()
            .map(|finding| json!({ "path": finding.path.to_string_lossy(), "reason": finding.reason }))
            .collect()
    };
    json!({
        "files": report.files,
        "damaged": findings(&report.damaged),
        "remarks": findings(&report.remarks),
    })
}
