import { describe, expect, it } from "vitest";
import { onecountry } from "./streams.js";

describe("orders", () => {
  it("prints targets and answers, and a sector's plants when asked, as its JSON holds them", async () => {
    const asked = ["orders", "optimal-planning", "1930", "--years", "1928..1931"];
    const [text, json] = [await onecountry(...asked, "--sector", "machinery"), await onecountry(...asked, "--json")];
    expect([text.code, text.err, json.code]).toEqual([0, "", 0]);
    const { sectors, orders } = JSON.parse(json.out);
    const machinery = sectors.find(({ sector }: { sector: string }) => sector === "machinery");
    const row = text.out.split("\n").find((line) => line.startsWith("machinery ")) ?? "";
    expect(Number(row.split(/\s+/)[1])).toBe(Math.round(machinery.target));
    for (const { id } of orders.filter(({ product }: { product?: string }) => product === "machinery"))
      expect(text.out).toContain(id);
  });

  it("says of a market that nobody is given a target", async () => {
    expect((await onecountry("orders", "market", "1930")).out).toContain("nobody is given a target in 1930");
  });

  it("refuses years outside the run and sectors without a target", async () => {
    expect((await onecountry("orders", "five-year-plan", "1900")).code).toBe(2);
    const { code, err } = await onecountry("orders", "five-year-plan", "1929", "--sector", "machinry");
    expect([code, err.includes('Did you mean "machinery"?')]).toEqual([2, true]);
  });
});
