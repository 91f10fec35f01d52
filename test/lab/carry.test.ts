import { describe, expect, it } from "vitest";
import { stepsOf } from "../../src/economy/contracts.js";
import { answersExchanged } from "../../src/lab/carry.js";
import { courseNamed } from "../../src/lab/course-named.js";

describe("a course with answers exchanged in turn", () => {
  it("has another answer to the one question and the same to the others, in its last system", () => {
    const answers = (id: string) => stepsOf(courseNamed(id)).at(-1)?.system.answers;
    const own = answers("history");
    const changes = answersExchanged("history");
    expect(changes.length).toBeGreaterThan(6);
    for (const change of changes) {
      const changed = answers(`history+${change}`);
      const differing = Object.entries(changed ?? {}).filter(
        ([question, { id }]) => own?.[question as "work"].id !== id,
      );
      expect(differing.map(([question, { id }]) => `${question}=${id}`)).toEqual([change]);
    }
  });
});
