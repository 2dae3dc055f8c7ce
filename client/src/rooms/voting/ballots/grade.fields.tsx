import { Trans, useLingui } from '@lingui/react/macro';
import type { BallotFieldProps } from './ballot.fields';
import { gradesOf } from './ballot.rules';
import styles from './ballots.module.css';

/** A grade in words for each option: a table where there is room, a card for each option on a phone; radio buttons in both. */
export function GradeFields({ rule, options, ballot, onChange }: BallotFieldProps) {
  const { t } = useLingui();
  const grades = ballot && 'grades' in ballot ? ballot.grades : {};
  const words = gradesOf(rule)
    .map((word, grade) => ({ word, grade }))
    .toReversed();
  return (
    <>
      <p>
        <Trans>Donnez une mention à chaque option. Sans mention, une option reçoit la plus mauvaise.</Trans>
      </p>
      {options.map(({ id, label, detail }) => (
        <fieldset key={id} className={styles.grades}>
          <legend>
            {label}
            {detail && <small>{detail}</small>}
          </legend>
          <div className={styles.choices}>
            {words.map(({ word, grade }) => (
              <label key={grade}>
                <input
                  type="radio"
                  name={`grades.${id}`}
                  checked={grades[id] === grade}
                  onChange={() => onChange({ grades: { ...grades, [id]: grade } })}
                  aria-label={t`${label} : ${word}`}
                />
                <span>{word}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}
