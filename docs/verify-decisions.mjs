// Verifies chains of decision records without a browser: node verify-decisions.mjs FILE... It runs the script of verify-decisions.html.
import { readFileSync } from "node:fs";

const page = readFileSync(new URL("verify-decisions.html", import.meta.url), "utf8");
const script = page.match(/<script id="verifier" type="module">([\s\S]*?)<\/script>/)[1];
const { entries, sentence, verify } = await import(`data:text/javascript;base64,${Buffer.from(script).toString("base64")}`);

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: node verify-decisions.mjs FILE...");
  process.exit(2);
}
try {
  const results = await verify(entries(files.map((file) => JSON.parse(readFileSync(file, "utf8")))));
  results.forEach((result) => console.log(sentence(result)));
  const broken = results.filter((result) => result.faults.length > 0).length;
  console.log(broken === 0 ? `All ${results.length} records hold.` : `${broken} of ${results.length} records do not hold.`);
  process.exitCode = broken === 0 ? 0 : 1;
} catch (fault) {
  console.error(`The files cannot be read: ${fault.message}`);
  process.exitCode = 2;
}
