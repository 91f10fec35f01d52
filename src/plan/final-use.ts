// What a column of final uses is for, told from its name or said by the user.
import { throwFaults } from "../base/fault.js";

/** Kinds of final use that a plan treats differently. */
export const FINAL_USE_KINDS = [
  "household",
  "public",
  "defence",
  "investment",
  "stocks",
  "exports",
  "left-out",
] as const;
export type FinalUseKind = (typeof FINAL_USE_KINDS)[number];

/** First match wins: stocks before investment since both may be called capital formation, defence before public. */
const NAMES: readonly (readonly [FinalUseKind, RegExp])[] = [
  ["stocks", /^(INV|INVEN|P52|P53|P5M|P52_P53|F030|SB205|FU202)$|invent|stock|existencias/i],
  ["defence", /^(DEF|F06.*|F07.*)$|defen[cs]e|military/i],
  ["investment", /^(GFCF|P51|P51G|P5|F02.*|SB20[1-4]|FU201)$|investment|capital|formaci[oó]n|equipment|structures/i],
  ["exports", /^(EXP|EX|P6|P61|P62|F040|SB301|E)$|export/i],
  [
    "public",
    /^(CONS_np|CONS_g|G|G_.*|P3_S13|P3_S15|F08.*|F10.*|SB103|FU103)$|gov|public|communal|npish|non-profit|gobierno/i,
  ],
  ["household", /^(CONS_h|CONS|C|C_.*|P3_S14|P3|F010|SB10[12]|FU10[12])$|household|consum|hogares|famil/i],
  ["left-out", /^(F050|SB401|ERR)$|error|discrep|import|adjust/i],
];

export interface FinalUseQuery {
  readonly table: string;
  readonly finalUses: readonly string[];
  /** Kinds of uses whose names do not tell. */
  readonly kinds?: Readonly<Record<string, FinalUseKind>> | undefined;
}

/** The kind of each final use. Throws `Fault` naming every use whose name does not tell, and where there is nothing to consume. */
export function finalUseKinds({ table, finalUses, kinds = {} }: FinalUseQuery): readonly FinalUseKind[] {
  const known = finalUses.map((use) => (Object.hasOwn(kinds, use) ? kinds[use] : kindByName(use)));
  const expected = `one of the kinds ${FINAL_USE_KINDS.join(", ")}`;
  const remedy = "Say the kind of this final use";
  throwFaults(
    finalUses
      .filter((_, f) => known[f] === undefined)
      .map((use) => ({ where: `${table}, final use "${use}"`, expected, found: "a name that tells none", remedy })),
  );
  const certain = known.filter((kind) => kind !== undefined);
  if (certain.includes("household")) return certain;
  const found = finalUses.join(", ");
  throwFaults([{ where: table, expected: "a final use of households", found, remedy: "Say which use is household" }]);
  return certain;
}

function kindByName(name: string): FinalUseKind | undefined {
  return NAMES.find(([, pattern]) => pattern.test(name))?.[0];
}
