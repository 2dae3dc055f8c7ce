import { Plural, useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';
import { Button } from '../../ui';
import type { Waiting } from './arrivals.rules';
import styles from './comments.module.css';
import { useCalmAnnouncement } from './use-calm-announcement';

interface Props {
  waiting: Waiting;
  onShow: () => void;
}

/** What others have said meanwhile, behind a button whose place is kept free: nothing moves when it appears. */
export function ArrivalsView({ waiting: { added, changed }, onShow }: Props) {
  const { t } = useLingui();
  const news = added > 0 ? plural(added, { one: '# nouveau commentaire', other: '# nouveaux commentaires' }) : null;
  useCalmAnnouncement(news && t`${news}. Un bouton permet de les afficher.`);
  return (
    <div className={styles.arrivals}>
      {(added > 0 || changed > 0) && (
        <Button small onClick={onShow}>
          {added > 0 ? (
            <Plural value={added} one="Afficher # nouveau commentaire" other="Afficher # nouveaux commentaires" />
          ) : (
            <Plural value={changed} one="Afficher # commentaire modifié" other="Afficher # commentaires modifiés" />
          )}
        </Button>
      )}
    </div>
  );
}
