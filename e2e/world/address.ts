const port = Number(process.env.E2E_PORT ?? 3456);

/** Where the stories' server listens. */
export const address = `http://127.0.0.1:${port}`;
export { port };
