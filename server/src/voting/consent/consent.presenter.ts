import type { PersonCard } from '@palabre/shared/people';
import type { ConsentStep, ConsentView, ObjectionView, RoundResult } from '@palabre/shared/voting';
import type { RoundEntity } from '../round.entity';
import type { Circle, CircleAnswer } from './circles.service';
import type { ConsentWordEntity } from './consent-word.entity';

interface Parts {
  round: RoundEntity;
  cards: ReadonlyMap<string, PersonCard>;
  step: ConsentStep;
  words: ConsentWordEntity[];
  circle: Circle;
  previous: ConsentView['previous'];
  facilitates: boolean;
  onRoll: boolean;
}

export function presentConsent({ round, cards, step, words, circle, previous, ...who }: Parts): ConsentView {
  const card = (personId: string): PersonCard => cards.get(personId) ?? { id: personId, name: '', organisation: null };
  const spoken = new Set(
    step === 'answer' ? circle.answers.map(({ personId }) => personId) : words.filter((word) => word.step === step).map(({ personId }) => personId),
  );
  return {
    step,
    words: words.map(({ personId, saidAt, ...word }) => ({ person: card(personId), step: word.step, text: word.text, saidAt: saidAt.toISOString() })),
    answers: circle.answers.flatMap((answer) => presentAnswer(answer, card)),
    waitingFor: circle.persons.filter((personId) => !spoken.has(personId)).map(card),
    objections: objectionsOf(circle.result).flatMap((objection) => presentObjection(objection, circle, card)),
    previous,
    may: mayOf(round, step, circle, who),
  };
}

/** Objections as the method of the count file tells them. */
export const objectionsOf = ({ tally }: RoundResult) => (tally.objections ?? []) as { who: string; reason: string; standing: boolean }[];

type Card = (personId: string) => PersonCard;

function presentAnswer({ personId, ballot }: CircleAnswer, card: Card): ConsentView['answers'] {
  return 'say' in ballot ? [{ person: card(personId), say: ballot.say, reason: ballot.reason ?? '', quote: ballot.quote ?? null }] : [];
}

function presentObjection({ who, reason, standing }: ReturnType<typeof objectionsOf>[number], { answers, judgments }: Circle, card: Card): ObjectionView[] {
  const answer = answers.find(({ personId }) => personId === who);
  if (!answer) return [];
  const judged = judgments.filter(({ objector }) => objector === who).map(({ judge, holds }) => ({ person: card(judge), holds }));
  const quote = ('quote' in answer.ballot && answer.ballot.quote) || null;
  return [{ person: card(who), commitment: answer.commitment, reason, quote, judgments: judged, standing }];
}

function mayOf(
  { state }: RoundEntity,
  step: ConsentStep,
  { result }: Circle,
  { facilitates, onRoll }: Pick<Parts, 'facilitates' | 'onRoll'>,
): ConsentView['may'] {
  const [open, answering] = [state === 'open', step === 'answer'];
  const { outcome } = result;
  return {
    speak: open && onRoll && !answering,
    moveOn: open && facilitates && !answering,
    judge: open && onRoll && answering,
    conclude: open && facilitates && answering && (outcome === 'adopted' || outcome === 'objected') ? outcome : null,
  };
}
