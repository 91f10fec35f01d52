// The struggle's state as numbers with names, so that an economy can keep it between years like the memory of any answer.
import type { Party } from "../country/party.js";
import type { Position } from "./position.js";
import { openLines, type Line } from "./struggle-lines.js";
import type { StruggleState } from "./struggle-state.js";

export type Numbers = { [name: string]: number };

const STANDINGS: readonly Line["standing"][] = ["inside", "outside", "expelled"];

/** Writes the state into the numbers. */
export function keepStruggle(state: StruggleState, memory: Numbers): void {
  state.lines.forEach(({ id, position, standing, since, leaders }, k) => {
    position.forEach((place, axis) => (memory[`${id}.${axis}`] = place));
    memory[`${id}.standing`] = STANDINGS.indexOf(standing);
    memory[`${id}.since`] = since;
    for (const leader of leaders) memory[`${id}.${leader.id}`] = leader.resources;
    if (id === state.head) memory["head"] = k;
  });
  const { appointed, committee, loyalCommittee, lastCongress, promoted, members } = state;
  Object.assign(memory, { appointed, committee, loyalCommittee, lastCongress, promoted });
  Object.assign(memory, { members: members.members, membersWant: members.mean });
}

/** The state that `keepStruggle` wrote, of the same party. */
export function keptStruggle(party: Party, memory: Readonly<Numbers>): StruggleState {
  const lines = openLines(party).map((line) => keptLine(line, memory));
  return {
    lines,
    head: lines[memory["head"]].id,
    appointed: memory["appointed"],
    committee: memory["committee"],
    loyalCommittee: memory["loyalCommittee"],
    lastCongress: memory["lastCongress"],
    promoted: memory["promoted"],
    members: { members: memory["members"], mean: memory["membersWant"] },
  };
}

function keptLine(line: Line, memory: Readonly<Numbers>): Line {
  const at = (axis: number) => memory[`${line.id}.${axis}`];
  const position: Position = [at(0), at(1), at(2), at(3)];
  return {
    ...line,
    position,
    standing: STANDINGS[memory[`${line.id}.standing`]],
    since: memory[`${line.id}.since`],
    leaders: line.leaders.map((leader) => ({ ...leader, resources: memory[`${line.id}.${leader.id}`] })),
  };
}
