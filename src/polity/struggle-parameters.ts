// Numbers of the struggle. None is measured: each is an assumption with the range over which a finding must hold. No outcome is among them.
import { parameter } from "../economy/parameter.js";

export const STRUGGLE_PARAMETERS = {
  appointedAtOpening: parameter(
    "secretaries who owe their post to the apparatus when the struggle opens",
    "share",
    0.35,
    {
      range: [0.2, 0.5],
    },
  ),
  turnover: parameter("secretaries transferred in a year, as a share of all", "share", 0.2, { range: [0.1, 0.3] }),
  compliance: parameter("share of appointed delegations that vote as the apparatus wishes", "share", 0.92, {
    range: [0.85, 0.99],
  }),
  apparatus: parameter("power of the whole apparatus beside an actor of full resources", "ratio", 1.2, {
    range: [0.8, 1.8],
  }),
  following: parameter("power of the support of all members beside an actor of full resources", "ratio", 1, {
    range: [0.5, 1.5],
  }),
  fortune: parameter("standard deviation of an actor's power from year to year, as a share", "share", 0.15, {
    range: [0.05, 0.3],
  }),
  boldness: parameter("chance that a ruling coalition moves against a rival in a year", "share", 0.6, {
    range: [0.4, 0.8],
  }),
  lineWeight: parameter(
    "what a coalition of distant lines costs, in shares of the body's power per unit of distance",
    "ratio",
    0.5,
    {
      range: [0, 1],
    },
  ),
  allyLimit: parameter("distance of lines beyond which oppositions do not join", "index", 0.7, { range: [0.4, 1] }),
  tolerance: parameter("distance at which a line has lost most of a member's support", "index", 0.45, {
    range: [0.3, 0.7],
  }),
  promotion: parameter(
    "power of a follower promoted in place of a fallen leader, beside an actor of full resources",
    "ratio",
    0.15,
    {
      range: [0.05, 0.3],
    },
  ),
  demotion: parameter("share of resources that a defeated leader loses", "share", 0.7, { range: [0.5, 0.9] }),
  freePrice: parameter(
    "mean threshold for speaking where factions are free, as a share of those of one mind heard",
    "share",
    0.25,
    {
      range: [0.15, 0.35],
    },
  ),
  banPrice: parameter("what the ban on factions adds to it", "share", 0.25, { range: [0.1, 0.4] }),
  cautionSpread: parameter("spread of thresholds", "share", 0.2, { range: [0.12, 0.3] }),
  heardWithoutLinks: parameter("share of open opposition heard of without links between cells", "share", 0.6, {
    range: [0.4, 0.8],
  }),
  outspoken: parameter("share of private opponents who speak whatever it costs", "share", 0.06, {
    range: [0.02, 0.12],
  }),
  recall: parameter("share of delegations that cells can recall, where recall is on", "share", 0.6, {
    range: [0.4, 0.8],
  }),
  tieToIncumbent: parameter("ties in meetings that go to the incumbents", "share", 0.75, { range: [0.5, 1] }),
  enlargement: parameter("growth of the Central Committee at a congress that stands with the apparatus", "share", 0.3, {
    range: [0.15, 0.5],
  }),
  postponeAbove: parameter("expected opposition among delegates beyond which a congress is put off", "share", 0.3, {
    range: [0.15, 0.45],
  }),
  testamentRemoves: parameter(
    "delegates not bound to the apparatus who would move its head, had they the notes in print",
    "share",
    0.65,
    {
      range: [0.4, 0.9],
    },
  ),
  arbiter: parameter("power of a founder able to work, beside an actor of full resources", "ratio", 2, {
    range: [1, 3],
  }),
  enrolment: parameter("newcomers of a year, as a share of members", "share", 0.2, { range: [0.05, 0.4] }),
  newcomersWant: parameter("what newcomers want of debate in the party, -1..1", "index", -0.3, { range: [-0.7, 0.1] }),
  membersWant: parameter("what members of the opening want of debate in the party, -1..1", "index", 0.3, {
    range: [0, 0.6],
  }),
  capacityAtOpening: parameter("old industrial capacity in use at the opening", "share", 0.4, { range: [0.3, 0.5] }),
  recovery: parameter("old capacity brought back into use in a year", "share", 0.18, { range: [0.12, 0.25] }),
  shortage: parameter("mean shortage of grain for sale once capacity is restored, 0 none .. 1 crisis", "index", 0.4, {
    range: [0.1, 0.7],
  }),
  harvestSpread: parameter("standard deviation of that shortage", "index", 0.2, { range: [0.1, 0.3] }),
  revolutionAbroad: parameter("chance a year of a lasting revolution in an advanced country", "share", 0.02, {
    range: [0, 0.06],
  }),
};
