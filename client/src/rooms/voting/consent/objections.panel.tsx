import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ConsentView, ObjectionView, RoundView } from '@palabre/shared/voting';
import { Button, Card, PersonName, Row, Tag } from '../../../ui';
import { Refusal, useMe } from '../../people';
import { useJudge } from './consent.queries';
import { QuoteView } from './quote.view';

/** Each objection with its reason and the words it lies on, and what the others find of it. */
export function ObjectionsPanel({ round, consent }: { round: RoundView; consent: ConsentView }) {
  if (consent.objections.length === 0) return null;
  return (
    <section>
      <h2>
        <Plural value={consent.objections.length} one="# objection" other="# objections" />
      </h2>
      {consent.objections.map((objection) => (
        <Objection key={objection.commitment} round={round} objection={objection} mayJudge={consent.may.judge} />
      ))}
    </section>
  );
}

function Objection({ round, objection, mayJudge }: { round: RoundView; objection: ObjectionView; mayJudge: boolean }) {
  const { t } = useLingui();
  const { person: me } = useMe();
  const { person, reason, quote, standing, judgments } = objection;
  const holding = judgments.filter(({ holds }) => holds).length;
  const against = judgments.length - holding;
  return (
    <Card as="article">
      <p>
        <PersonName person={person} /> <Tag tone={standing ? 'warn' : 'neutral'}>{standing ? t`Objection à traiter` : t`Écartée par le cercle`}</Tag>
      </p>
      <p>{reason}</p>
      {quote && <QuoteView quote={quote} lang={round.proposal.title.lang} />}
      {judgments.length > 0 && (
        <p>
          <Plural value={holding} _0="Personne ne dit qu’elle tient" one="# personne dit qu’elle tient" other="# personnes disent qu’elle tient" />,{' '}
          <Plural value={against} _0="personne qu’elle ne tient pas" one="# qu’elle ne tient pas" other="# qu’elle ne tient pas" />.
        </p>
      )}
      {mayJudge && person.id !== me?.id && <Judge roundId={round.id} objection={objection} own={judgments.find((one) => one.person.id === me?.id)?.holds} />}
    </Card>
  );
}

/** @param own what the reader has said of it, if anything */
function Judge({ roundId, objection, own }: { roundId: string; objection: ObjectionView; own: boolean | undefined }) {
  const judge = useJudge(roundId);
  const { person, commitment } = objection;
  const say = (holds: boolean) => judge.mutate({ objectorId: person.id, commitment, holds });
  return (
    <>
      <p>
        <Trans>Cette objection tient-elle ? Elle tient si adopter le texte ferait du tort au groupe, et non si on préférerait autre chose.</Trans>
      </p>
      <Row>
        <Button look="secondary" aria-pressed={own === true} busy={judge.isPending} onClick={() => say(true)}>
          <Trans>Elle tient</Trans>
        </Button>
        <Button look="secondary" aria-pressed={own === false} busy={judge.isPending} onClick={() => say(false)}>
          <Trans>Elle ne tient pas</Trans>
        </Button>
      </Row>
      <Refusal error={judge.error} />
    </>
  );
}
