// The polity that comes with the package: the files of data/polity.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Polity } from "../polity/polity.js";
import { readPolity } from "../polity/read-polity.js";

const FILES = ["sources", "organs", "offices", "actors", "factions", "doctrines", "events", "rules"];

let read: Polity | undefined;

/** The polity, read once. Throws `Fault` for everything wrong in its files. */
export function polity(): Polity {
  read ??= readPolity(Object.fromEntries(FILES.map((name) => [`${name}.json`, textOf(`${name}.json`)])));
  return read;
}

function textOf(file: string): string {
  return readFileSync(fileURLToPath(new URL(`../../data/polity/${file}`, import.meta.url)), "utf8");
}
