import { Conditions } from './conditions.view';
import { DecisionView } from './decision.view';
import { DetailsView } from './details.view';
import type { ResultProps } from './result.shape';

/** The decision first, then each condition with its figures, then charts, and how ties were settled. */
export function ResultView(props: ResultProps) {
  return (
    <>
      <DecisionView {...props} />
      <Conditions conditions={props.result.conditions} />
      <DetailsView {...props} />
    </>
  );
}
