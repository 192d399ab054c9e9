import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { parse } from "yaml";

const text = (maxLength) => ({ type: "string", minLength: 1, ...(maxLength && { maxLength }) });
const words = { type: "array", minItems: 1, items: text() };
const dependency = { type: "array", items: { type: "object", required: ["name"], properties: { name: text() } } };

/** What https://yml.publiccode.tools asks of a catalogue entry, version 0.4, as far as this repository uses it. */
const schema = {
  type: "object",
  additionalProperties: false,
  required: ["publiccodeYmlVersion", "name", "url", "releaseDate", "platforms", "categories", "developmentStatus", "softwareType", "description", "legal", "maintenance", "localisation"],
  properties: {
    publiccodeYmlVersion: { const: "0.4" },
    name: text(),
    url: { type: "string", format: "uri" },
    softwareVersion: { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+" },
    releaseDate: { type: "string", format: "date" },
    platforms: words,
    categories: words,
    developmentStatus: { enum: ["concept", "development", "beta", "stable", "obsolete"] },
    softwareType: { enum: ["standalone/mobile", "standalone/iot", "standalone/desktop", "standalone/web", "standalone/backend", "standalone/other", "addon", "library", "configurationFiles"] },
    intendedAudience: { type: "object", additionalProperties: false, properties: { scope: words } },
    description: {
      type: "object",
      required: ["en"],
      additionalProperties: {
        type: "object",
        additionalProperties: false,
        required: ["shortDescription", "longDescription", "features"],
        properties: {
          genericName: text(35),
          shortDescription: text(150),
          longDescription: { type: "string", minLength: 150, maxLength: 10000 },
          documentation: { type: "string", format: "uri" },
          features: words,
        },
      },
    },
    legal: { type: "object", additionalProperties: false, required: ["license"], properties: { license: text(), mainCopyrightOwner: text(), repoOwner: text() } },
    maintenance: {
      type: "object",
      additionalProperties: false,
      required: ["type", "contacts"],
      properties: {
        type: { enum: ["internal", "contract", "community", "none"] },
        contacts: { type: "array", minItems: 1, items: { type: "object", additionalProperties: false, required: ["name"], properties: { name: text(), email: { type: "string", format: "email" } } } },
      },
    },
    localisation: {
      type: "object",
      additionalProperties: false,
      required: ["localisationReady", "availableLanguages"],
      properties: { localisationReady: { type: "boolean" }, availableLanguages: words },
    },
    dependsOn: { type: "object", additionalProperties: false, properties: { open: dependency, proprietary: dependency, hardware: dependency } },
  },
};

/** publiccode.yml is a valid entry and says the same as the build about version and licence. */
export function catalogueEntry(root) {
  const entry = parse(readFileSync(join(root, "publiccode.yml"), "utf8"));
  const ajv = addFormats(new Ajv({ allErrors: true }));
  const faults = ajv.validate(schema, entry) ? [] : ajv.errors.map((one) => `${one.instancePath || "/"} ${one.message}`);
  const pom = readFileSync(join(root, "pom.xml"), "utf8");
  const version = pom.match(/<artifactId>cocreation-platform<\/artifactId>\s*<version>([^<]+)</)[1].replace(/-SNAPSHOT$/, "");
  if (entry.softwareVersion !== version) faults.push(`softwareVersion is ${entry.softwareVersion}, the build is ${version}`);
  if (entry.legal?.license !== pom.match(/<license>\s*<name>([^<]+)</)[1]) faults.push("legal.license differs from the pom");
  return faults;
}
