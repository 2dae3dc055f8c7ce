/** The browser for the stories, ready to be given to Playwright as launch options. */
export function findChromium(say?: (line: string) => void): Promise<{ executablePath: string; args: string[]; env?: Record<string, string> }>;
