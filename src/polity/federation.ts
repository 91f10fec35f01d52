// Federation with a right of exit: a republic stays while the union is worth more than leaving; a dear exit holds the unwilling, a free exit
// holds the union to what they are worth to each other. Whether the right strengthens the union (Lenin, 1914) is a question to the model.

export interface Republic {
  readonly id: string;
  /** People, for the weight of each in the union. */
  readonly people: number;
  /** Worth of a union with all others, per head, on the scale of exitCost. */
  readonly gain: number;
  /** Weight of slights and orders from the centre, per head, under central rule of 1. */
  readonly grievance: number;
}

export interface Union {
  /** Cost per head of leaving: law, garrisons, broken trade. A right of exit leaves trade alone. */
  readonly exitCost: number;
  /** How much the centre decides, 0..1. */
  readonly centralRule: number;
}

export interface Federation {
  readonly stay: readonly string[];
  readonly leave: readonly string[];
  /** Republics that would leave were it free: held, not won. */
  readonly held: readonly string[];
}

/** Who stays: the largest set in which each member's gain, shrunk by those who left, less grievance is at least minus the cost of leaving. */
export function federate(republics: readonly Republic[], { exitCost, centralRule }: Union): Federation {
  const everyone = republics.reduce((sum, { people }) => sum + people, 0);
  const worth = ({ gain, grievance }: Republic, partners: number): number =>
    (gain * partners) / everyone - grievance * centralRule;
  let members = republics;
  for (;;) {
    const inside = members.reduce((sum, { people }) => sum + people, 0);
    const staying = members.filter((republic) => worth(republic, inside) >= -exitCost);
    if (staying.length === members.length) return split(republics, members, (republic) => worth(republic, inside) < 0);
    members = staying;
  }
}

/** The most central rule, in steps of a hundredth, under which no republic leaves; a centre that fears exit must stay below it. */
export function mostCentralRule(republics: readonly Republic[], exitCost: number): number {
  for (let hundredths = 100; hundredths > 0; hundredths--) {
    if (federate(republics, { exitCost, centralRule: hundredths / 100 }).leave.length === 0) return hundredths / 100;
  }
  return 0;
}

function split(
  republics: readonly Republic[],
  members: readonly Republic[],
  isHeld: (republic: Republic) => boolean,
): Federation {
  return {
    stay: members.map(({ id }) => id),
    leave: republics.filter((republic) => !members.includes(republic)).map(({ id }) => id),
    held: members.filter(isHeld).map(({ id }) => id),
  };
}
