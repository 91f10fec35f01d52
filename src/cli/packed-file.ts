// Text files that may be packed with gzip, as collections of test problems are.
import { readFileSync, statSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { Fault } from "../base/fault.js";
import { LARGEST_FILE, readInput } from "./files.js";

/** The text of the file, unpacked where its name ends in .gz. Throws `Fault` where it is missing, too large or no gzip. */
export function readPackedInput(path: string): string {
  if (!/\.gz$/i.test(path) || !isFile(path)) return readInput(path);
  try {
    return gunzipSync(readFileSync(path), { maxOutputLength: LARGEST_FILE }).toString("utf8");
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    const remedy = "Unpack the file by hand and give the text";
    throw new Fault([{ where: path, expected: "a gzip file of at most 256 MB unpacked", found, remedy }]);
  }
}

/** Whether the ordinary reader would get at bytes; where not, it says why. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true && statSync(path).size <= LARGEST_FILE;
}
