import { relative } from "node:path";
import { argumentsOf, cell, inside, sources, tokens } from "./java.mjs";

const MODULES = ["service-kit", "arena-service", "actor-service", "value-assessment-service", "gateway"];

/** Reads `NAME(404, "cause", "remedy", …)` up to the semicolon that ends an enum's constants. */
function constants(all, from, where) {
  const found = [];
  for (let at = from; at < all.length; at++) {
    const token = all[at];
    if (token.kind === "sign" && ";}".includes(token.text)) break;
    if (token.kind !== "word") continue;
    if (all[at + 1]?.text !== "(") throw new Error(`${where}: ${token.text} says nothing`);
    const { inner, next } = inside(all, at + 1);
    const given = argumentsOf(inner);
    const texts = given.filter((one) => one.string !== undefined).map((one) => one.string);
    const status = Number(given.find((one) => /^\d{3}$/.test(one.raw ?? ""))?.raw);
    if (!status || texts.length < 2) throw new Error(`${where}: ${token.text} has no status, cause and remedy`);
    found.push({ name: token.text, status, cause: texts[0], remedy: texts[1] });
    at = next - 1;
  }
  return found;
}

function problemsOf(root, module) {
  return sources(`${root}/${module}/src/main/java`).flatMap(({ path, text }) => {
    if (!/enum \w+ implements ProblemType|enum GatewayProblem/.test(text)) return [];
    const all = tokens(text);
    const start = all.findIndex(
      (token, index) => token.text === "enum" && all.slice(index + 1, index + 5).some((near) => near.text === "ProblemType" || near.text === "GatewayProblem"),
    );
    const open = all.findIndex((token, index) => index > start && token.text === "{");
    return constants(all, open + 1, relative(root, path)).map((problem) => ({ ...problem, module }));
  });
}

/** docs/problems.md: every reason to refuse, from the enums that declare them. */
export function problems(root) {
  const all = MODULES.flatMap((module) => problemsOf(root, module));
  if (all.length < 20) throw new Error(`only ${all.length} problems found`);
  const owner = (module) => (module === "service-kit" ? "every service" : module);
  const rows = new Map();
  for (const { name, status, cause, remedy, module } of all) {
    const code = name.toLowerCase().replaceAll("_", "-");
    const key = [code, status, cause, remedy].join("\n");
    rows.set(key, { code, status, cause, remedy, by: [...(rows.get(key)?.by ?? []), owner(module)] });
  }
  const sorted = [...rows.values()].sort((a, b) => a.code.localeCompare(b.code, "en") || a.status - b.status);
  return `# Problems

Every refusal of the platform is a [problem details](https://www.rfc-editor.org/rfc/rfc9457) document with the media type
\`application/problem+json\`. Its \`type\` is \`<public address>/problems/<name>\`, an address that the gateway answers with the cause and the remedy
below. \`errors\` names every fault of the request at once: by \`pointer\` in the body, or by \`parameter\`. \`traceId\` is what to quote when asking for help.

Generated from the enums that declare the problems: \`node lint/run.mjs --write\`. A change there without a change here fails the checks.

| name | status | cause | what to do | refused by |
|---|---|---|---|---|
${sorted.map((row) => `| \`${row.code}\` | ${row.status} | ${cell(row.cause)} | ${cell(row.remedy)} | ${[...new Set(row.by)].join(", ")} |`).join("\n")}
`;
}
