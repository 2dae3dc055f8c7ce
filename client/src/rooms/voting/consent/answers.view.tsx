import { Trans, useLingui } from '@lingui/react/macro';
import type { ConsentView } from '@palabre/shared/voting';
import { PersonName } from '../../../ui';
import styles from './consent.module.css';
import { answeredWords } from './consent.words';

/** What everybody answered, with the reasons of concerns; those of objections have their own place. */
export function AnswersView({ answers }: { answers: ConsentView['answers'] }) {
  const { i18n } = useLingui();
  if (answers.length === 0) return null;
  return (
    <section>
      <h2>
        <Trans>Les réponses</Trans>
      </h2>
      <ul className={styles.words}>
        {answers.map(({ person, say, reason }) => (
          <li key={person.id}>
            <PersonName person={person} /> {i18n._(answeredWords[say])}
            {say === 'concern' && <p>{reason}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
