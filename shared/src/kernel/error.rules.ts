/** What an error means to the caller; the HTTP status follows from it in one place of the server. */
export type ErrorKind =
  | 'invalid' // 400
  | 'unauthenticated' // 401
  | 'forbidden' // 403
  | 'not_found' // 404
  | 'conflict' // 409
  | 'gone' // 410
  | 'too_large' // 413
  | 'unprocessable' // 422
  | 'too_many' // 429
  | 'unavailable'; // 503

export interface ErrorSpec<Code extends string = string> {
  /** stable for ever: `room/what_happened` */
  readonly code: Code;
  readonly kind: ErrorKind;
}

type Catalogue<Room extends string, Kinds extends Record<string, ErrorKind>> = {
  readonly [Name in keyof Kinds & string]: ErrorSpec<`${Room}/${Name}`>;
};

/**
 * The errors of a room, declared once: the server refuses with them, the client has a sentence for each.
 * @param room prefix of the codes
 * @param kinds name of the error -> its kind
 * @returns name -> `{ code: 'room/name', kind }`
 */
export function defineErrors<const Room extends string, const Kinds extends Record<string, ErrorKind>>(room: Room, kinds: Kinds): Catalogue<Room, Kinds> {
  const entries = Object.entries(kinds).map(([name, kind]) => [name, { code: `${room}/${name}`, kind }]);
  return Object.fromEntries(entries) as Catalogue<Room, Kinds>;
}
