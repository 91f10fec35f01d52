// People by group and age by hand: arrests, food in the body, deaths, births, migration, ageing.

/** Prisoners go free after the mean sentence; arrests among all free groups. */
export function arrest({ facts, p, people, groupTotal, years }) {
  const { regions, ages, working } = facts;
  const prisoners = 3 * regions + 3;
  const freed = Math.min(years / Math.max(p.liberty.sentence, 0.25), 1);
  const rate = Math.min(p.liberty.crime * years, 0.2);
  for (let a = 0; a < ages; a++) {
    const go = people[prisoners * ages + a] * freed;
    people[prisoners * ages + a] -= go;
    people[3 * regions * ages + a] += go;
    groupTotal[prisoners] -= go;
    groupTotal[3 * regions] += go;
  }
  for (let g = 0; g < prisoners; g++)
    for (let a = 0; a < ages; a++) {
      const taken = people[g * ages + a] * working[a] * rate;
      people[g * ages + a] -= taken;
      people[prisoners * ages + a] += taken;
      groupTotal[g] -= taken;
      groupTotal[prisoners] += taken;
    }
}

/** Kilocalories over need by group, from what its household ate. */
export function nourish({ facts, eaten, groupTotal, nutrition, persons, households, villageFood }) {
  const { n, regions, grain, kcalPerValue, kcalNeed, classWeight } = facts;
  const need = 91.25 * kcalNeed * 1e6;
  for (let h = 0; h < households; h++) {
    let kcal = 0;
    for (let i = 0; i < n; i++) kcal += eaten[h * n + i] * kcalPerValue[i];
    if (h < regions) {
      kcal += villageFood[h] * kcalPerValue[grain];
      let weighted = 0;
      for (let c = 0; c < 3; c++) weighted += classWeight[c] * groupTotal[3 * h + c];
      for (let c = 0; c < 3; c++) nutrition[3 * h + c] = (kcal * classWeight[c]) / (weighted * need);
    } else {
      const each = persons[h] > 1e-9 ? kcal / (persons[h] * need) : 1;
      nutrition[2 * regions + h] = each;
      if (h === regions + 3) nutrition[2 * regions + h + 1] = each;
    }
  }
}

const NODES = [-2.856970013872806, -1.355626179974266, 0, 1.355626179974266, 2.856970013872806];
const WEIGHTS = [0.011257411327721, 0.222075922005613, 0.533333333333333, 0.222075922005613, 0.011257411327721];

/** Ordinary deaths, hunger by a curve over unequal food, hardship behind wire. */
export function bury(s) {
  const { facts, nature, p, people, groupTotal, nutrition, bodies, leastNeed, eatenOverYear, health } = s;
  const { groups, ages, regions, peaceDeathRate, frailty } = facts;
  for (let g = 0; g < groups; g++) {
    bodies[g] = nature.bodyReserve * bodies[g] + (1 - nature.bodyReserve) * nutrition[g];
    eatenOverYear[g] += nutrition[g];
    const food = bodies[g] / leastNeed[g];
    const hunger = food < 1 ? Math.max(starved(nature, food) - s.hungerAtNeed, 0) : 0;
    const hardship = g === 3 * regions + 3 ? 0.25 * p.liberty.hardship : 0;
    let dead = 0;
    let byHunger = 0;
    for (let a = 0; a < ages; a++) {
      const here = people[g * ages + a];
      const starving = Math.min(0.25 * hunger * frailty[a], 0.9);
      const all = 0.25 * peaceDeathRate[a] * health + starving + hardship;
      const die = Math.min(all, 0.95) * here;
      people[g * ages + a] = here - die;
      dead += die;
      byHunger += starving * here;
    }
    groupTotal[g] -= dead;
    s.deaths += dead;
    s.hungerDeaths += byHunger;
  }
}

function starved(nature, r) {
  const sd = nature.inequality + nature.hungerInequality * Math.max(0, 1 - r);
  let sum = 0;
  for (let k = 0; k < 5; k++) {
    const food = r * Math.exp(sd * NODES[k] - 0.5 * sd * sd);
    if (food >= nature.hungerThreshold) break;
    const short = Math.min((nature.hungerThreshold - food) / nature.hungerSpan, 1);
    sum += WEIGHTS[k] * short * short;
  }
  return nature.hungerTop * sum;
}

/** Births, the way to town, and everyone a year older. */
export function growUp(s) {
  bear(s);
  moveToTown(s);
  const { facts, people, groupTotal, newborn, years } = s;
  const { groups, ages, ageWidth } = facts;
  for (let g = 0; g < groups; g++) {
    const at = g * ages;
    for (let a = ages - 2; a >= 0; a--) {
      const older = (people[at + a] * years) / ageWidth[a];
      people[at + a] -= older;
      people[at + a + 1] += older;
    }
    people[at] += newborn[g];
    groupTotal[g] += newborn[g];
  }
}

function bear(s) {
  const { facts, nature, people, newborn, eatenOverYear, years } = s;
  const { groups, ages, regions, birthRateRural, birthRateUrban } = facts;
  for (let g = 0; g < groups; g++) {
    const missing = Math.max(1 - eatenOverYear[g] / (4 * years), 0);
    const kept = Math.min(Math.max(1 - nature.fertilityLoss * missing, 0.2), 1);
    const rate = g < 3 * regions ? birthRateRural : birthRateUrban;
    let expected = 0;
    for (let a = 0; a < ages; a++) expected += people[g * ages + a] * rate[a];
    newborn[g] = expected * kept * years * (g >= 3 * regions + 3 ? 0.25 : 1);
    s.births += newborn[g];
  }
}

function moveToTown(s) {
  const { facts, nature, people, groupTotal, labour, labourWanted, years } = s;
  const { n, regions, ages, ageFrom, farming } = facts;
  let employed = 0;
  let wanted = 0;
  for (let j = 0; j < n; j++) {
    if (farming[j]) continue;
    employed += labour[j];
    wanted += labourWanted[j];
  }
  const idle = s.unemployed / (employed + s.unemployed);
  const sought = Math.min(Math.max(wanted / employed, 0.8), 1.3);
  const chance = Math.max((1 - 3.5 * Math.max(idle - 0.04, 0)) * sought, 0.05);
  const living = Math.min(Math.max(s.urbanLiving / Math.max(s.ruralLiving, 0.05), 0.3), 4);
  const rate =
    nature.migration * Math.pow(living, nature.migrationLiving) * Math.pow(chance, nature.migrationJobs) * years;
  const town = 3 * regions;
  for (let g = 0; g < town; g++) {
    const factor = rate * (g % 3 === 0 ? 1.3 : g % 3 === 1 ? 0.9 : 0.8);
    let left = 0;
    for (let a = 0; a < ages; a++) {
      const from = ageFrom[a];
      const youth = from >= 15 && from < 30 ? 2.1 : from >= 30 && from < 40 ? 1 : from < 15 ? 0.75 : 0.35;
      const go = people[g * ages + a] * Math.min(factor * youth, 0.5);
      people[g * ages + a] -= go;
      people[town * ages + a] += go;
      left += go;
    }
    groupTotal[g] -= left;
    groupTotal[town] += left;
  }
}
