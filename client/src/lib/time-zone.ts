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

/** Cities that are not written as in their IANA names, which are ASCII and English. */
const spelling: Readonly<Record<string, string>> = {
  Asuncion: 'Asunción',
  Bogota: 'Bogotá',
  Mexico_City: 'México',
  Sao_Paulo: 'São Paulo',
  Sao_Tome: 'São Tomé',
};

/**
 * The city of a time zone, to write beside an hour.
 * @param timeZone an IANA name
 * @returns e.g. `Buenos Aires` for `America/Argentina/Buenos_Aires`, `UTC` for `Etc/UTC`
 */
export function cityOf(timeZone: string): string {
  const city = timeZone.split('/').at(-1) ?? timeZone;
  return spelling[city] ?? city.replaceAll('_', ' ');
}
