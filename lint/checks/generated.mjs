import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A check that a generated manual says what the sources say now; in writing mode it is written anew first. */
export function upToDate(file, generate, write) {
  return (root) => {
    const wanted = generate(root);
    const path = join(root, file);
    if (write) writeFileSync(path, wanted);
    const present = existsSync(path) ? readFileSync(path, "utf8") : "";
    return present === wanted ? [] : [`${file} is stale: run node lint/run.mjs --write and commit the result`];
  };
}
