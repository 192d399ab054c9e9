import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse } from "yaml";

const run = promisify(execFile);
const lint = new URL("..", import.meta.url).pathname;
const rules = join(lint, "openapi.spectral.yaml");

async function findings(document) {
  const report = join(mkdtempSync(join(tmpdir(), "spectral-")), "report.json");
  const options = ["lint", "--ruleset", rules, "--format", "json", "--output", report, "--fail-on-unmatched-globs", document];
  try {
    await run(join(lint, "node_modules/.bin/spectral"), options, { cwd: lint, maxBuffer: 64 << 20 });
  } catch (failure) {
    if (!existsSync(report)) throw new Error(`spectral did not run: ${failure.stderr || failure.message}`);
  }
  return JSON.parse(readFileSync(report, "utf8"));
}

/** The merged description, as the gateway served it to the system tests. */
export async function mergedDescription(root) {
  const document = join(root, "system-tests/target/openapi.json");
  if (!existsSync(document)) {
    return [`${document} is missing: the system tests write what the gateway serves at /v1/openapi.json; run ./mvnw verify first`];
  }
  const found = await findings(document);
  const operations = Object.values(JSON.parse(readFileSync(document, "utf8")).paths ?? {}).length;
  if (operations === 0) return [`${document} describes no path`];
  return found.map((one) => `${one.code}: ${one.message} at ${one.path.join(" > ")}`);
}

/** The rules themselves: they let a good description pass, and each of ours can fail. */
export async function rulesCanFail() {
  const good = await findings(join(lint, "fixtures/follows-the-rules.yaml"));
  const broken = new Set((await findings(join(lint, "fixtures/breaks-every-rule.yaml"))).map((one) => one.code));
  const own = Object.entries(parse(readFileSync(rules, "utf8")).rules).filter(([, rule]) => typeof rule === "object");
  return [
    ...good.map((one) => `the good example breaks ${one.code}: ${one.message}`),
    ...own.filter(([name]) => !broken.has(name)).map(([name]) => `${name} finds nothing in the bad example`),
  ];
}
