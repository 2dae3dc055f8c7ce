import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { areOrganisations, Outcome, type ChainEvent, type RoundView } from '@palabre/shared/voting';
import type { ReactNode } from 'react';
import { Time } from '../../../ui';
import { outcomeWords } from '../choice.words';
import { channelWordsOf } from '../desk/channel.words';
import { votingProblems } from '../voting.problems';

interface DetailProps {
  event: ChainEvent;
  round: RoundView;
}

/** A body is as old as its round: what it does not say is left out. */
const textIn = ({ body }: ChainEvent, key: string): string => (typeof body[key] === 'string' ? body[key] : '');
const numberIn = ({ body }: ChainEvent, key: string): number => (typeof body[key] === 'number' ? body[key] : 0);

/** What one event says beyond its kind, in a sentence. */
export function EventDetail({ event, round }: DetailProps) {
  const sentence = sentences[event.kind]?.({ event, round });
  return sentence ? <p>{sentence}</p> : null;
}

const sentences: Partial<Record<ChainEvent['kind'], (props: DetailProps) => ReactNode>> = {
  prepared: () => <Trans>La question, la règle et le texte sont fixés.</Trans>,
  commitment: (props) => <ScrutineerDetail {...props} />,
  opened: (props) => <RollDetail {...props} />,
  ballot: (props) => <BallotDetail {...props} />,
  extended: (props) => <ExtensionDetail {...props} />,
  closed: (props) => <CastDetail {...props} />,
  secret: (props) => <ScrutineerDetail {...props} />,
  lot: () => <Trans>L’ordre découle de tous les secrets et de la clôture : personne ne pouvait le prévoir seul.</Trans>,
  decided: ({ event }) => <OutcomeDetail outcome={textIn(event, 'outcome')} />,
  cancelled: ({ event }) => <ReasonDetail reason={textIn(event, 'reason')} />,
};

/** People, or the votes of organisations. */
function RollDetail({ event, round }: DetailProps) {
  if (areOrganisations(round.rule)) return <Plural value={numberIn(event, 'members')} one="# voix sur la liste." other="# voix sur la liste." />;
  return <Plural value={numberIn(event, 'members')} one="# personne peut voter." other="# personnes peuvent voter." />;
}

function CastDetail({ event, round }: DetailProps) {
  if (areOrganisations(round.rule)) return <Plural value={numberIn(event, 'cast')} one="# voix à compter." other="# voix à compter." />;
  return <Plural value={numberIn(event, 'cast')} one="# bulletin à compter." other="# bulletins à compter." />;
}

function ScrutineerDetail({ event, round }: DetailProps) {
  const id = textIn(event, 'scrutineer');
  const name = round.scrutineers.find(({ person }) => person.id === id)?.person.name ?? '…';
  return event.kind === 'commitment' ? (
    <Trans>{name} a choisi un secret et n’en donne que l’empreinte.</Trans>
  ) : (
    <Trans>{name} a montré son secret. Son empreinte est celle de l’engagement.</Trans>
  );
}

/** Neither who nor what: the chain holds a commitment, and the export opens it after the close. */
function BallotDetail({ event }: DetailProps) {
  const replaces = textIn(event, 'replaces') !== '';
  const by = textIn(event, 'by');
  return (
    <>
      {replaces ? <Trans>Il remplace un bulletin déposé auparavant.</Trans> : <Trans>C’est un premier bulletin.</Trans>}{' '}
      {by === 'proxy' && <Trans>Il a été déposé par procuration.</Trans>}
      {by === 'alternate' && <Trans>Il a été déposé par la suppléance de la personne déléguée.</Trans>}
      {by === 'desk' && <Trans>Il a été saisi au bureau de vote.</Trans>} <DeskDetail event={event} />
    </>
  );
}

/** How it came to the desk, and why. */
function DeskDetail({ event }: { event: ChainEvent }) {
  const { i18n } = useLingui();
  const words = channelWordsOf(event.body.channel);
  if (!words) return null;
  const [how, reason] = [i18n._(words), textIn(event, 'reason')];
  return (
    <Trans>
      Donné {how}, saisi par deux personnes. Raison : {reason}
    </Trans>
  );
}

function ExtensionDetail({ event }: DetailProps) {
  const reason = textIn(event, 'reason');
  return (
    <Trans>
      Nouvelle clôture : <Time at={textIn(event, 'closesAt')} as="full" />. Raison : {reason}
    </Trans>
  );
}

function OutcomeDetail({ outcome }: { outcome: string }) {
  const { i18n } = useLingui();
  const known = Outcome.safeParse(outcome);
  return known.success ? i18n._(outcomeWords[known.data]) : null;
}

/** In the words of whoever called it off, or the code of what kept it from opening. */
function ReasonDetail({ reason }: { reason: string }) {
  const { i18n } = useLingui();
  const problem = Object.entries(votingProblems).find(([name]) => reason === `voting/${name}`);
  const sentence = problem ? i18n._(problem[1]) : reason;
  return <Trans>Raison : {sentence}</Trans>;
}
