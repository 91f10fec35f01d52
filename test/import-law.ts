// The import law as a function: files in, broken rules out. `architecture.test.ts` applies it to src and to made-up offenders.
import { posix } from "node:path";
import ts from "typescript";

/** The rooms in the order in which they may be imported: each knows itself and those before it. */
export const ROOMS = [
  "base",
  "lp",
  "table",
  "plan",
  "country",
  "economy",
  "polity",
  "world",
  "record",
  "institutions",
  "systems",
  "engine",
  "lenses",
  "claims",
  "lab",
] as const;

/** Faces stand outside the order. What each may import beside itself: rooms, or other faces. */
const FACES: Readonly<Record<string, readonly string[]>> = {
  "index.ts": ROOMS,
  // The library on disk hands on the ensembles that run on threads.
  "node.ts": [...ROOMS, "index.ts", "cli"],
  cli: [...ROOMS, "index.ts", "node.ts"],
  web: ["index.ts"],
};

/** Rooms that are narrower than the order allows. */
const ONLY: Readonly<Record<string, readonly string[]>> = { lp: ["base"], table: ["base"] };
const NEVER: Readonly<Record<string, readonly string[]>> = { engine: ["institutions", "systems"] };
/** Rooms handed to another as an argument: it may name their types, not call them. */
const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = { institutions: ["world"] };

/** Paths below src with `/`, and their text. */
export type SourceFiles = Readonly<Record<string, string>>;

interface Import {
  readonly from: string;
  /** Path below src, or the name of a package. */
  readonly to: string;
  readonly isRelative: boolean;
  readonly isType: boolean;
}

/** One sentence for each import that breaks the law and for each cycle; empty where the law holds. */
export function checkImports(files: SourceFiles): string[] {
  const imports = Object.entries(files).flatMap(([path, text]) => importsOf(path, text));
  return [...imports.flatMap((found) => brokenRules(found, files)), ...cycles(files, imports)];
}

function importsOf(path: string, text: string): Import[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, false);
  const typeOnly = typeOnlySpecifiers(source);
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
    const isRelative = fileName.startsWith(".");
    const target = posix.join(posix.dirname(path), fileName).replace(/\.js$/, ".ts");
    return { from: path, to: isRelative ? target : fileName, isRelative, isType: typeOnly.has(fileName) };
  });
}

/** Specifiers that the file imports or exports types from and nothing else. */
function typeOnlySpecifiers(source: ts.SourceFile): ReadonlySet<string> {
  const [types, values] = [new Set<string>(), new Set<string>()];
  for (const statement of source.statements) {
    const isImport = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement);
    if (!isImport || statement.moduleSpecifier === undefined || !ts.isStringLiteral(statement.moduleSpecifier))
      continue;
    (isTypeOnly(statement) ? types : values).add(statement.moduleSpecifier.text);
  }
  return new Set([...types].filter((specifier) => !values.has(specifier)));
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  if (clause === undefined) return false;
  const names = clause.namedBindings;
  const areTypes = names !== undefined && ts.isNamedImports(names) && names.elements.every((name) => name.isTypeOnly);
  return clause.phaseModifier === ts.SyntaxKind.TypeKeyword || (clause.name === undefined && areTypes);
}

function brokenRules(found: Import, files: SourceFiles): string[] {
  const { from, to, isRelative } = found;
  const says = (rule: string) => [`${from} imports ${to}: ${rule}`];
  if (!isRelative) return isPure(from) && to.startsWith("node:") ? says("pure rooms know no machine") : [];
  if (!Object.hasOwn(files, to)) return says("there is no such file; import the defining file with its .js ending");
  const [here, there] = [roomOf(from), roomOf(to)];
  if (to.endsWith("/index.ts") && !Object.hasOwn(FACES, here))
    return says("an index is for faces; import the defining file");
  if (here === there)
    return crossesQuestions(from, to) ? says("answers to one question know nothing of another's") : [];
  if (!allowed(here).includes(there)) return says(`${here} may not import ${there}`);
  if (TYPES_ONLY[here]?.includes(there) && !found.isType)
    return says(`${here} is handed ${there}; import its types only`);
  return [];
}

function isPure(path: string): boolean {
  return !["cli", "web", "node.ts"].includes(roomOf(path));
}

/** First folder of the path, or the file itself where it lies in src. */
function roomOf(path: string): string {
  return path.split("/")[0];
}

function allowed(room: string): readonly string[] {
  if (Object.hasOwn(FACES, room)) return FACES[room];
  if (Object.hasOwn(ONLY, room)) return ONLY[room];
  const place = (ROOMS as readonly string[]).indexOf(room);
  return ROOMS.slice(0, Math.max(0, place)).filter((earlier) => !NEVER[room]?.includes(earlier));
}

/** Whether both lie in folders of institutions, and not in the same. Files that lie beside the folders are open to all. */
function crossesQuestions(from: string, to: string): boolean {
  const [here, there] = [from.split("/"), to.split("/")];
  return here[0] === "institutions" && here.length > 2 && there.length > 2 && here[1] !== there[1];
}

/** Groups of files that import one another in a ring, type imports included (Tarjan 1972). */
function cycles(files: SourceFiles, imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>(Object.keys(files).map((path) => [path, []]));
  for (const { from, to } of imports) if (next.has(to)) next.get(from)?.push(to);
  const [order, lowest] = [new Map<string, number>(), new Map<string, number>()];
  const [stack, rings]: [string[], string[]] = [[], []];
  const visit = (path: string): void => {
    const place = order.size;
    order.set(path, place);
    lowest.set(path, place);
    stack.push(path);
    for (const target of next.get(path) ?? []) {
      if (!order.has(target)) visit(target);
      if (stack.includes(target)) lowest.set(path, Math.min(lowest.get(path) ?? 0, lowest.get(target) ?? 0));
    }
    if (lowest.get(path) !== place) return;
    const ring = stack.splice(stack.indexOf(path));
    if (ring.length > 1 || next.get(path)?.includes(path))
      rings.push(`${ring.sort().join(", ")}: import one another in a ring`);
  };
  for (const path of next.keys()) if (!order.has(path)) visit(path);
  return rings;
}
