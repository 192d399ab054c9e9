// Runs every check that is not Java's business; the last line counts them. --write writes the generated manuals anew first.
import { resolve } from "node:path";
import { eventDescription } from "./checks/asyncapi.mjs";
import { upToDate } from "./checks/generated.mjs";
import { decisions, licence, links, runbooks } from "./checks/manuals.mjs";
import { mergedDescription, rulesCanFail } from "./checks/openapi.mjs";
import { catalogueEntry } from "./checks/publiccode.mjs";
import { configuration } from "./generate/configuration.mjs";
import { eventMap } from "./generate/event-map.mjs";
import { problems } from "./generate/problems.mjs";

const root = resolve(new URL("..", import.meta.url).pathname);
const write = process.argv.includes("--write");
const SHOWN = 50;

const checks = {
  "docs/problems.md says what the code says": upToDate("docs/problems.md", problems, write),
  "docs/configuration.md says what the code says": upToDate("docs/configuration.md", configuration, write),
  "the event map in docs/architecture.md says what the code says": upToDate("docs/architecture.md", eventMap, write),
  "every link between manuals leads somewhere": links,
  "every runbook has its sections": runbooks,
  "every decision record has its sections": decisions,
  "the licence is complete": licence,
  "publiccode.yml is a valid catalogue entry": catalogueEntry,
  "asyncapi.json is a valid description of the events": eventDescription,
  "the rules for the HTTP API can fail": rulesCanFail,
  "the HTTP API follows the rules": mergedDescription,
};

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  let faults;
  try {
    faults = await check(root);
  } catch (failure) {
    faults = [failure.message];
  }
  console.log(`${faults.length === 0 ? "passed" : "FAILED"}  ${name}`);
  faults.slice(0, SHOWN).forEach((fault) => console.log(`        ${fault}`));
  if (faults.length > SHOWN) console.log(`        and ${faults.length - SHOWN} more`);
  if (faults.length > 0) failed += 1;
}
console.log(`${Object.keys(checks).length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
