import { Plural, Trans } from '@lingui/react/macro';
import type { CallQuorum, MajorityBase, Quorum, Secrecy, VotingRule, YesNoRule } from '@palabre/shared/voting';
import { Fragment, type ReactNode } from 'react';

/** `>1/2` as "plus de 1/2", `>=2/3` as "au moins 2/3". */
export function ThresholdWords({ threshold }: { threshold: string }): ReactNode {
  const share = threshold.replace(/^>=?/, '');
  return threshold.startsWith('>=') ? <Trans>au moins {share}</Trans> : <Trans>plus de {share}</Trans>;
}

function BaseWords({ base }: { base: MajorityBase }): ReactNode {
  const words: Record<MajorityBase, ReactNode> = {
    expressed: <Trans>des votes pour ou contre</Trans>,
    cast: <Trans>des bulletins, abstentions comprises</Trans>,
    members: <Trans>de toute la liste des votants</Trans>,
  };
  return words[base];
}

/** The rule of a round in sentences that anybody understands. */
export function RuleSentences({ rule }: { rule: VotingRule }) {
  return (
    <>
      <p>
        {rule.method === 'yes-no' && <MajoritySentence rule={rule} />} <QuorumSentence quorum={rule.quorum} />
      </p>
      <p>{secrecyWords[rule.secrecy]}</p>
    </>
  );
}

const secrecyWords: Record<Secrecy, ReactNode> = {
  named: <Trans>Vote nominatif : les choix sont visibles avec les noms dès qu’ils sont exprimés, comme à main levée.</Trans>,
  closed: <Trans>Vote fermé jusqu’à la fin : personne ne voit les choix avant la clôture. Ils sont ensuite publiés avec les noms.</Trans>,
  secret: <Trans>Vote secret : la liste dit qui a voté, et rien ne dit quoi, ni avant ni après la clôture.</Trans>,
};

function MajoritySentence({ rule }: { rule: YesNoRule }) {
  const threshold = <ThresholdWords threshold={rule.threshold} />;
  const base = <BaseWords base={rule.base} />;
  return (
    <Trans>
      Le texte est adopté si le « pour » réunit {threshold} {base}.
    </Trans>
  );
}

function QuorumSentence({ quorum }: { quorum: Quorum }) {
  if (quorum === null) return <Trans>Aucun quorum (minimum de votants) n’est exigé.</Trans>;
  return (
    <Trans>
      Quorum (minimum de votants) : <QuorumWords quorum={quorum} />. Sans lui, le texte retourne en rédaction.
    </Trans>
  );
}

/** A quorum in words: a share of the roll, half plus one, a number, or the greatest of several. */
export function QuorumWords({ quorum }: { quorum: CallQuorum }): ReactNode {
  if (quorum === 'half-plus-one') return <Trans>la moitié de la liste plus une personne</Trans>;
  if (typeof quorum === 'string') {
    return (
      <Trans>
        <ThresholdWords threshold={quorum} /> de la liste
      </Trans>
    );
  }
  if ('members' in quorum) return <Plural value={quorum.members} one="# personne" other="# personnes" />;
  return quorum.max.map((form, place) => (
    <Fragment key={JSON.stringify(form)}>
      {place > 0 && <Trans> et au moins </Trans>}
      <QuorumWords quorum={form} />
    </Fragment>
  ));
}
