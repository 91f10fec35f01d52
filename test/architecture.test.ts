import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { caseClashes, checkFiles, checkName } from "./file-law.js";
import { checkImports, ROOMS, type SourceFiles } from "./import-law.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Tables of facts that no split would make easier to read. */
const FACT_TABLES: readonly string[] = [];

describe("src", () => {
  const files = sourceFiles();

  it("has files, each in a room or at a face", () => {
    expect(Object.keys(files).length).toBeGreaterThan(10);
    const places = new Set(Object.keys(files).map((path) => path.split("/")[0]));
    expect([...places].filter((place) => ![...ROOMS, "cli", "web", "index.ts", "node.ts"].includes(place))).toEqual([]);
  });

  it("obeys the import law and has no cycles", () => {
    expect(checkImports(files)).toEqual([]);
  });

  it("has named exports, speaking kebab-case names, and no file over 400 lines", () => {
    expect(checkFiles(files, { factTables: FACT_TABLES })).toEqual([]);
  });

  it("and its neighbours have paths unique on any file system", () => {
    const folders = ["src", "test", "tools", "docs", "data", "examples"];
    expect(caseClashes(folders.flatMap((folder) => filesUnder(folder)))).toEqual([]);
    expect(
      filesUnder("test")
        .filter((path) => path.endsWith(".ts"))
        .flatMap(checkName),
    ).toEqual([]);
  });
});

describe("the import law", () => {
  it("lets a room import itself and earlier rooms", () => {
    const files = {
      "base/year.ts": "",
      "base/unit.ts": 'import { a } from "./year.js";',
      "lab/run.ts": 'import "../base/unit.js";',
    };
    expect(checkImports(files)).toEqual([]);
  });

  it.each([
    ["a later room", "base/year.ts", "../lab/x.js", "base may not import lab"],
    ["the table from lp", "lp/a.ts", "../table/x.js", "lp may not import table"],
    ["lp from the table", "table/a.ts", "../lp/x.js", "table may not import lp"],
    ["institutions from the engine", "engine/a.ts", "../institutions/x.js", "engine may not import institutions"],
    ["systems from the engine", "engine/a.ts", "../systems/x.js", "engine may not import systems"],
    [
      "the engine from an institution",
      "institutions/power/a.ts",
      "../../engine/x.js",
      "institutions may not import engine",
    ],
    [
      "institutions from a contract",
      "economy/contracts/a.ts",
      "../../institutions/x.js",
      "economy may not import institutions",
    ],
    ["another question's answer", "institutions/power/a.ts", "../village/x.js", "know nothing of another's"],
    [
      "the world's functions from an institution",
      "institutions/power/a.ts",
      "../../world/x.js",
      "import its types only",
    ],
    ["a room from the web", "web/a.ts", "../engine/x.js", "web may not import engine"],
    ["the command line from the library", "index.ts", "./cli/x.js", "index.ts may not import cli"],
    ["the library from a room", "lab/a.ts", "../index.js", "lab may not import index.ts"],
    ["an index file from a room", "plan/a.ts", "../lp/index.js", "an index is for faces"],
    ["a file that is not there", "plan/a.ts", "../lp/gone.js", "there is no such file"],
    ["a file without its ending", "plan/a.ts", "../lp/x", "there is no such file"],
    ["the machine from a pure room", "plan/a.ts", "node:fs", "pure rooms know no machine"],
  ])("refuses to import %s", (_, from, specifier, rule) => {
    const others = Object.fromEntries([...ROOMS, "cli"].map((room) => [`${room}/x.ts`, ""]));
    const around = { ...others, "institutions/village/x.ts": "", "lp/index.ts": "", "index.ts": "" };
    for (const statement of [
      `import { a } from "${specifier}";`,
      `export * from "${specifier}";`,
      `await import("${specifier}");`,
    ]) {
      const broken = checkImports({ ...around, [from]: statement });
      expect(broken).toHaveLength(1);
      expect(broken[0]).toContain(rule);
    }
  });

  it("lets institutions name types of the world, and faces import an index", () => {
    const files = {
      "world/x.ts": "",
      "lp/index.ts": "",
      "index.ts": 'export * from "./lp/index.js";',
      "web/a.ts": 'import "../index.js";',
      "institutions/power/a.ts":
        'import type { W } from "../../world/x.js"; import { type V } from "../../world/x.js";',
    };
    expect(checkImports(files)).toEqual([]);
  });

  it("is not content with a type import beside a real one", () => {
    const both = 'import type { W } from "../../world/x.js"; import { grow } from "../../world/x.js";';
    expect(checkImports({ "world/x.ts": "", "institutions/power/a.ts": both })).not.toEqual([]);
  });

  it("finds cycles, type imports included, and names the files", () => {
    const files = {
      "base/a.ts": 'import type { B } from "./b.js";',
      "base/b.ts": 'export { c } from "./c.js";',
      "base/c.ts": 'import { a } from "./a.js";',
      "base/d.ts": 'import { a } from "./a.js";',
    };
    expect(checkImports(files)).toEqual(["base/a.ts, base/b.ts, base/c.ts: import one another in a ring"]);
  });

  it("is not deceived by comments and strings", () => {
    expect(
      checkImports({ "base/a.ts": '// import "../lab/x.js";\nexport const text = `import "../lab/x.js";`;' }),
    ).toEqual([]);
  });
});

describe("the file law", () => {
  it.each([
    ["base/taxInKind.ts", "", "not in kebab-case"],
    ["base/tax_in_kind.ts", "", "not in kebab-case"],
    ["Base/tax.ts", "", "not in kebab-case"],
    ["base/string-utils.ts", "", '"utils" says nothing'],
    ["helpers/tax.ts", "", '"helpers" says nothing'],
    ["base/tax.ts", "export default 1;", "default export"],
    ["base/tax.ts", "export default function tax() {}", "default export"],
    ["base/tax.ts", "const tax = 1; export { tax as default };", "default export"],
    ["base/tax.ts", "\n".repeat(401), "401 lines, at most 400"],
  ])("refuses %s with %j", (path, text, rule) => {
    const broken = checkFiles({ [path]: text });
    expect(broken).toHaveLength(1);
    expect(broken[0]).toContain(rule);
  });

  it("lets a named table of facts be long", () => {
    expect(checkFiles({ "base/unit.ts": "\n".repeat(500) }, { factTables: ["base/unit.ts"] })).toEqual([]);
  });

  it("finds names that differ only in case", () => {
    expect(caseClashes(["docs/a.md", "docs/A.md", "docs/b.md"])).toEqual([
      "docs/a.md and docs/A.md differ only in case",
    ]);
  });
});

function sourceFiles(): SourceFiles {
  const paths = filesUnder("src").filter((path) => /\.(ts|svelte)$/.test(path));
  return Object.fromEntries(paths.map((path) => [path.slice("src/".length), sourceText(path)]));
}

/** The file's text; of a component its script, with the markup's lines left empty. */
function sourceText(path: string): string {
  const text = readFileSync(join(root, path), "utf8");
  if (!path.endsWith(".svelte")) return text;
  const script = /<script[^>]*>([^]*?)<\/script>/.exec(text)?.[1] ?? "";
  return script + "\n".repeat(text.split("\n").length - script.split("\n").length);
}

/** Paths below the root with `/`; nothing where there is no such folder. */
function filesUnder(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}
