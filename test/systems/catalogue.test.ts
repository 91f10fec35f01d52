import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { QUESTIONS } from "../../src/economy/contracts.js";
import { loadSystem } from "../../src/node.js";
import { courseNamed } from "../../src/lab/course-named.js";
import { allAnswers, SYSTEMS, systemNamed, TIMELINES, withAnswers } from "../../src/systems/catalogue.js";

describe("the catalogue of systems", () => {
  it("names each system once, and each answers the question it is seated at", () => {
    expect(new Set(SYSTEMS.map(({ id }) => id)).size).toBe(SYSTEMS.length);
    for (const system of SYSTEMS) {
      expect(systemNamed(system.id)).toBe(system);
      for (const question of QUESTIONS) expect(system.answers[question].question, system.id).toBe(question);
    }
  });

  it("knows every answer once, with numbers whose defaults lie in their ranges", () => {
    const answers = allAnswers();
    const names = answers.map(({ question, id }) => `${question}/${id}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { question, id, parameters } of answers) {
      for (const [name, { value, range }] of Object.entries(parameters)) {
        expect(value, `${question}/${id} ${name}`).toBeGreaterThanOrEqual(range[0]);
        expect(value, `${question}/${id} ${name}`).toBeLessThanOrEqual(range[1]);
      }
    }
  });
});

describe("a system with answers exchanged", () => {
  it("gives the new answers, keeps the others, and is found again by its id", () => {
    const change = fc.constantFrom(...allAnswers());
    fc.assert(
      fc.property(fc.constantFrom(...SYSTEMS), fc.array(change, { maxLength: 6 }), (system, changes) => {
        const wanted = Object.fromEntries(changes.map(({ question, id }) => [question, id]));
        const made = withAnswers(system, wanted);
        for (const question of QUESTIONS)
          expect(made.answers[question].id).toBe(wanted[question] ?? system.answers[question].id);
        expect(loadSystem(made.id)).toEqual(made);
      }),
    );
  });
});

describe("a timeline with answers exchanged", () => {
  it("gives the new answer in every step, keeps its decisions on record, and is found again by its id", () => {
    for (const timeline of TIMELINES) {
      const made = withAnswers(timeline, { border: "closed" });
      expect(made.steps.map(({ system }) => system.answers.border.id)).toEqual(timeline.steps.map(() => "closed"));
      expect(made.steps.map(({ from }) => from)).toEqual(timeline.steps.map(({ from }) => from));
      expect(made.decisions).toBe(timeline.decisions);
      expect(courseNamed(made.id)).toEqual(made);
    }
  });
});
