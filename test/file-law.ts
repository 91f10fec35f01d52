// The law of single files as a function: size, names, exports. `architecture.test.ts` applies it.
import { posix } from "node:path";
import ts from "typescript";
import type { SourceFiles } from "./import-law.js";

/** Most lines of a file that is no table of facts. */
export const MOST_LINES = 400;

/** Words that say nothing about what a file is for. */
const EMPTY_WORDS = [
  "util",
  "utils",
  "helper",
  "helpers",
  "common",
  "misc",
  "manager",
  "service",
  "handler",
  "shared",
  "stuff",
];

/** One sentence for each broken rule. `factTables` may exceed the size. */
export function checkFiles(
  files: SourceFiles,
  { factTables = [] }: { readonly factTables?: readonly string[] } = {},
): string[] {
  return Object.entries(files).flatMap(([path, text]) => {
    const broken = checkName(path);
    const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
    if (lines > MOST_LINES && !factTables.includes(path)) broken.push(`${path}: ${lines} lines, at most ${MOST_LINES}`);
    if (hasDefaultExport(path, text)) broken.push(`${path}: default export; name it`);
    return broken;
  });
}

/** One sentence for each rule that a path breaks: kebab-case throughout, and no word that says nothing. */
export function checkName(path: string): string[] {
  const words = path.split("/").flatMap((part) => part.split(/[.-]/));
  const empty = words.filter((word) => EMPTY_WORDS.includes(word.toLowerCase()));
  const broken = empty.map((word) => `${path}: "${word}" says nothing about the file; name the concept`);
  const folders = posix.dirname(path) === "." ? [] : posix.dirname(path).split("/");
  const isKebab = folders.every((part) => KEBAB.test(part)) && KEBAB_FILE.test(posix.basename(path));
  if (!isKebab) broken.push(`${path}: not in kebab-case`);
  return broken;
}

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const KEBAB_FILE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/;

/** Pairs of paths that some file systems take for one. */
export function caseClashes(paths: readonly string[]): string[] {
  const seen = new Map<string, string>();
  return paths.flatMap((path) => {
    const earlier = seen.get(path.toLowerCase());
    seen.set(path.toLowerCase(), path);
    return earlier === undefined ? [] : [`${earlier} and ${path} differ only in case`];
  });
}

function hasDefaultExport(path: string, text: string): boolean {
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, false);
  return statements.some((statement) => {
    if (ts.isExportAssignment(statement)) return true;
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
      return statement.exportClause.elements.some(({ name }) => name.text === "default");
    }
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    return modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
  });
}
