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
  const address = words.addressOf(activity.subject);
  const named = nameOf(activity);
  return (
    <li className={styles.activity}>
      <span>
        {!activity.impersonal && <PersonName person={activity.actor && { name: activity.actor.name }} />}{' '}
        {address && !named ? <Link href={address}>{i18n._(sentence)}</Link> : i18n._(sentence)}
        {named && <Subject named={named} lang={activity.details.lang} address={address} />}
      </span>{' '}
      <Muted>
        <Time at={activity.at} />
      </Muted>
    </li>
  );
}

/** What it was about, by the title it had, or the question it asked: a draft has none to tell. The group's own name needs no repeating. */
function nameOf({ subject, details }: Activity): string | undefined {
  if (subject.kind === 'group') return undefined;
  return [details.title, details.question].find((text): text is string => typeof text === 'string' && text !== '');
}

function Subject({ named, lang: ofName, address }: { named: string; lang: unknown; address: string | undefined }) {
  const lang = Locale.safeParse(ofName).data;
  const title = lang ? <Text fragment={{ text: named, lang }} /> : <span dir="auto">{named}</span>;
  return (
    <>
      {' — '}
      {address ? <Link href={address}>{title}</Link> : title}
    </>
  );
}
