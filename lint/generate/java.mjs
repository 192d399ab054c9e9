import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Every Java source under a folder, tests left out. */
export function sources(folder) {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? sources(path) : path.endsWith(".java") ? [path] : []))
    .map((entry) => (typeof entry === "string" ? { path: entry, text: readFileSync(entry, "utf8") } : entry));
}

/** Splits source into tokens: strings, comments, words, numbers, single signs. Enough for enums and settings interfaces. */
export function tokens(text) {
  const pattern = /(?<javadoc>\/\*\*[\s\S]*?\*\/)|\/\*[\s\S]*?\*\/|\/\/[^\n]*|(?<string>"(?:[^"\\\n]|\\.)*")|(?<word>[A-Za-z_$][\w$]*|\d[\w.]*)|(?<sign>\S)/g;
  return [...text.matchAll(pattern)]
    .map(({ groups }) => groups)
    .map(({ javadoc, string, word, sign }) => {
      if (javadoc) return { kind: "javadoc", text: javadoc };
      if (string) return { kind: "string", text: JSON.parse(string) };
      if (word) return { kind: "word", text: word };
      return sign ? { kind: "sign", text: sign } : null;
    })
    .filter(Boolean);
}

/** The plain text of a Javadoc comment. */
export function plain(javadoc) {
  return javadoc
    .replace(/^\/\*\*|\*\/$/g, "")
    .replace(/^\s*\* ?/gm, "")
    .replace(/\{@code ([^}]*)\}/g, "`$1`")
    .replace(/\{@link #?([^}]*)\}/g, "`$1`")
    .replace(/<p>/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** From the position of an opening bracket: the tokens inside it, and the position after it. */
export function inside(all, from, open = "(", close = ")") {
  let depth = 0;
  for (let at = from; at < all.length; at++) {
    if (all[at].kind !== "sign") continue;
    if (all[at].text === open) depth++;
    if (all[at].text === close && --depth === 0) return { inner: all.slice(from + 1, at), next: at + 1 };
  }
  throw new Error("a bracket is never closed");
}

/** Arguments separated by commas; joined strings become one. */
export function argumentsOf(inner) {
  const parts = [[]];
  let depth = 0;
  for (const token of inner) {
    if (token.kind === "sign" && "({[".includes(token.text)) depth++;
    if (token.kind === "sign" && ")}]".includes(token.text)) depth--;
    if (token.kind === "sign" && token.text === "," && depth === 0) parts.push([]);
    else if (token.kind !== "javadoc") parts.at(-1).push(token);
  }
  return parts
    .filter((part) => part.length > 0)
    .map((part) => {
      const strings = part.filter((token) => token.kind === "string");
      return strings.length > 0 ? { string: strings.map((token) => token.text).join("") } : { raw: part.map((token) => token.text).join("") };
    });
}

/** Text for a cell of a Markdown table; signs that would be markup are escaped outside code. */
export function cell(text) {
  return text
    .replace(/\s+/g, " ")
    .replace(/\|/g, "\\|")
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") ? part : part.replace(/</g, "&lt;")))
    .join("");
}
