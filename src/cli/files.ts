// Files named on the command line: read with a fault that says which, written whole or not at all.
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { Fault } from "../base/fault.js";

/** Largest input file in bytes. */
export const LARGEST_FILE = 256 * 1024 * 1024;

/** The text of a file given by the user. Throws `Fault` where it is missing, unreadable, a folder or over 256 MB. */
export function readInput(path: string): string {
  let bytes: number;
  try {
    bytes = statSync(path).size;
    if (bytes <= LARGEST_FILE) return readFileSync(path, "utf8");
  } catch (error) {
    throw new Fault([
      { where: path, expected: "a file that can be read", found: reason(error), remedy: "Check the path" },
    ]);
  }
  throw new Fault([
    { where: path, expected: "at most 256 MB", found: `${bytes} bytes`, remedy: "Give a smaller file" },
  ]);
}

export interface Output {
  readonly path: string;
  readonly text: string;
  /** Whether an existing file may be replaced. */
  readonly force: boolean;
}

/** Writes the text to a temporary file beside the path and moves it there. Throws `Fault` for an existing file without `force`. */
export function writeOutput({ path, text, force }: Output): void {
  if (!force && existsSync(path)) throw alreadyThere(path);
  if (!existsSync(dirname(resolve(path)))) {
    const [where, found] = [path, `no folder ${dirname(path)}`];
    throw new Fault([{ where, expected: "a path in an existing folder", found, remedy: "Create the folder first" }]);
  }
  const temporary = `${path}.${process.pid}.part`;
  try {
    writeWhole(temporary, text);
    if (force) renameSync(temporary, path);
    else moveToFree(temporary, path);
  } catch (error) {
    if (error instanceof Fault) throw error;
    const remedy = "Check the path and the rights";
    throw new Fault([{ where: path, expected: "a file that can be written", found: reason(error), remedy }]);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function writeWhole(path: string, text: string): void {
  const file = openSync(path, "wx");
  try {
    const bytes = Buffer.from(text, "utf8");
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A hard link fails where the name was taken meanwhile; a rename would silently replace it. Not every file system has links. */
function moveToFree(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw alreadyThere(path);
    renameSync(temporary, path);
  }
}

function alreadyThere(path: string): Fault {
  const remedy = "Choose another name or add --force";
  return new Fault([{ where: path, expected: "a name not yet taken", found: "an existing file", remedy }]);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EISDIR: "a folder",
  EACCES: "no right to it",
  EPERM: "no right to it",
  ENOSPC: "a full disk",
};

function reason(error: unknown): string {
  const code = codeOf(error);
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
