import { Trans, useLingui } from '@lingui/react/macro';
import type { OutgoingMail } from '@palabre/shared/people';
import { Card, CardList, Disclosure, Muted, Row, Tag, Time, VisuallyHidden } from '../../ui';
import styles from './people.module.css';

export const OutboxView = ({ mails }: { mails: OutgoingMail[] }) => (
  <CardList>
    {mails.map((mail) => (
      <Card as="li" key={mail.id}>
        <MailView mail={mail} />
      </Card>
    ))}
  </CardList>
);

function MailView({ mail: { to, subject, text, locale, createdAt, sentAt, failure } }: { mail: OutgoingMail }) {
  const { t } = useLingui();
  return (
    <>
      <Row>
        <strong lang={locale}>{subject}</strong>
        {sentAt ? <Tag tone="ok">{t`Parti`}</Tag> : <Tag tone={failure ? 'err' : 'neutral'}>{failure ? t`Pas encore parti` : t`Gardé ici`}</Tag>}
      </Row>
      <p>
        <Trans>
          À <bdi className={styles.address}>{to}</bdi>
        </Trans>{' '}
        <Muted>
          <Time at={createdAt} />
        </Muted>
      </p>
      {failure && (
        <p>
          <Trans>
            Le serveur de courriel répond : <code>{failure}</code>
          </Trans>
        </p>
      )}
      {text && (
        <Disclosure summary={<ReadMail to={to} />}>
          <pre lang={locale} className={styles.mail}>
            {text}
          </pre>
        </Disclosure>
      )}
    </>
  );
}

/** To whom stands above already; those who go from one control to the next do not see it. */
const ReadMail = ({ to }: { to: string }) => (
  <Trans>
    Lire le message <VisuallyHidden>à {to}</VisuallyHidden>
  </Trans>
);
