// Output of a quarter, works moved on and investment begun, by hand.

/** Goods: the least of capacity, aim and each binding input; services were made as they were given. */
export function produce(s) {
  const { facts, nature, stock, given, money, price, output, used, capacity, effort, aim, farmFactor } = s;
  const { n, grain, storable, binds, inputCoefficient } = facts;
  const width = n + 5;
  for (let j = 0; j < n; j++) {
    if (!storable[j] || j === grain) continue;
    let made = Math.min(0.25 * capacity[j] * effort * farmFactor[j], aim[j]);
    for (let i = 0; i < n; i++) {
      if (!binds[i * n + j]) continue;
      const held = storable[i] ? stock[j * n + i] : given[i * width + j];
      made = Math.min(made, held / (inputCoefficient[i * n + j] * (1 - nature.normTightening)));
    }
    stock[j * n + j] += made;
    output[j] += made;
    useInputs(s, j, made);
  }
  for (let i = 0; i < n; i++) {
    if (storable[i]) continue;
    let made = 0;
    let toOthers = 0;
    for (let u = n; u < width; u++) made += given[i * width + u];
    stock[i * n + i] += made;
    for (let j = 0; j < n; j++) {
      const q = given[i * width + j];
      made += q;
      used[i] += q;
      if (i === j) continue;
      money[j] -= q * price[i];
      toOthers += q;
    }
    money[i] += toOthers * price[i];
    output[i] += made;
    useInputs(s, i, made);
  }
  useInputs(s, grain, 0.25 * facts.output0[grain] * farmFactor[grain]);
}

function useInputs({ facts, stock, used }, j, made) {
  const { n, grain, farming, storable, inputCoefficient } = facts;
  for (let i = 0; i < n; i++) {
    if (!storable[i] || (i === grain && farming[j])) continue;
    const q = Math.min(inputCoefficient[i * n + j] * made, stock[j * n + i]);
    stock[j * n + i] -= q;
    used[i] += q;
  }
}

/** Pace of works through each of three stages this year: slower when more is begun than usual. */
export function setPace({ facts, nature, unfinished, pace }) {
  const { n, investment0, gestation } = facts;
  for (let j = 0; j < n; j++) {
    const usual = investment0[j] * gestation[j];
    const works = unfinished[j] + unfinished[n + j] + unfinished[2 * n + j];
    const stretch = usual > 0 ? Math.pow(Math.max(works / usual, 0.5), nature.gestationStretch) : 1;
    pace[j] = Math.min(0.75 / (Math.max(gestation[j], 0.5) * stretch), 1);
  }
}

/** Works move on by a stage; what leaves the third waits for the year's end. */
export function build({ facts, unfinished, finished, pace }) {
  const { n } = facts;
  for (let j = 0; j < n; j++) {
    const done = unfinished[2 * n + j] * pace[j];
    const third = unfinished[n + j] * pace[j];
    const second = unfinished[j] * pace[j];
    unfinished[2 * n + j] += third - done;
    unfinished[n + j] += second - third;
    unfinished[j] -= second;
    finished[j] += done;
  }
}

/** Machinery and building bind what is begun. */
export function beginProjects({ facts, stock, unfinished, investment, investmentNeed, invested }) {
  const { n, parties, machinery, construction } = facts;
  const at = parties.capital * n;
  let scale = 1.15;
  for (const i of [machinery, construction])
    if (investmentNeed[i] > 0) scale = Math.min(scale, stock[at + i] / investmentNeed[i]);
  let begun = 0;
  let wanted = 0;
  for (let i = 0; i < n; i++) {
    const q = Math.min(scale * investmentNeed[i], stock[at + i]);
    stock[at + i] -= q;
    invested[i] += q;
    begun += q;
    wanted += 0.25 * investment[i];
  }
  for (let j = 0; j < n; j++) unfinished[j] += (0.25 * investment[j] * begun) / wanted;
}
