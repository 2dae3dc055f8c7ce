import type { ActionMention } from '@palabre/shared/roadmap';
import { Link } from 'wouter';
import { Text } from '../../ui';
import styles from './proposals.module.css';

/** The actions a proposal answers, each one press away. */
export function AnsweredActionsView({ actions }: { actions: readonly ActionMention[] }) {
  return (
    <ul className={styles.plain}>
      {actions.map(({ id, title }) => (
        <li key={id}>
          <Link href={`/actions/${id}`}>
            <span>
              {id.split('.').slice(1).join('.')} <Text fragment={title} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
