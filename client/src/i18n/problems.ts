/**
 * From the code of a problem to a sentence in the reader's language. A room gives its sentences (`<room>.problems.ts`)
 * and the application registers them at its start; a code without a sentence is shown as a code, never as "unknown error".
 */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { codeOf } from '../lib/problem';
import { clientProblems, kernelProblems, networkProblems, proxyProblems } from './kernel.problems';

export type ProblemSentences = Readonly<Record<string, MessageDescriptor>>;

const catalogue = new Map<string, MessageDescriptor>();

/** @param room prefix of the codes @param sentences name of the error -> its sentence */
function registerProblems(room: string, sentences: ProblemSentences): void {
  for (const [name, sentence] of Object.entries(sentences)) catalogue.set(`${room}/${name}`, sentence);
}

/** The kernel's own, then those of the rooms: `{ voting: votingProblems }`. Called once, before the first render. */
export function startProblems(rooms: Readonly<Record<string, ProblemSentences>>): void {
  const all = { kernel: kernelProblems, network: networkProblems, http: proxyProblems, client: clientProblems, ...rooms };
  for (const [room, sentences] of Object.entries(all)) registerProblems(room, sentences);
}

/** The sentence for anything that was thrown. */
export function problemSentence(error: unknown): MessageDescriptor {
  const code = codeOf(error);
  return catalogue.get(code) ?? msg`Cette demande n’a pas abouti (code ${code}). Ce qui était enregistré l’est toujours.`;
}

const issues: ProblemSentences = {
  missing: msg`Cette réponse est nécessaire.`,
  invalid_type: msg`Cette réponse est nécessaire.`,
  invalid_value: msg`Choisissez une réponse dans la liste.`,
  invalid_format: msg`Ce format n’est pas reconnu. Vérifiez la saisie.`,
  too_small: msg`C’est trop court ou trop petit.`,
  too_big: msg`C’est trop long ou trop grand.`,
  not_multiple_of: msg`Ce nombre n’est pas une des valeurs permises.`,
  time_zone: msg`Ce fuseau horaire n’est pas reconnu.`,
};

/** The sentence for one refused field. @param code of a Zod issue, or one registered by a room as `<room>/<name>` */
export const issueSentence = (code: string): MessageDescriptor => issues[code] ?? catalogue.get(code) ?? msg`Cette réponse n’est pas acceptée (code ${code}).`;
