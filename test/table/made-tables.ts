// Small made-up tables in the layouts of statistical offices, all of one economy: sectors a and b, imports by product, duties, two incomes.
import type { SupplyUse } from "../../src/table/supply-use.js";
import { generateEconomy, tableOfEconomy } from "../../src/table/generate.js";
import type { Table } from "../../src/table/table.js";

/** A balanced table with imports, duties, changes in stocks and exports. */
export function tradingTable(changes: Partial<Table> = {}): Table {
  return {
    id: "trading",
    name: "Trading",
    year: "1950",
    unit: "money",
    sectors: ["a", "b"],
    finalUses: ["CONS", "INVEN", "EXP"],
    valueAddedRows: ["wages", "surplus"],
    domestic: Float64Array.of(20, 30, 40, -5, 15, 10, 40, 100, 10, 40),
    imported: Float64Array.of(5, 10, 20, 1, 0, 15, 20, 30, 0, 0),
    duties: Float64Array.of(2, 3, 6, 0, 0),
    valueAdded: Float64Array.of(30, 60, 18, 37),
    grossOutput: Float64Array.of(100, 200),
    ...changes,
  };
}

/** A synthetic table in full. */
export function synthetic(sectors: number, seed: number): Table {
  return tableOfEconomy(generateEconomy({ sectors, seed }), { id: `synthetic-${sectors}-${seed}` });
}

export const WIOD = `code,description,origin,A01,A02,B,CONS_h,GFCF,INVEN,EXP,GO
A01,Crops,Domestic,20,0,30,40,0,-5,15,100
A02,Forestry,Domestic,0,0,0,0,0,0,0,0
B,"Mining, quarrying",Domestic,10,0,40,110,-10,10,40,200
A01,Crops,Imports,5,0,8,20,0,1,0,34
A02,Forestry,Imports,0,0,2,0,0,0,0,2
B,"Mining, quarrying",Imports,10,0,20,25,5,0,0,60
II_fob,Total intermediate,TOT,45,0,100,195,-5,6,55,0
TXSP,taxes less subsidies,TOT,2,0,3,6,0,0,0,0
PURNR,Purchases by non-residents,TOT,0,0,0,-7,0,0,0,0
VA,Value added,TOT,50,0,94,0,0,0,0,0
IntTTM,Transport margins,TOT,3,0,3,4.5,0,0,0,0
GO,Output,TOT,100,0,200,0,0,0,0,0
`;

export const GIVEN = `code,description,origin,a,b,CONS,INVEN,EXP,total
a,Farms,domestic,20,30,40,-5,15,100
b,Works,domestic,10,40,100,10,40,200
a,Farms,imported,5,10,20,1,0,36
b,Works,imported,15,20,30,0,0,65
duties,,tax,2,3,6,0,0,11
wages,,value_added,30,60,0,0,0,90
surplus,,value_added,18,37,0,0,0,55
gross_output,,total,100,200,196,6,55,557
`;

/** Imports by product, held in the flows: a buys 36 abroad, b 65. */
export const NBS = `code,label_zh,01,02,TIU,FU101,FU202,EX,IM,ERR,GO
,,农业,工业,中间使用,农村居民,存货,出口,进口,其他,总产出
01,农业,25,40,65,60,-4,15,36,0,100
02,工业,25,60,85,130,10,40,65,0,200
TII,中间投入,50,100,150,,,,,,
VA001,劳动者报酬,30,60,90,,,,,,
VA002,生产税净额,2,3,5,,,,,,
VA003,固定资产折旧,8,17,25,,,,,,
VA004,营业盈余,10,20,30,,,,,,
TVA,增加值,50,100,150,,,,,,
TI,总投入,100,200,300,,,,,,
`;

/** Titles above, totals between, one row of imports: the sheet as offices print it. */
export const PRINTED = `,Matriz de insumo-producto,,,,,,,,
,(millones de pesos),,,,,,,,
,Actividad,,,,,Consumo de hogares,Variación de existencias,Exportaciones,Producción precio básico
,,1,2,,Total,,,,
,1,20,30,,50,40,-5,15,100
,2,10,40,,50,100,10,40,200
,Total,30,70,,100,140,5,55,300
,Importaciones cif,20,30,,50,50,1,,
,Impuestos sobre productos,2,3,,5,6,,,
,Valor agregado,48,97,,145,,,,
,Remuneraciones,30,60,,90,,,,
,Excedente bruto,18,37,,55,,,,
,Producción precios básicos,100,200,,300,,,,
`;

