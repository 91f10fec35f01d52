import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { contextOn } from "../src/cli/context.js";
import { createProgram } from "../src/cli/program.js";
import { collecting } from "./cli/streams.js";

const root = fileURLToPath(new URL("..", import.meta.url));

const verbs = (await createProgram(contextOn(collecting().streams).context)).commands.map((command) => command.name());

describe("the documents", () => {
  const documents = ["README.md", "CONTRIBUTING.md", ...markdownUnder("docs"), ...markdownUnder("data")];

  it.each(documents)("%s links only to what is there", (document) => {
    const exists = (path: string) => existsSync(`${root}/${path}`);
    expect(deadLinks({ document, text: read(document), exists })).toEqual([]);
  });

  it.each(documents)("%s calls only verbs that the program has", (document) => {
    expect(unknownVerbs(read(document), verbs)).toEqual([]);
  });

  it("are written for people anywhere: no path of one machine", () => {
    const offenders = documents.filter((document) => /(^|[\s"'`(])\/(work|tmp|home|root)\//m.test(read(document)));
    expect(offenders).toEqual([]);
  });
});

describe("the finder of dead links", () => {
  const exists = (path: string) => ["README.md", "docs/tour.md", "src/lp"].includes(path);

  it("finds relative links to nothing, and passes over addresses, anchors and code", () => {
    const text = [
      "[tour](tour.md#main-path) [readme](../README.md) [room](../src/lp) [site](https://example.org/x.md) [here](#top)",
      "[gone](gone.md) ![picture](<a b.png>)",
      "```sh",
      "[code](code.md)",
      "```",
      "`[span](span.md)`",
    ].join("\n");
    expect(deadLinks({ document: "docs/tour.md", text, exists })).toEqual(["gone.md", "a b.png"]);
  });

  it("finds verbs that are none in blocks of shell, and only there", () => {
    const text =
      "npx onecountry prose\n\n```sh\nnpx onecountry run nep\nnpx onecountry fly\n```\n\n```ts\nnpx onecountry code\n```\n";
    expect(unknownVerbs(text, ["run"])).toEqual(["fly"]);
  });
});

interface Linking {
  /** Path of the document below the root. */
  readonly document: string;
  readonly text: string;
  readonly exists: (path: string) => boolean;
}

/** Targets of relative links and pictures that do not exist. */
function deadLinks({ document, text, exists }: Linking): string[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, "").replace(/`[^`\n]*`/g, "");
  const targets = [...prose.matchAll(/\]\((?:<([^>]+)>|([^)\s]+))[^)]*\)/g)].map(
    ([, quoted, plain]) => quoted ?? plain,
  );
  return targets.filter((target) => {
    if (/^([a-z]+:|#)/i.test(target)) return false;
    const path = posix.join(posix.dirname(document), decodeURI(target.replace(/#.*$/, "")));
    return !exists(path.replace(/\/$/, ""));
  });
}

/** First words after `npx onecountry` in blocks of shell that name no verb; options are no verbs. */
function unknownVerbs(text: string, verbs: readonly string[]): string[] {
  const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block);
  const called = blocks.flatMap((block) => [...block.matchAll(/^npx onecountry ([a-z-]+)/gm)].map(([, verb]) => verb));
  return called.filter((verb) => !verb.startsWith("-") && !verbs.includes(verb));
}

function read(path: string): string {
  return readFileSync(`${root}/${path}`, "utf8").replaceAll("\r\n", "\n");
}

function markdownUnder(folder: string): string[] {
  if (!existsSync(`${root}/${folder}`)) return [];
  const entries = readdirSync(`${root}/${folder}`, { recursive: true, encoding: "utf8" });
  return entries.filter((path) => path.endsWith(".md")).map((path) => `${folder}/${path.replaceAll("\\", "/")}`);
}
