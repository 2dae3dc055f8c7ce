/** How often so many people are told something: each line holds up to its number of people. The last one holds for all. */
export type Paces = readonly (readonly [people: number, everyMs: number])[];

/** @returns milliseconds */
export const paceFor = (paces: Paces, people: number): number => paces.find(([most]) => people <= most)?.[1] ?? 0;
