const port = Number(process.env.E2E_PORT ?? 3456);

/** Where the stories' server listens. */
export const addressAt = (where: number): string => `http://127.0.0.1:${where}`;
export const address = addressAt(port);
export { port };
