import { Trans, useLingui } from '@lingui/react/macro';
import type { Editor } from '@tiptap/react';
import { type FormEvent, useId, useState } from 'react';
import { Button, Dialog, TextField } from '../../ui';
import { addressMeant } from '../reading/link.rules';
import { link, unlink } from './toolbar.link';

interface Props {
  editor: Editor;
  onClose: () => void;
}

/** Asks for the address of a link. */
export function LinkDialog({ editor, onClose }: Props) {
  const { t } = useLingui();
  const form = useId();
  const [wrong, setWrong] = useState(false);
  const present = editor.getAttributes('link').href as string | undefined;
  const finish = (change: () => void) => {
    onClose();
    // The dialog gives the focus back to the toolbar when it goes; the text takes it after that.
    setTimeout(change);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('href');
    const href = typeof typed === 'string' ? addressMeant(typed) : undefined;
    if (href) finish(() => link(editor, href));
    else setWrong(true);
  };
  const actions = (
    <>
      <Button type="submit" form={form}>
        <Trans>Poser le lien</Trans>
      </Button>
      {present && (
        <Button look="secondary" onClick={() => finish(() => unlink(editor))}>
          <Trans>Retirer le lien</Trans>
        </Button>
      )}
    </>
  );
  return (
    <Dialog open onClose={onClose} title={<Trans>Lien</Trans>} actions={actions}>
      <form id={form} onSubmit={submit} noValidate>
        <TextField
          name="href"
          label={<Trans>Adresse de la page</Trans>}
          hint="https://example.org"
          inputMode="url"
          autoComplete="off"
          defaultValue={present}
          error={wrong && t`Donnez une adresse qui commence par https:// ou une adresse de courriel.`}
        />
      </form>
    </Dialog>
  );
}
