import type { Messages } from '@lingui/core';

type Message = Exclude<Messages[string], string>;
type Token = Message[number];

const noBreak = '\u00a0';
const narrowNoBreak = '\u202f';

/**
 * The spaces that French sets around its signs, made unbreakable, so that no line begins with a sign: a whole one before `:`
 * and inside « », a narrow one before `; ! ? %`. (Lexique des règles typographiques en usage à l’Imprimerie nationale.)
 */
const setText = (text: string): string => text.replaceAll(/ (?=[:»])|(?<=«) /g, noBreak).replaceAll(/ (?=[;!?])|(?<=\d) (?=%)/g, narrowNoBreak);

/** A placeholder is a list: its name, and for a plural its kind and the sentence for each number. */
function setToken(token: Token): Token {
  if (typeof token === 'string') return setText(token);
  const [name, kind, choices] = token;
  if (typeof choices !== 'object' || choices === null) return token;
  const set = Object.entries(choices).map(([number, choice]) => [number, setMessage(choice as Messages[string] | number)]);
  return [name, kind, Object.fromEntries(set)] as Token;
}

function setMessage<Of extends Messages[string] | number>(message: Of): Of {
  if (typeof message === 'string') return setText(message) as Of;
  return (Array.isArray(message) ? message.map(setToken) : message) as Of;
}

/** The sentences of the French catalogue, typed with plain spaces, as they are printed. */
export const inFrenchTypography = (messages: Messages): Messages =>
  Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, setMessage(message)]));
