import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { labFolder } from "../../src/cli/lab.js";

const folder = labFolder();
const scripts = readdirSync(join(folder, "assets")).filter((name) => name.endsWith(".js"));
const read = (file: string) => readFileSync(join(folder, file));

describe("the built page", () => {
  it.each(scripts)("%s makes no code at run time", (script) => {
    const code = read(`assets/${script}`).toString("utf8");
    expect(code).not.toMatch(/\bnew Function\b|\bFunction\(|\beval\(|=\s*Function\b/);
  });

  it("forbids inline scripts and made code, and has neither", () => {
    const html = read("index.html").toString("utf8");
    const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1] ?? "";
    expect(policy).toMatch(/default-src 'none'/);
    expect(/script-src ([^;]*)/.exec(policy)?.[1]).toBe("'self' 'wasm-unsafe-eval'");
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|\son\w+=|javascript:/);
  });

  it("asks nothing of another host", () => {
    const html = read("index.html").toString("utf8");
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  it("is under 1.5 MB compressed for its first view, everything that it may fetch there counted", () => {
    // The planner and its solver are fetched by the plan view alone.
    const first = readdirSync(join(folder, "assets")).filter(
      (name) => !/^(plan-worker|read-workbook|highs)-/.test(name),
    );
    const files = ["index.html", ...first.map((name) => `assets/${name}`)];
    const data = ["countries.json", "history.json", "country-ussr-1928.json"].map((name) => `data/${name}`);
    const bytes = [...files, ...data].reduce((sum, file) => sum + gzipSync(read(file)).length, 0);
    expect(bytes).toBeLessThan(1.5e6);
  });

  it("tells the licences of all that is packed into it", () => {
    const licences = read("licences.md").toString("utf8");
    for (const name of ["svelte", "@observablehq/plot", "comlink", "zod", "@noble/hashes"])
      expect(licences).toContain(name);
  });
});
