const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const slug = '[a-z0-9](?:[a-z0-9-]{0,39})';
const wellFormed = new RegExp(`^(?:commons|administration|(?:group|proposal|round|person):${uuid}|roadmap:${slug}|action:${slug}\\.\\d{1,9}\\.\\d{1,9})$`);
const reserved = /^(?:person:|administration$)/;

/**
 * Whether something that came over the wire is a topic: one of `topic`, with an id of the right form.
 * Whether the thing exists is not asked: watching what is not there is harmless.
 */
export const isTopic = (value: unknown): value is string => typeof value === 'string' && wellFormed.test(value);

/** Whether a topic is not everybody's: a person's own things, and the administration. */
export const isReserved = (topic: string): boolean => reserved.test(topic);
