import { Trans, useLingui } from '@lingui/react/macro';
import type { JoinRequest } from '@palabre/shared/groups';
import { problemSentence } from '../../i18n';
import { useSteadyList } from '../../lib';
import { Button, Card, CardList, ErrorState, HeldHeading, Muted, Notice, PersonName, Row, ShowMore, Time } from '../../ui';
import styles from './groups.module.css';
import { useAnswerRequest, useJoinRequests } from './joining.queries';

/** Who asks to join a closed group, for those who answer. */
export function RequestsPanel({ groupId }: { groupId: string }) {
  const list = useJoinRequests(groupId);
  const steady = useSteadyList(list, ({ id }) => id);
  const { items = [] } = steady ?? {};
  return (
    <section>
      <HeldHeading steady={steady}>
        <Trans>Demandes en attente</Trans>
      </HeldHeading>
      {list.error && !steady && <ErrorState error={list.error} onRetry={list.retry} />}
      {steady && items.length === 0 && (
        <Muted>
          <Trans>Aucune demande n’attend de réponse.</Trans>
        </Muted>
      )}
      <CardList>
        {items.map(({ item, gone }) => (
          <Request key={item.id} groupId={groupId} request={item} gone={gone} />
        ))}
      </CardList>
      <ShowMore list={list} />
    </section>
  );
}

function Request({ groupId, request: { id, person, message, requestedAt }, gone }: { groupId: string; request: JoinRequest; gone: boolean }) {
  const { t, i18n } = useLingui();
  const answer = useAnswerRequest(groupId);
  const { name } = person;
  return (
    <Card as="li">
      <Row>
        <PersonName person={person} avatar />
        <Muted>
          <Time at={requestedAt} />
        </Muted>
      </Row>
      {message && (
        <p className={styles.words} dir="auto">
          {message}
        </p>
      )}
      {answer.error && !gone && (
        <Notice tone="err" live>
          {i18n._(problemSentence(answer.error))}
        </Notice>
      )}
      {gone ? (
        <Muted>
          <Trans>Une réponse a été donnée.</Trans>
        </Muted>
      ) : (
        <Row>
          <Button small busy={answer.isPending} onClick={() => answer.mutate({ requestId: id, accept: true })} aria-label={t`Accueillir : ${name}`}>
            <Trans>Accueillir</Trans>
          </Button>
          <Button
            small
            look="secondary"
            busy={answer.isPending}
            onClick={() => answer.mutate({ requestId: id, accept: false })}
            aria-label={t`Refuser la demande : ${name}`}
          >
            <Trans>Refuser la demande</Trans>
          </Button>
        </Row>
      )}
    </Card>
  );
}
