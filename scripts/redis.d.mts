/** The Redis of the tests: one that runs already, or the program that starts one. Throws where there is none. */
export function findRedis(say?: (line: string) => void): { url: string } | { executable: string };
