import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "@asyncapi/parser";

/** The published description of the events is valid AsyncAPI, without as much as a warning from the parser. */
export async function eventDescription(root) {
  const { document, diagnostics } = await new Parser().parse(
    readFileSync(join(root, "contracts/src/main/resources/asyncapi.json"), "utf8"),
  );
  const faults = diagnostics
    .filter((one) => one.severity <= 1 && one.code !== "asyncapi-latest-version")
    .map((one) => `${one.code}: ${one.message} at ${one.path.join(" > ")}`);
  if (document && document.messages().length === 0) faults.push("it describes no message");
  return faults;
}
