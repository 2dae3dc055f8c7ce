import { Trans, useLingui } from '@lingui/react/macro';
import type { RoundView } from '@palabre/shared/voting';
import { Card, CopyButton, Disclosure, lazily, LinkButton, Row } from '../../ui';
import { CallLinks } from './conduct/call.view';
import { BallotPlace } from './ballots/ballot.place';
import { ClosingView } from './ballots/closing.view';
import { MinutesView } from './record/minutes.view';
import { DeskNoteView } from './desk/desk-note.view';
import { ResultPanel } from './result.panel';
import { RollPanel } from './roll.panel';
import { RuleSentences } from './rule.words';
import { StandingView } from './standing.view';

const ProxyPanel = lazily(async () => (await import('./conduct/proxy.panel')).ProxyPanel);
const DeskPanel = lazily(async () => (await import('./desk/desk.panel')).DeskPanel);
const ScrutineerPanel = lazily(async () => (await import('./conduct/scrutineer.panel')).ScrutineerPanel);
const ConductPanel = lazily(async () => (await import('./conduct/conduct.panel')).ConductPanel);
const ConsentPanel = lazily(async () => (await import('./consent/consent.panel')).ConsentPanel);

/** A round whole: the result or the ballot first, then the rule, the roll and what proves them. */
export function RoundPanel({ round }: { round: RoundView }) {
  const consent = round.rule.method === 'consent';
  return (
    <>
      <Card as="section">
        {round.result ? <ResultPanel result={round.result} options={round.options} rule={round.rule} /> : <StandingView round={round} />}
        <MinutesView round={round} />
        {round.myDesk && <DeskNoteView note={round.myDesk} open={round.state === 'open'} />}
        {consent ? <ClosingOf round={round} /> : <BallotPlace round={round} />}
        {(round.rule.proxies || round.held.length > 0) && <ProxyPanel round={round} />}
        {round.may.desk && <DeskPanel round={round} />}
        {round.scrutineers.length > 0 && <ScrutineerPanel round={round} />}
        {(round.may.cancel || round.may.extend || round.may.remind) && <ConductPanel round={round} />}
        <CallLinks round={round} />
      </Card>
      {consent && <ConsentPanel round={round} />}
      <h2>
        <Trans>La règle</Trans>
      </h2>
      <RuleSentences rule={round.rule} />
      <Roll round={round} />
      <Record round={round} />
      <Proof round={round} />
    </>
  );
}

/** When a circle has to be done. */
const ClosingOf = ({ round }: { round: RoundView }) => (round.state === 'open' ? <ClosingView closesAt={round.closesAt} voted={round.voted} /> : null);

function Roll({ round }: { round: RoundView }) {
  const { t } = useLingui();
  return (
    <Disclosure summary={t`Liste des votants (${round.members})`}>
      <RollPanel round={round} />
    </Disclosure>
  );
}

/** What happened, and what one takes away to verify it. */
function Record({ round }: { round: RoundView }) {
  const { t } = useLingui();
  if (round.chainHead === null) return null;
  return (
    <Disclosure summary={t`Registre du scrutin, export et recomptage`}>
      <p>
        <Trans>Chaque événement est lié au précédent par son empreinte : rien ne peut être retiré, ajouté ou changé après coup sans que cela se voie.</Trans>
      </p>
      <Row>
        <LinkButton look="secondary" href={`/rounds/${round.id}/chain`}>
          <Trans>Lire le registre, chercher un reçu</Trans>
        </LinkButton>
        {round.state === 'closed' && (
          <LinkButton look="secondary" href="/recount">
            <Trans>Recompter ce scrutin</Trans>
          </LinkButton>
        )}
        {round.state === 'closed' && round.notOnRoll !== 'visitor' && (
          <a href={`/api/rounds/${round.id}/export`} download>
            <Trans>Télécharger l’export</Trans>
          </a>
        )}
      </Row>
    </Disclosure>
  );
}

/** What was frozen, in figures that anybody can compute again. */
function Proof({ round }: { round: RoundView }) {
  const { t } = useLingui();
  const rows = [
    [t`Texte soumis au vote`, round.textSha256],
    [t`Liste des votants`, round.rollSha256],
    [t`Scrutin entier`, round.fingerprint],
  ] as const;
  return (
    <Disclosure summary={t`Empreintes (ce qui a été figé à l’ouverture)`}>
      <p>
        <Trans>Une empreinte SHA-256 change dès qu’un seul caractère change. Elle permet de vérifier qu’on a voté sur le même texte, avec la même liste.</Trans>
      </p>
      <dl>
        {rows.map(
          ([label, sha256]) =>
            sha256 !== null && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <Row>
                    <code>{sha256}</code>
                    <CopyButton text={sha256} />
                  </Row>
                </dd>
              </div>
            ),
        )}
      </dl>
      <p>
        <LinkButton look="secondary" href={`/proposals/${round.proposal.id}/versions`}>
          <Trans>Lire les versions du texte</Trans>
        </LinkButton>
      </p>
    </Disclosure>
  );
}
