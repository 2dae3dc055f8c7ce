import { Trans } from '@lingui/react/macro';
import type { Meeting } from '@palabre/shared/groups';
import type { ReactNode } from 'react';
import { Muted, Text, Time } from '../../ui';
import styles from './groups.module.css';
import { useLength } from './use-length';

interface Props {
  meeting: Meeting;
  gone: boolean;
  actions?: ReactNode;
}

const minute = 60_000;

/** A meeting to come: what, when in the reader's own time, where. */
export function MeetingView({ meeting, gone, actions }: Props) {
  const { title, place, lang, startsAt, endsAt } = meeting;
  return (
    <li className={styles.meeting}>
      <h3>
        <Text fragment={{ text: title, lang }} />
      </h3>
      {gone ? (
        <Muted>
          <Trans>Cette réunion est annulée ou terminée.</Trans>
        </Muted>
      ) : (
        <>
          <p>
            <Time at={startsAt} as="full" />
            <br />
            <Length milliseconds={Date.parse(endsAt) - Date.parse(startsAt)} />
          </p>
          {place && <Place text={place} lang={lang} />}
          {actions}
        </>
      )}
    </li>
  );
}

function Length({ milliseconds }: { milliseconds: number }) {
  const length = useLength()(Math.round(milliseconds / minute));
  return (
    <Muted>
      <Trans>Durée : {length}</Trans>
    </Muted>
  );
}

/** A place on the web is a link; anything else is the words of whoever planned the meeting. */
function Place({ text, lang }: { text: string; lang: Meeting['lang'] }) {
  const isAddress = /^https?:\/\/\S+$/.test(text) && URL.canParse(text);
  return (
    <p>
      {isAddress ? (
        <a href={text} rel="noreferrer noopener">
          {text}
        </a>
      ) : (
        <Text fragment={{ text, lang }} />
      )}
    </p>
  );
}
