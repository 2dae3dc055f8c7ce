import { Trans, useLingui } from '@lingui/react/macro';
import { problemSentence } from '../../i18n';
import { codeOf } from '../../lib';
import { Notice } from '../../ui';

/** Why what a button asked for was not done; nothing while there is no error. */
export function Refusal({ error }: { error: unknown }) {
  const { i18n } = useLingui();
  return (
    <div role="alert">
      {error ? (
        <Notice tone="err" title={<Trans>Cela n’a pas été fait</Trans>}>
          <p>
            {i18n._(problemSentence(error))} <code>{codeOf(error)}</code>
          </p>
        </Notice>
      ) : null}
    </div>
  );
}
