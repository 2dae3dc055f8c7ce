import type { Command } from './command';

interface Entry {
  usage: string;
  summary: string;
  /** Loaded only when asked for: most commands need a small part of the program. */
  load(): Promise<Command>;
}

export const commandTable: Record<string, Entry> = {
  doctor: {
    usage: 'doctor [--json]',
    summary: 'Checks this installation and says what to do.',
    load: async () => (await import('./doctor.command')).doctor,
  },
  openapi: {
    usage: 'openapi',
    summary: 'Prints the OpenAPI document of the HTTP API.',
    load: async () => (await import('./openapi.command')).openapi,
  },
  migration: {
    usage: 'migration NAME',
    summary: 'Writes the migration from the last one to the entities (for development).',
    load: async () => (await import('./migration.command')).migration,
  },
};
