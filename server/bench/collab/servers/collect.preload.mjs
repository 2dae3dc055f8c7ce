// Loaded into a server before its own code: collects its garbage when told to.
process.on('SIGUSR2', () => globalThis.gc());
