// Feldman's two departments (1928, as Domar wrote them in 1957) in the npm package `simulation`, stocks and flows by the quarter:
// dI/dt = g I / V, dC/dt = (1 - g) I / V, with g the share of investment that goes back into making means of production.
import { Model } from "simulation";

/** A model ready to be run; each call of what is returned lives `years` years and gives consumption at their end. */
export function feldmanInSimulation({ share, capitalOutput, investment, consumption, years }) {
  const model = new Model({ timeLength: years, timeStep: 0.25, timeUnits: "Years", algorithm: "Euler" });
  const producer = model.Stock({ name: "Investment", initial: investment });
  const consumer = model.Stock({ name: "Consumption", initial: consumption });
  const g = model.Variable({ name: "Share", value: share });
  const v = model.Variable({ name: "Capital Output", value: capitalOutput });
  const more = model.Flow(null, producer, { name: "More", rate: "[Share] * [Investment] / [Capital Output]" });
  const fed = model.Flow(null, consumer, { name: "Fed", rate: "(1 - [Share]) * [Investment] / [Capital Output]" });
  for (const flow of [more, fed]) for (const read of [g, v]) model.Link(read, flow);
  model.Link(producer, fed);
  return () => model.simulate().value(consumer, years);
}