const LONG_ROWS = [
  ["DOM", "CPA_A", "CPA_A", 20],
  ["DOM", "CPA_A", "CPA_B", 30],
  ["DOM", "CPA_A", "TOTAL", 50],
  ["DOM", "CPA_A", "P3_S14", 40],
  ["DOM", "CPA_A", "P52", -5],
  ["DOM", "CPA_A", "P6", 15],
  ["DOM", "CPA_A", "TFU", 100],
  ["DOM", "CPA_B", "CPA_A", 10],
  ["DOM", "CPA_B", "CPA_B", 40],
  ["DOM", "CPA_B", "TOTAL", 50],
  ["DOM", "CPA_B", "P3_S14", 100],
  ["DOM", "CPA_B", "P52", 10],
  ["DOM", "CPA_B", "P6", 40],
  ["DOM", "CPA_B", "TFU", 200],
  ["DOM", "D21X31", "CPA_A", 2],
  ["DOM", "D21X31", "CPA_B", 3],
  ["DOM", "D21X31", "P3_S14", 6],
  ["DOM", "D1", "CPA_A", 30],
  ["DOM", "D1", "CPA_B", 60],
  ["DOM", "D1", "P6", "NA"],
  ["DOM", "B2A3N", "CPA_A", 18],
  ["DOM", "B2A3N", "CPA_B", 37],
  ["DOM", "B1G", "CPA_A", 48],
  ["DOM", "B1G", "CPA_B", 97],
  ["DOM", "P1", "CPA_A", 100],
  ["DOM", "P1", "CPA_B", 200],
  ["IMP", "CPA_A", "CPA_A", 5],
  ["IMP", "CPA_A", "CPA_B", 10],
  ["IMP", "CPA_A", "P3_S14", 20],
  ["IMP", "CPA_A", "P52", 1],
  ["IMP", "CPA_B", "CPA_A", 15],
  ["IMP", "CPA_B", "CPA_B", 20],
  ["IMP", "CPA_B", "P3_S14", 30],
] as const;

/** Eurostat's long layout, home produce and imports. */
export const LONG = [
  "freq,unit,stk_flow,induse,prod_na,geo,TIME_PERIOD,OBS_VALUE",
  ...LONG_ROWS.map(([flow, row, column, value]) => `A,MIO_EUR,${flow},${column},${row},XX,2010,${value}`),
  "",
].join("\n");

/** Two industries, two products; i1 makes some of p2. Imports of p1 are 36, of p2 65, held in the uses. */
export const USE = `code,label,i1,i2,T001,F010,F030,F040,F050,T004,T007
,,First,Second,Intermediate,Consumption,Stocks,Exports,Imports,Final,Output
p1,Grain,25,40,65,60,-4,15,-36,35,100
p2,Coal,25,60,85,130,10,40,-65,115,200
T005,Intermediate,50,100,150,,,,,,
V001,Compensation,40,60,100,,,,,,
V003,Surplus,20,30,50,,,,,,
T006,Value added,60,90,150,,,,,,
T008,Output,110,190,300,,,,,,
`;
export const MAKE = `code,label,p1,p2,T008
,,Grain,Coal,Output
i1,First,100,10,110
i2,Second,,190,190
T007,Output,100,200,300
`;

/** The same pair as data, home produce only. */
export function smallPair(changes: Partial<SupplyUse> = {}): SupplyUse {
  return {
    id: "pair",
    name: "Pair",
    year: "1",
    unit: "money",
    products: ["p1", "p2"],
    industries: ["i1", "i2"],
    finalUses: ["F"],
    valueAddedRows: ["V"],
    make: Float64Array.of(100, 10, 0, 190),
    domestic: Float64Array.of(25, 40, 35, 25, 60, 115),
    imported: new Float64Array(6),
    duties: new Float64Array(3),
    valueAdded: Float64Array.of(60, 90),
    ...changes,
  };
}
