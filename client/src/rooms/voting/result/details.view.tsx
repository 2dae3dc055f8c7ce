import { Trans } from '@lingui/react/macro';
import { Button, Row } from '../../../ui';
import { gradesOf } from '../ballots/ballot.rules';
import { handOver } from '../hand-over';
import { ChartView } from './charts/chart.view';
import { chartsOf } from './charts/charts.rules';
import { useVoice } from './charts/use-voice';
import type { ResultProps } from './result.shape';
import { TiesView } from './ties.view';

/** The count: its charts, its ties, and all of it to take away. */
export function DetailsView({ result, options, rule }: ResultProps) {
  const voice = useVoice(options);
  const charts = chartsOf({ result, options, grades: gradesOf(rule) }, voice);
  return (
    <>
      {charts.map((chart) => (
        <ChartView key={chart.title} chart={chart} />
      ))}
      <TiesView result={result} name={voice.name} />
      <Row>
        <Button look="secondary" small onClick={() => saveResult({ rule, options, result })}>
          <Trans>Télécharger tout le résultat (JSON)</Trans>
        </Button>
      </Row>
    </>
  );
}

const saveResult = (whole: ResultProps): void => handOver(new Blob([`${JSON.stringify(whole, null, 2)}\n`], { type: 'application/json' }), 'resultat.json');
