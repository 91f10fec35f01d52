import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const start = fileURLToPath(new URL("../../tools/start.mjs", import.meta.url));

describe("the executable, through tools/start.mjs", () => {
  it("hands on output and exit codes", async () => {
    const listed = await ended(["list", "units", "--json"]);
    expect(listed.code).toBe(0);
    expect(JSON.parse(listed.out)).toContainEqual({ id: "Mt" });
    expect(await ended(["lits"])).toMatchObject({ code: 2, out: "" });
  });

  it("takes a reader that closes the pipe early for no failure", async () => {
    expect(await ended(["list", "units"], { isDeaf: true })).toMatchObject({ code: 0, err: "" });
  });
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the executable to its end. A deaf reader closes its end of the pipe before anything is written. */
function ended(args: readonly string[], { isDeaf = false }: { readonly isDeaf?: boolean } = {}): Promise<Ended> {
  const child = spawn(process.execPath, [start, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  if (isDeaf) child.stdout.destroy();
  else child.stdout.on("data", (bytes: Buffer) => out.push(bytes));
  child.stderr.on("data", (bytes: Buffer) => err.push(bytes));
  const text = (parts: readonly Buffer[]) => Buffer.concat(parts).toString("utf8");
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, out: text(out), err: text(err) });
    });
  });
}
