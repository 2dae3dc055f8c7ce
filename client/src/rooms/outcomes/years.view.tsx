import { Trans, useLingui } from '@lingui/react/macro';
import type { CommitmentView } from '@palabre/shared/outcomes';
import { useNow } from '../../lib';
import { Muted, Table, Text, Time, VisuallyHidden } from '../../ui';
import styles from './outcomes.module.css';
import { useQuantity } from './use-quantity';
import { scaleOf, yearsOf, type Scale, type YearLine } from './years.rules';

/** Target against measure, year by year: a table with the picture of each row under it. */
export function YearsView({ commitment }: { commitment: CommitmentView }) {
  const { t } = useLingui();
  const lines = yearsOf(commitment);
  const scale = scaleOf(lines);
  const {
    title,
    title: { lang },
  } = commitment;
  const caption = (
    <>
      {/* Two commitments may count the same thing. */}
      <VisuallyHidden>
        <Text fragment={title} />,{' '}
      </VisuallyHidden>
      <Text fragment={{ text: commitment.indicator, lang }} /> (<Text fragment={{ text: commitment.unit, lang }} />)
      <Muted>
        {' '}
        <Trans>Barre : mesure. Trait : objectif.</Trans>
      </Muted>
    </>
  );
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <th scope="col">{t`Année`}</th>
          <th scope="col">{t`Objectif`}</th>
          <th scope="col">{t`Mesure`}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <YearRow key={line.year} line={line} scale={scale} />
        ))}
      </tbody>
    </Table>
  );
}

function YearRow({ line, scale }: { line: YearLine; scale: Scale }) {
  const quantity = useQuantity();
  const thisYear = new Date(useNow()).getFullYear();
  const { year, target, measured } = line;
  return (
    <>
      <tr className={styles.figures}>
        <th scope="row">{year}</th>
        <td>{target === null ? '–' : quantity(target)}</td>
        <td>
          {measured ? (
            <>
              <strong>{quantity(measured.value)}</strong>{' '}
              <Muted>
                <Time at={measured.day} as="date" />
              </Muted>
            </>
          ) : (
            <Muted>{year < thisYear ? <Trans>pas mesuré</Trans> : <Trans>pas encore mesuré</Trans>}</Muted>
          )}
        </td>
      </tr>
      <tr aria-hidden="true">
        <td colSpan={3}>
          <Track line={line} scale={scale} />
        </td>
      </tr>
    </>
  );
}

/** The picture of a row: from zero to what was measured, with a mark at the target. */
function Track({ line: { target, measured }, scale }: { line: YearLine; scale: Scale }) {
  const end = measured ? scale.at(measured.value) : scale.zero;
  const fill = { insetInlineStart: `${Math.min(scale.zero, end)}%`, width: `${Math.abs(end - scale.zero)}%` };
  return (
    <div className={styles.track}>
      <i style={fill} />
      {target !== null && <b style={{ insetInlineStart: `${scale.at(target)}%` }} />}
    </div>
  );
}
