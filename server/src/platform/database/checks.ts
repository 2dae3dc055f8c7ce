/**
 * An enumeration of `shared` as a check of the database, so that it holds against mistakes of ours as well. An absent value passes.
 * @param column its name in the database, or an expression that begins with it
 */
export const isOneOf = (column: string, values: readonly string[]): string => `${column} in (${values.map((value) => `'${value}'`).join(', ')})`;
