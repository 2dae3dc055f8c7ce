import type { Command } from './command';

interface Entry {
  usage: string;
  summary: string;
  /** Loaded only when asked for: most commands need a small part of the program. */
  load(): Promise<Command>;
}

export const commandTable: Record<string, Entry> = {
  'roadmap import': {
    usage: 'roadmap import FILE [--dry-run] [--json] [--title TITLE] [--slug SLUG] [--lang fr|es|en|pt]',
    summary: 'Publishes a roadmap from a text or Markdown file; with --dry-run, only shows what would be read.',
    load: async () => (await import('./roadmap-import.command')).roadmapImport,
  },
  tally: {
    usage: 'tally FILE',
    summary: 'Counts a file of ballots (JSON, or one ballot a line; - for standard input) with the rules by which the server decides.',
    load: async () => (await import('./tally.command')).tallyCommand,
  },
  recount: {
    usage: 'recount EXPORT.zip [--head HASH]',
    summary: 'Verifies the export of a round from nothing but the file, and counts it again; with --head, against the hash on a receipt or in the minutes.',
    load: async () => (await import('./recount.command')).recountCommand,
  },
  minutes: {
    usage: 'minutes EXPORT.zip [--language fr|es|en|pt] [--format html|pdf|odt]',
    summary: 'Verifies the export of a round, and writes its minutes to standard output: the same file gives the same bytes, always.',
    load: async () => (await import('./minutes.command')).minutesCommand,
  },
  'token create': {
    usage: 'token create --email E [--name N]',
    summary: 'Prints a personal access token for the HTTP API and the drafting socket.',
    load: async () => (await import('./token-create.command')).tokenCreate,
  },
  'story load': {
    usage: 'story load',
    summary: 'Tells the demonstration story on an installation that was started with --empty.',
    load: async () => (await import('./story-load.command')).storyLoad,
  },
  'sign-in-link': {
    usage: 'sign-in-link [--email E]',
    summary: 'Prints a link with which the administrator, or the person with the address, signs in once.',
    load: async () => (await import('./sign-in-link.command')).signInLink,
  },
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
