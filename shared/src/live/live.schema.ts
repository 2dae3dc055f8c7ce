/** Topics one can watch. A hint says that something about the topic changed; what it is, one asks over HTTP. */
export const topic = {
  action: (id: string) => `action:${id}`,
  roadmap: (slug: string) => `roadmap:${slug}`,
  group: (id: string) => `group:${id}`,
  proposal: (id: string) => `proposal:${id}`,
  round: (id: string) => `round:${id}`,
  /** lists that span groups: open proposals, rounds under way, decisions */
  commons: 'commons',
  /** one person's own things: tasks, roles, devices */
  person: (id: string) => `person:${id}`,
  administration: 'administration',
} as const;

/** How many topics one socket may watch at a time. */
export const mostTopics = 50;

/** Ids only: never content, rights or ballots. */
export interface Hint {
  /** `room.what_happened` */
  kind: string;
  /** those that the receiver may know of; each at most once for one event */
  topics: string[];
  subject: { kind: string; id: string };
}

export interface ServerToClient {
  hint: (hint: Hint) => void;
  /** hints may have been missed: look again at everything watched */
  missed: () => void;
}

export interface ClientToServer {
  /** @param answer told whether the topic is watched now: it is not when it is not well formed, not the watcher's to see, or one too many */
  watch: (topic: string, answer?: (watched: boolean) => void) => void;
  unwatch: (topic: string) => void;
}
