import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readInput, writeOutput } from "../../src/cli/files.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "one country "));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("writeOutput", () => {
  it("writes a new file and leaves nothing else behind", () => {
    writeOutput({ path: join(folder, "run.csv"), text: "хлеб\n", force: false });
    expect(readFileSync(join(folder, "run.csv"), "utf8")).toBe("хлеб\n");
    expect(readdirSync(folder)).toEqual(["run.csv"]);
  });

  it("never replaces a file without force, and says how to", () => {
    const path = join(folder, "run.csv");
    writeFileSync(path, "old");
    expect(() => writeOutput({ path, text: "new", force: false })).toThrow(
      `${path}: found an existing file, expected a name not yet taken. Choose another name or add --force.`,
    );
    expect(readFileSync(path, "utf8")).toBe("old");
    writeOutput({ path, text: "new", force: true });
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(readdirSync(folder)).toEqual(["run.csv"]);
  });

  it("refuses a folder that is not there, and a folder in place of the file", () => {
    expect(() => writeOutput({ path: join(folder, "gone", "a.csv"), text: "", force: true })).toThrow("no folder");
    mkdirSync(join(folder, "taken"));
    expect(() => writeOutput({ path: join(folder, "taken"), text: "", force: true })).toThrow(
      "expected a file that can be",
    );
    expect(readdirSync(folder)).toEqual(["taken"]);
  });
});

describe("readInput", () => {
  it("names a missing file and a folder", () => {
    expect(() => readInput(join(folder, "none"))).toThrow("found no such file, expected a file that can be read");
    expect(() => readInput(folder)).toThrow("found a folder, expected a file that can be read");
  });
});
