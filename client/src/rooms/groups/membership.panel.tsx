import { Trans, useLingui } from '@lingui/react/macro';
import { RequestToJoin, type GroupView } from '@palabre/shared/groups';
import { useState } from 'react';
import { problemSentence } from '../../i18n';
import { Button, Dialog, Form, LinkButton, Notice, TextArea } from '../../ui';
import { useMe, useSignInAddress } from '../people';
import { useAskToJoin, useJoin } from './joining.queries';

/** Entering a group: at once, by asking, or first by signing in. */
export function MembershipPanel({ group }: { group: GroupView }) {
  const { person, known } = useMe();
  const { may, requested } = group;
  if (known && !person) return <SignInToJoin />;
  return (
    <>
      {requested && (
        <Notice>
          <Trans>Votre demande est arrivée. Une personne qui facilite le groupe vous répondra.</Trans>
        </Notice>
      )}
      {may.join && <JoinButton group={group} />}
      {may.requestToJoin && <AskButton group={group} />}
    </>
  );
}

function SignInToJoin() {
  const address = useSignInAddress();
  return (
    <p>
      <LinkButton href={address} look="secondary">
        <Trans>Se connecter pour participer</Trans>
      </LinkButton>
    </p>
  );
}

function JoinButton({ group }: { group: GroupView }) {
  const { i18n } = useLingui();
  const join = useJoin(group.id);
  return (
    <>
      <p>
        <Button busy={join.isPending} onClick={() => join.mutate(undefined)}>
          <Trans>Rejoindre le groupe</Trans>
        </Button>
      </p>
      {join.error && (
        <Notice tone="err" live>
          {i18n._(problemSentence(join.error))}
        </Notice>
      )}
    </>
  );
}

function AskButton({ group }: { group: GroupView }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const ask = useAskToJoin(group.id);
  const close = () => setAsking(false);
  const read = (entries: Record<string, unknown>) => ({ message: entries.message ?? '' });
  return (
    <>
      <p>
        <Button onClick={() => setAsking(true)}>
          <Trans>Demander à rejoindre le groupe</Trans>
        </Button>
      </p>
      <Dialog open={asking} onClose={close} title={t`Demander à rejoindre le groupe`}>
        <Form
          schema={RequestToJoin}
          read={read}
          error={ask.error}
          busy={ask.isPending}
          submit={t`Envoyer la demande`}
          onSubmit={(request) => ask.mutate(request, { onSuccess: close })}
        >
          <TextArea
            name="message"
            label={t`Votre message`}
            hint={t`Qui vous êtes, ce qui vous intéresse. Seules les personnes qui facilitent le groupe le lisent.`}
            maxLength={500}
            optional
          />
        </Form>
      </Dialog>
    </>
  );
}
