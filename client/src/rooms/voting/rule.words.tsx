import { Plural, Trans, useLingui } from '@lingui/react/macro';
import {
  areOrganisations,
  type CallQuorum,
  type Colleges,
  type ConsentRule,
  type FurtherCall,
  type MajorityBase,
  type Quorum,
  type Secrecy,
  type VotingRule,
  type YesNoRule,
} from '@palabre/shared/voting';
import { Fragment, type ReactNode } from 'react';
import { Time } from '../../ui';
import { collegeNames } from '../people';
import { methodWords } from './method.words';

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

/** The rule of a round in sentences that anybody understands: the paragraph that everybody reads. */
export function RuleSentences({ rule }: { rule: VotingRule }) {
  const { i18n } = useLingui();
  const words = methodWords[rule.method];
  return (
    <>
      <p>
        {rule.method === 'yes-no' ? <MajoritySentence rule={rule} /> : `${i18n._(words.name)}. ${i18n._(words.sentence)}`}{' '}
        {rule.method === 'consent' ? <ConsentSentences rule={rule} /> : <QuorumSentence quorum={rule.quorum} inVotes={areOrganisations(rule)} />}{' '}
        <CallSentences calls={rule.furtherCalls ?? []} inVotes={areOrganisations(rule)} />
      </p>
      {areOrganisations(rule) && (
        <p>
          <Trans>Les organisations votent, chacune par sa déléguée ou son délégué, avec les voix de son mandat.</Trans>
        </p>
      )}
      {rule.method === 'yes-no' && rule.colleges && <CollegeSentences colleges={rule.colleges} />}
      <p>
        {secrecyWords[rule.secrecy]} <TieSentence rule={rule} />
      </p>
      <ParitySentence rule={rule} />
      <AllowedSentences rule={rule} />
    </>
  );
}

function ConsentSentences({ rule: { setAside, reviewOn } }: { rule: ConsentRule }) {
  return (
    <>
      {setAside === 'all-others' ? (
        <Trans>Une objection est écartée si toutes les autres personnes du cercle jugent qu’elle ne tient pas.</Trans>
      ) : (
        <Trans>
          Une objection est écartée si <ThresholdWords threshold={setAside} /> des autres personnes du cercle jugent qu’elle ne tient pas.
        </Trans>
      )}{' '}
      {reviewOn !== undefined && (
        <Trans>
          La décision sera réexaminée le <Time at={reviewOn} as="date" />.
        </Trans>
      )}
    </>
  );
}

function CallSentences({ calls, inVotes }: { calls: readonly FurtherCall[]; inVotes: boolean }) {
  return calls.map((call, place) => (
    <Fragment key={`${place}${call.after}`}>
      <Trans>
        Sans quorum, une convocation suivante s’ouvre <DelayWords delay={call.after} /> plus tard et dure <DelayWords delay={call.lasts} />
      </Trans>{' '}
      {call.quorum === null ? (
        <Trans>(sans quorum).</Trans>
      ) : (
        <Trans>
          (quorum : <QuorumWords quorum={call.quorum} inVotes={inVotes} />
          ).
        </Trans>
      )}{' '}
    </Fragment>
  ));
}

function DelayWords({ delay }: { delay: string }): ReactNode {
  const many = Number(delay.replaceAll(/\D/g, ''));
  return delay.startsWith('PT') ? <Plural value={many} one="# heure" other="# heures" /> : <Plural value={many} one="# jour" other="# jours" />;
}

function CollegeSentences({ colleges }: { colleges: Colleges }) {
  const { i18n } = useLingui();
  const weights = colleges.weights.map(({ college, weight }) => `${i18n._(collegeNames[college])} ${weight}`).join(', ');
  const how = {
    proportional: <Trans>Chaque collège partage son poids selon ses votes.</Trans>,
    majority: <Trans>Chaque collège donne tout son poids à son côté majoritaire.</Trans>,
    'double-majority': <Trans>Il faut la majorité des personnes et celle des collèges.</Trans>,
  };
  return (
    <p>
      <Trans>On compte par collège : {weights}.</Trans> {how[colleges.aggregation]}
    </p>
  );
}

function TieSentence({ rule }: { rule: VotingRule }) {
  if (!('options' in rule)) return null;
  return rule.ties === 'lot' ? (
    <Trans>Une égalité est départagée par un tirage au sort que personne ne peut orienter.</Trans>
  ) : (
    <Trans>Une égalité est déclarée, et le texte retourne en rédaction.</Trans>
  );
}

function ParitySentence({ rule }: { rule: VotingRule }) {
  const parity = 'options' in rule ? (rule.options.parity as { maxGap?: number } | undefined) : undefined;
  if (parity?.maxGap === undefined) return null;
  const gap = parity.maxGap;
  return (
    <p>
      <Plural
        value={gap}
        _0="Parité : autant de femmes que d’hommes parmi les personnes élues, si les candidatures le permettent."
        one="Parité : au plus # personne d’écart entre femmes et hommes parmi les personnes élues, si les candidatures le permettent."
        other="Parité : au plus # personnes d’écart entre femmes et hommes parmi les personnes élues, si les candidatures le permettent."
      />
    </p>
  );
}

function AllowedSentences({ rule: { proxies, extension } }: { rule: VotingRule }) {
  if (!proxies && !extension) return null;
  return (
    <p>
      {proxies && <Trans>Les procurations sont permises.</Trans>}{' '}
      {extension && (
        <Trans>
          La clôture peut être repoussée, en tout de <Plural value={extension.mostHours} one="# heure" other="# heures" /> au plus, avec une raison publiée.
        </Trans>
      )}
    </p>
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

function QuorumSentence({ quorum, inVotes }: { quorum: Quorum; inVotes: boolean }) {
  if (quorum === null) return <Trans>Aucun quorum (minimum de votants) n’est exigé.</Trans>;
  return (
    <Trans>
      Quorum (minimum de votants) : <QuorumWords quorum={quorum} inVotes={inVotes} />.
    </Trans>
  );
}

/** A quorum in words: a share of the roll, half plus one, a number, or the greatest of several; of people, or of the votes of organisations. */
export function QuorumWords({ quorum, inVotes = false }: { quorum: CallQuorum; inVotes?: boolean }): ReactNode {
  if (quorum === 'half-plus-one' && inVotes) return <Trans>la moitié des voix de la liste plus une</Trans>;
  if (quorum === 'half-plus-one') return <Trans>la moitié de la liste plus une personne</Trans>;
  if (typeof quorum === 'string') {
    return (
      <Trans>
        <ThresholdWords threshold={quorum} /> de la liste
      </Trans>
    );
  }
  if ('members' in quorum && inVotes) return <Plural value={quorum.members} one="# voix" other="# voix" />;
  if ('members' in quorum) return <Plural value={quorum.members} one="# personne" other="# personnes" />;
  return quorum.max.map((form, place) => (
    <Fragment key={JSON.stringify(form)}>
      {place > 0 && <Trans> et au moins </Trans>}
      <QuorumWords quorum={form} inVotes={inVotes} />
    </Fragment>
  ));
}
