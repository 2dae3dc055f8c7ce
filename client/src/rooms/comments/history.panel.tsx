import { Trans, useLingui } from '@lingui/react/macro';
import type { CommentView } from '@palabre/shared/comments';
import { useState } from 'react';
import { Dialog, Loaded, Muted, Row, Text, Time, VisuallyHidden } from '../../ui';
import styles from './comments.module.css';
import { useHistory } from './comments.queries';
import { StanceTag } from './stance.view';

/** The mark of an edited comment, which opens what it said before. */
export function HistoryPanel({ comment }: { comment: CommentView }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles.mark} onClick={() => setOpen(true)}>
        <Trans>modifié</Trans>
        <VisuallyHidden>
          {' '}
          <Trans>: lire les versions de ce commentaire</Trans>
        </VisuallyHidden>
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t`Versions de ce commentaire`}>
        <Versions comment={comment} />
      </Dialog>
    </>
  );
}

function Versions({ comment: { id, lang } }: { comment: CommentView }) {
  const { t } = useLingui();
  return (
    <Loaded query={useHistory(id)}>
      {({ items }) => (
        <ol className={styles.versions}>
          {items.toReversed().map((version, index) => (
            <li key={version.at}>
              <Row>
                <strong>{index === 0 ? t`Maintenant` : t`Avant`}</strong>
                <Muted>
                  <Time at={version.at} as="full" />
                </Muted>
                <StanceTag stance={version.stance} />
              </Row>
              <Text as="p" fragment={{ text: version.body, lang }} />
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}
