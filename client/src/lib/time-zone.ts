const deviceTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

let chosen: string | undefined;
const listeners = new Set<() => void>();

/** The reader's time zone (IANA name): the one of their profile, else of the device. */
export const readerTimeZone = (): string => chosen ?? deviceTimeZone();

/** Adopts the time zone of the profile; undefined goes back to the device's. */
export function setReaderTimeZone(timeZone: string | undefined): void {
  chosen = timeZone;
  for (const listener of listeners) listener();
}

export function onTimeZone(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The city of a time zone, to write beside an hour.
 * @param timeZone an IANA name
 * @returns e.g. `Buenos Aires` for `America/Argentina/Buenos_Aires`, `UTC` for `Etc/UTC`
 */
export const cityOf = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
