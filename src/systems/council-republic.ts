// A council republic on a planned economy: delegates of workplaces and villages, recallable at any time, and the rights that go with them.
import type { System } from "../economy/contracts.js";
import { councilRights } from "../institutions/liberty/council-rights.js";
import { councils } from "../institutions/power/councils.js";
import { PLANNED_ECONOMY } from "./planned-economy.js";

export const councilRepublic: System = {
  id: "council-republic",
  name: "Council republic",
  registryId: "council-communism",
  about:
    "Recallable delegates of workplaces and villages decide over a planned economy; the same ten answers as the party-state, another power and liberty.",
  answers: { ...PLANNED_ECONOMY, power: councils, liberty: councilRights },
  parameters: {},
};
