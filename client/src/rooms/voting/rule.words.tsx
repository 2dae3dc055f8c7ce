import { Trans } from '@lingui/react/macro';
import type { MajorityBase, Threshold, VotingRule } from '@palabre/shared/voting';
import type { ReactNode } from 'react';

/** `>1/2` as "plus de 1/2", `>=2/3` as "au moins 2/3". */
export function ThresholdWords({ threshold }: { threshold: Threshold }): ReactNode {
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
export function RuleSentences({ rule }: { rule: Pick<VotingRule, 'base' | 'threshold' | 'quorum' | 'secrecy'> }) {
  const threshold = <ThresholdWords threshold={rule.threshold} />;
  const base = <BaseWords base={rule.base} />;
  return (
    <>
      <p>
        <Trans>
          Le texte est adopté si le « pour » réunit {threshold} {base}.
        </Trans>{' '}
        {rule.quorum ? (
          <Trans>
            Quorum (minimum de votants) : <ThresholdWords threshold={rule.quorum} /> de la liste. Sans lui, le texte retourne en rédaction.
          </Trans>
        ) : (
          <Trans>Aucun quorum (minimum de votants) n’est exigé.</Trans>
        )}
      </p>
      <p>
        {rule.secrecy === 'named' ? (
          <Trans>Vote nominatif : les choix sont visibles avec les noms dès qu’ils sont exprimés, comme à main levée.</Trans>
        ) : (
          <Trans>Vote fermé jusqu’à la fin : personne ne voit les choix avant la clôture. Ils sont ensuite publiés avec les noms.</Trans>
        )}
      </p>
    </>
  );
}
