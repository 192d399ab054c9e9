import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const SECTIONS = ["Meaning", "Impact", "Diagnose", "Fix", "Escalate"];

function withoutCode(markdown) {
  return markdown.replace(/^(```|~~~)[\s\S]*?^\1/gm, "").replace(/`[^`\n]*`/g, "");
}

function anchors(markdown) {
  const headings = markdown.replace(/^(```|~~~)[\s\S]*?^\1/gm, "").matchAll(/^#+ +(.+)$/gm);
  return new Set([...headings].map(([, text]) => text.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, "").trim().replace(/ /g, "-")));
}

/** Every relative link of every manual leads to a file that exists, and to a heading in it when it names one. */
export function links(root) {
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"], { cwd: root, encoding: "utf8" });
  const faults = [];
  for (const file of files.split("\n").filter((name) => name && existsSync(join(root, name)))) {
    const markdown = withoutCode(readFileSync(join(root, file), "utf8"));
    for (const [, target] of markdown.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)) {
      if (/^[a-z][a-z0-9+.-]*:/i.test(target)) continue;
      const [path, anchor] = decodeURI(target).split("#");
      const wanted = path === "" ? join(root, file) : resolve(root, dirname(file), path);
      if (!wanted.startsWith(resolve(root)) || !existsSync(wanted)) faults.push(`${file}: ${target} does not exist`);
      else if (anchor && wanted.endsWith(".md") && !anchors(readFileSync(wanted, "utf8")).has(anchor)) {
        faults.push(`${file}: ${target} names no heading`);
      }
    }
  }
  return faults;
}

/** Every runbook has the sections that somebody woken at night looks for, in the same order. */
export function runbooks(root) {
  const folder = join(root, "docs/runbooks");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .flatMap((name) => {
      const found = [...readFileSync(join(folder, name), "utf8").matchAll(/^## (.+)$/gm)].map(([, title]) => title);
      return found.join() === SECTIONS.join() ? [] : [`${name} has the sections ${found.join(", ")}; wanted: ${SECTIONS.join(", ")}`];
    });
}

/** Every decision record has a number of its own, a status and the alternatives that were rejected. */
export function decisions(root) {
  const folder = join(root, "docs/adr");
  const names = readdirSync(folder).filter((name) => /^\d{4}-.+\.md$/.test(name)).sort();
  return names.flatMap((name, index) => {
    const text = readFileSync(join(folder, name), "utf8");
    const faults = [];
    if (!name.startsWith(String(index).padStart(4, "0"))) faults.push(`${name}: number ${String(index).padStart(4, "0")} expected`);
    if (!text.startsWith(`# ${name.slice(0, 4)} `)) faults.push(`${name}: the title does not begin with its number`);
    if (!/^Status: /m.test(text)) faults.push(`${name}: no status`);
    for (const section of ["Context", "Decision", "Consequences", "Rejected"]) {
      if (!new RegExp(`^## ${section}$`, "m").test(text)) faults.push(`${name}: no section ${section}`);
    }
    return faults;
  });
}

/** The licence is the whole text: all fifteen articles and the appendix. */
export function licence(root) {
  const text = readFileSync(join(root, "LICENSE"), "utf8");
  const missing = Array.from({ length: 15 }, (_, index) => `${index + 1}.`).filter((no) => !new RegExp(`^${no.replace(".", "\\.")}[A-Z]`, "m").test(text));
  if (!/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/.test(text)) missing.push("title");
  if (!/^\s*Appendix$/m.test(text)) missing.push("appendix");
  return missing.map((part) => `${part} is missing`);
}
