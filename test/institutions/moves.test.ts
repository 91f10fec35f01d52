// What each answer says it moves, against the sibling it names. One draw's chance and parameters are shared by both systems.
import { describe, expect, it } from "vitest";
import { QUESTIONS, type AnyAnswer, type System } from "../../src/economy/contracts.js";
import { variableNamed } from "../../src/economy/variables.js";
import { allAnswers, SYSTEMS, withAnswers } from "../../src/systems/catalogue.js";
import { lived, meanOf, seeds } from "../laws/paired.js";

const COUNTRY = "ussr-1928";
const YEARS = { from: 1928, to: 1936 };
const DRAWS = seeds(100);
/** Nine of ten: a sign that chance alone gives in half of the draws comes out so in fewer than one of 10^16 tests. */
const ENOUGH = 90;

describe("an answer", () => {
  const answers = allAnswers();

  it("exists for every question, with a sibling to be compared with", () => {
    for (const question of QUESTIONS) {
      expect(answers.filter((answer) => answer.question === question).length, question).toBeGreaterThan(1);
    }
  });

  it.each(answers.map((answer) => [`${answer.question}/${answer.id}`, answer] as const))(
    "%s moves what it declares, against the sibling it names, in nine of ten draws",
    (_, answer) => {
      const { observable, sign, against } = answer.moves;
      expect(against).not.toBe(answer.id);
      expect(answers.some(({ question, id }) => question === answer.question && id === against)).toBe(true);
      expect(variableNamed(observable)).toBeDefined();
      const host = hostOf(answer);
      const exchanged = withAnswers(host, { [answer.question]: answer.id });
      const right = DRAWS.filter(
        (seed) => sign * (mean(exchanged, observable, seed) - mean(host, observable, seed)) > 0,
      );
      expect(right.length, `${observable} of ${exchanged.id} against ${host.id}`).toBeGreaterThanOrEqual(ENOUGH);
    },
  );
});

/** The first system of the catalogue that gives the sibling's answer (or the first of all, given it), with what the move needs beside it. */
function hostOf({ question, moves: { against, beside = {} } }: AnyAnswer): System {
  const home = SYSTEMS.find(({ answers }) =>
    Object.entries(answers).some(([q, { id }]) => q === question && id === against),
  );
  return withAnswers(home ?? withAnswers(SYSTEMS[0], { [question]: against }), beside);
}

const records = new Map<string, ReturnType<typeof lived>>();

function mean(system: System, observable: string, seed: number): number {
  const key = `${system.id}/${seed}`;
  const record = records.get(key) ?? lived({ country: COUNTRY, system: system.id, years: YEARS, seed }, { system });
  records.set(key, record);
  return meanOf(record, observable);
}
