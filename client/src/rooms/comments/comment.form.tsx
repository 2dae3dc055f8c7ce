import { useLingui } from '@lingui/react/macro';
import { PostComment, type CommentSubject, type Stance } from '@palabre/shared/comments';
import { locales, type Locale } from '@palabre/shared/kernel';
import { useState, type ReactNode } from 'react';
import { localeNames, useLocale } from '../../i18n';
import { newKey } from '../../lib';
import { Button, Form, SelectField } from '../../ui';
import { BodyField } from './body.field';
import { StanceField } from './stance.field';

interface Props {
  subject: CommentSubject;
  /** the comment that is answered */
  parentId?: string;
  label: ReactNode;
  text: string;
  onText: (text: string) => void;
  onPost: (comment: PostComment) => void;
  onCancel?: () => void;
}

/** A comment or an answer. What else may be said of it appears once one begins to write. */
export function CommentForm({ subject, parentId, label, text, onText, onPost, onCancel }: Props) {
  const { t } = useLingui();
  const locale = useLocale();
  const [lang, setLang] = useState<Locale>();
  const [stance, setStance] = useState<Stance | null>(null);
  const [open, setOpen] = useState(text !== '' || parentId !== undefined);
  const post = (comment: PostComment) => {
    setStance(null);
    onPost(comment);
  };
  return (
    <Form schema={PostComment} onSubmit={post} read={(entries) => ({ ...entries, subject, parentId, idempotencyKey: newKey() })}>
      <BodyField label={label} lang={lang ?? locale} value={text} onChange={onText} onFocus={() => setOpen(true)} asked={parentId !== undefined} />
      <div hidden={!open}>
        {parentId === undefined && <StanceField value={stance} onChange={setStance} />}
        <SelectField name="lang" label={t`Langue de votre texte`} value={lang ?? locale} onChange={(event) => setLang(event.currentTarget.value as Locale)}>
          {locales.map((one) => (
            <option key={one} value={one} lang={one}>
              {localeNames[one]}
            </option>
          ))}
        </SelectField>
      </div>
      <Buttons answers={parentId !== undefined} onCancel={onCancel} />
    </Form>
  );
}

function Buttons({ answers, onCancel }: { answers: boolean; onCancel: (() => void) | undefined }) {
  const { t } = useLingui();
  return (
    <p>
      <Button type="submit">{answers ? t`Publier la réponse` : t`Publier le commentaire`}</Button>{' '}
      {onCancel && <Button look="quiet" onClick={onCancel}>{t`Annuler`}</Button>}
    </p>
  );
}
