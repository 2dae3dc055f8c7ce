import { Trans, useLingui } from '@lingui/react/macro';
import type { DeskNote } from '@palabre/shared/voting';
import { Notice } from '../../../ui';
import { channelWords } from './channel.words';

/** Told to the voter: who has entered their ballot for them, and that they can still vote themself. */
export function DeskNoteView({ note, open }: { note: DeskNote; open: boolean }) {
  const { t, i18n } = useLingui();
  const { reason } = note;
  const [how, first, second] = [i18n._(channelWords[note.channel]), note.enteredBy?.name ?? '…', note.confirmedBy?.name ?? '…'];
  return (
    <Notice tone="info" title={t`Votre bulletin a été saisi pour vous`}>
      <p>
        <Trans>
          Vous l’avez donné {how}. {first} l’a saisi, {second} l’a confirmé. Raison : {reason}
        </Trans>
      </p>
      {open && (
        <p>
          <Trans>Vous pouvez encore voter vous-même jusqu’à la clôture : votre vote remplacera ce bulletin. Si vous n’avez rien demandé, faites-le.</Trans>
        </p>
      )}
    </Notice>
  );
}
