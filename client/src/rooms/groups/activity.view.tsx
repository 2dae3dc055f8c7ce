import { useLingui } from '@lingui/react/macro';
import type { Activity } from '@palabre/shared/groups';
import { Locale } from '@palabre/shared/kernel';
import { Link } from 'wouter';
import { Muted, PersonName, Text, Time } from '../../ui';
import { sentenceOf, type ActivityWords } from './activity.words';
import styles from './groups.module.css';

interface Props {
  activity: Activity;
  words: ActivityWords;
}

/** One line of the feed: who, what, about what, when. */
export function ActivityView({ activity, words }: Props) {
  const { i18n } = useLingui();
  const sentence = sentenceOf(words, activity);
  if (!sentence) return null;
  return (
    <li className={styles.activity}>
      <span>
        {!activity.impersonal && <PersonName person={activity.actor && { name: activity.actor.name }} />} {i18n._(sentence)}
        <Subject activity={activity} address={words.addressOf(activity.subject)} />
      </span>{' '}
      <Muted>
        <Time at={activity.at} />
      </Muted>
    </li>
  );
}

/** What it was about, by the title it had, or the question it asked. The group's own name needs no repeating. */
function Subject({ activity: { subject, details }, address }: { activity: Activity; address: string | undefined }) {
  const words = [details.title, details.question].find((text) => typeof text === 'string' && text !== '');
  if (subject.kind === 'group' || typeof words !== 'string') return null;
  const lang = Locale.safeParse(details.lang).data;
  const title = lang ? <Text fragment={{ text: words, lang }} /> : <span dir="auto">{words}</span>;
  return (
    <>
      {' — '}
      {address ? <Link href={address}>{title}</Link> : title}
    </>
  );
}
