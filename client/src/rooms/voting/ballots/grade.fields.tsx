import { Trans, useLingui } from '@lingui/react/macro';
import type { RoundOption } from '@palabre/shared/voting';
import { useId, type CSSProperties } from 'react';
import type { BallotFieldProps } from './ballot.fields';
import { gradesOf } from './ballot.rules';
import styles from './grades.module.css';
import { UngradedWords } from './unmarked.words';

/** More columns than this do not fit beside an option, on any screen. */
const mostColumns = 7;

/** A grade in words for each option: a table where there is room, a card for each option on a phone; radio buttons in both. */
export function GradeFields({ rule, options, ballot, onChange }: BallotFieldProps) {
  const grades = ballot && 'grades' in ballot ? ballot.grades : {};
  const words = gradesOf(rule).map((word, grade) => ({ word, grade }));
  const best = words.toReversed();
  const change = (id: string, grade: number | null) => {
    const { [id]: _, ...rest } = grades;
    onChange({ grades: grade === null ? rest : { ...rest, [id]: grade } });
  };
  return (
    <>
      <p>
        <Trans>Donnez une mention à chaque option ; plusieurs options peuvent recevoir la même.</Trans> <UngradedWords rule={rule} />
      </p>
      <div className={styles.sheet} data-table={best.length <= mostColumns || undefined} style={{ '--grades': best.length } as CSSProperties}>
        <div className={styles.head} aria-hidden>
          {best.map(({ word, grade }) => (
            <span key={grade}>{word}</span>
          ))}
        </div>
        {options.map((option) => (
          <Graded key={option.id} option={option} words={best} given={grades[option.id] ?? null} onGrade={(grade) => change(option.id, grade)} />
        ))}
      </div>
    </>
  );
}

interface GradedProps {
  option: RoundOption;
  /** the best first */
  words: readonly { word: string; grade: number }[];
  given: number | null;
  onGrade: (grade: number | null) => void;
}

function Graded({ option: { id, label, detail }, words, given, onGrade }: GradedProps) {
  const { t } = useLingui();
  const name = useId();
  return (
    <div role="radiogroup" aria-labelledby={name} className={styles.option}>
      <div className={styles.name}>
        <strong id={name}>{label}</strong>
        {detail && <small>{detail}</small>}
        {given !== null && (
          <button type="button" className={styles.clear} onClick={() => onGrade(null)} aria-label={t`Retirer la mention de ${label}`}>
            <Trans>Retirer</Trans>
          </button>
        )}
      </div>
      {words.map(({ word, grade }) => (
        <label key={grade} className={styles.grade}>
          <input type="radio" name={`grades.${id}`} checked={given === grade} onChange={() => onGrade(grade)} aria-label={t`${label} : ${word}`} />
          <span>{word}</span>
        </label>
      ))}
    </div>
  );
}
