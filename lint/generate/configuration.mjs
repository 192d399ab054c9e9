import { existsSync, readFileSync } from "node:fs";
import { cell, inside, plain, sources, tokens } from "./java.mjs";

const SERVICES = ["arena-service", "actor-service", "value-assessment-service"];

/** Settings of all services that libraries read directly; the properties file that hands them over has no Javadoc. */
const HANDED_OVER = {
  COCREATION_HTTP_HOST: "Address on which the HTTP port listens.",
  COCREATION_HTTP_PORT: "The HTTP port; only the gateway needs to reach it.",
  COCREATION_MANAGEMENT_HOST: "Address on which the management port listens; never expose it to the internet.",
  COCREATION_MANAGEMENT_PORT: "The management port: health, metrics and the operators' API. Reached by operators and by the gateway.",
  COCREATION_DB_URL: "JDBC address of the service's own database. No two services share one.",
  COCREATION_DB_USER: "User of that database; it owns the tables, which are migrated at start.",
  COCREATION_DB_PASSWORD: "Password of that user.",
  COCREATION_ISSUER: "Address of the OpenID Connect issuer under which its discovery document is found.",
  COCREATION_TOKEN_ISSUER: "The `iss` that tokens must carry, where it differs from what the discovery document says.",
  COCREATION_AUDIENCE: "The `aud` that tokens must carry.",
  COCREATION_ROLES_CLAIM: "Path of the claim that holds the platform roles, such as `realm_access/roles`.",
  COCREATION_LOG_JSON: "Whether the log is written as JSON, one object a line.",
  COCREATION_TRACING: "Whether OpenTelemetry tracing is on; the standard `OTEL_*` variables then apply.",
};

const variable = (property) => property.replace(/[^A-Za-z0-9]/g, "_").toUpperCase();
const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Methods of a settings interface: their Javadoc, default and type. */
function ofInterface(text, where) {
  const prefix = text.match(/@ConfigMapping\(prefix = "([^"]+)"\)/)[1];
  const all = tokens(text);
  let at = all.findIndex((token) => token.text === "interface");
  const { inner } = inside(all, all.findIndex((token, index) => index > at && token.text === "{"), "{", "}");
  const settings = [];
  let javadoc = null;
  let byDefault = null;
  let type = [];
  for (at = 0; at < inner.length; at++) {
    const token = inner[at];
    if (token.kind === "javadoc") javadoc = plain(token.text);
    else if (token.text === "@") {
      const name = inner[at + 1].text;
      if (inner[at + 2]?.text === "(") {
        const { inner: given, next } = inside(inner, at + 2);
        if (name === "WithDefault") byDefault = given[0].text;
        at = next - 1;
      } else at += 1;
    } else if (token.text === "(") {
      const name = type.pop();
      if (!javadoc) throw new Error(`${where}: ${name} has no Javadoc`);
      settings.push({ name: variable(`${prefix}.${kebab(name)}`), purpose: javadoc, byDefault, optional: type[0] === "Optional" });
      at = inside(inner, at).next;
      [javadoc, byDefault, type] = [null, null, []];
    } else type.push(token.text);
  }
  return settings;
}

function interfaces(root, module) {
  return sources(`${root}/${module}/src/main/java`)
    .filter(({ text }) => text.includes("@ConfigMapping("))
    .flatMap(({ path, text }) => ofInterface(text, path));
}

function properties(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** Settings that a properties file reads by \${cocreation.…}, with their defaults. */
function readBy(text) {
  return [...text.matchAll(/\$\{(cocreation\.[a-z0-9.-]+)(?::([^}]*))?\}/g)].map(([, property, byDefault]) => ({ name: variable(property), byDefault: byDefault ?? null }));
}

function table(settings) {
  const shown = ({ byDefault, optional }) => (byDefault ? `\`${byDefault}\`` : optional ? "none" : "**required**");
  const rows = settings.map((one) => `| \`${one.name}\` | ${shown(one)} | ${cell(one.purpose)} |`);
  return ["| variable | default | purpose |", "|---|---|---|", ...rows].join("\n");
}

/** docs/configuration.md: every setting, from the Javadoc of the settings interfaces and the properties that read the others. */
export function configuration(root) {
  const fixed = SERVICES.map((module) => properties(`${root}/${module}/src/main/resources/application.properties`));
  const kit = interfaces(root, "service-kit").filter((one) => !fixed.every((text) => text.includes(`${one.name.toLowerCase().replaceAll("_", ".")}=`)));
  const documented = new Set(kit.map((one) => one.name));
  const read = new Map();
  const shared = properties(`${root}/service-kit/src/main/resources/META-INF/microprofile-config.properties`);
  for (const one of readBy(shared)) if (!documented.has(one.name)) read.set(one.name, one);
  const unexplained = [...read.keys()].filter((name) => !HANDED_OVER[name]);
  const unread = Object.keys(HANDED_OVER).filter((name) => !read.has(name));
  if (unexplained.length > 0) throw new Error(`no explanation in lint/generate/configuration.mjs for ${unexplained.join(", ")}`);
  if (unread.length > 0) throw new Error(`lint/generate/configuration.mjs explains what nobody reads: ${unread.join(", ")}`);
  const optional = new Set(["COCREATION_TOKEN_ISSUER"]);
  const handedOver = [...read.values()].map((one) => ({ ...one, purpose: HANDED_OVER[one.name], optional: optional.has(one.name) }));
  const own = SERVICES.map((module) => ({ module, settings: interfaces(root, module) })).filter(({ settings }) => settings.length > 0);
  const gateway = interfaces(root, "gateway");
  return `# Configuration

Every process is configured by environment variables, with the same names on one machine, in Compose and in Kubernetes. Durations are written as
\`30s\`, \`10m\`, \`24h\` or \`30d\`. A process that lacks a required setting does not start, and says which one. Standard Quarkus and \`OTEL_*\` variables
work as well; they are for experts and not promised to stay.

Secrets are \`COCREATION_SECRET\` and \`COCREATION_DB_PASSWORD\`; pass them from a secret store, never from a file in version control.
\`COCREATION_SECRET\` keys the link between logins and actors: change it, and nobody is recognised until every login is linked anew.

Generated from the Javadoc of the settings interfaces and the properties that read them: \`node lint/run.mjs --write\`. A change there without a change
here fails the checks.

## Every service

Read by arena-service, actor-service and value-assessment-service.

${table([...kit, ...handedOver])}

${own.map(({ module, settings }) => `## ${module}\n\nBesides those of every service.\n\n${table(settings)}`).join("\n\n")}

## Gateway

${table(gateway)}
`;
}
