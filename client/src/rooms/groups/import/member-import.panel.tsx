import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ImportOutcome, ImportReport } from '@palabre/shared/groups';
import { useRef, useState } from 'react';
import { problemSentence, useFormat } from '../../../i18n';
import { Button, Disclosure, Notice, Row, Skeleton, TakesFocus } from '../../../ui';
import { ImportLines } from './import-lines.view';
import { MemberFileField } from './member-file.field';
import { useImportPreview, useMemberImport } from './member-import.queries';

/** A list of members in a file: what would happen with each line is shown first, and nothing happens before it is confirmed. */
export function MemberImportPanel({ groupId }: { groupId: string }) {
  const { t } = useLingui();
  return (
    <Disclosure summary={t`Importer une liste (CSV)`}>
      <MemberImport groupId={groupId} />
    </Disclosure>
  );
}

function MemberImport({ groupId }: { groupId: string }) {
  const [file, setFile] = useState<File>();
  const preview = useImportPreview(groupId);
  const importing = useMemberImport(groupId);
  // A double click asks once: the answer to a second asking would say that nothing was left to do.
  const asked = useRef<File>(undefined);
  const start = (chosen: File) => {
    if (asked.current === chosen) return;
    asked.current = chosen;
    importing.mutate(chosen, { onError: () => (asked.current = undefined) });
  };
  const choose = (chosen: File) => {
    setFile(chosen);
    asked.current = undefined;
    importing.reset();
    preview.mutate(chosen);
  };
  return (
    <>
      <p>
        <Trans>
          Une ligne par personne. Première ligne : les noms des colonnes, parmi nom, courriel, organisation, collège et rôle ; seul le courriel est nécessaire.
          Rien n’est envoyé avant votre confirmation.
        </Trans>
      </p>
      <MemberFileField name={file?.name} onFile={choose} />
      {preview.isPending && <Skeleton />}
      <Failure error={preview.error ?? importing.error} />
      {importing.data && <Done report={importing.data} />}
      {file && preview.data && !importing.data && <Preview report={preview.data} busy={importing.isPending} onImport={() => start(file)} />}
    </>
  );
}

function Failure({ error }: { error: unknown }) {
  const { i18n } = useLingui();
  return (
    error !== null && (
      <Notice tone="err" live>
        {i18n._(problemSentence(error))}
      </Notice>
    )
  );
}

const countOf = ({ lines }: ImportReport, ...outcomes: ImportOutcome[]): number => lines.filter(({ outcome }) => outcomes.includes(outcome)).length;

function Preview({ report, busy, onImport }: { report: ImportReport; busy: boolean; onImport: () => void }) {
  const { t } = useLingui();
  const { list } = useFormat();
  const unread = list(report.unread);
  const something = countOf(report, 'invite', 'college') > 0;
  return (
    <>
      <Notice tone={countOf(report, 'left-out', 'too-many') > 0 ? 'warn' : 'info'} live title={t`Ce que l’import ferait`}>
        <Counts report={report} />
        {unread !== '' && (
          <p>
            <Trans>Colonnes qui ne sont pas lues : {unread}.</Trans>
          </p>
        )}
        {!report.mailed && (
          <p>
            <Trans>Cette installation n’envoie pas de courriel : les invitations attendront, mais personne ne sera prévenu.</Trans>
          </p>
        )}
      </Notice>
      <ImportLines lines={report.lines} caption={t`Lignes du fichier`} />
      <Row>
        <Button busy={busy} disabled={!something} onClick={onImport}>
          <Trans>Importer</Trans>
        </Button>
        {!something && <Trans>Il n’y a rien à importer dans ce fichier.</Trans>}
      </Row>
    </>
  );
}

/** It takes the focus from the button that has gone. */
function Done({ report }: { report: ImportReport }) {
  const { t } = useLingui();
  const rest = report.lines.filter(({ outcome }) => outcome === 'left-out' || outcome === 'too-many');
  return (
    <TakesFocus>
      <Notice tone="ok" live title={t`La liste est importée`}>
        <Counts report={report} />
      </Notice>
      {rest.length > 0 && <ImportLines lines={rest} caption={t`Lignes qui restent à corriger ou à reprendre`} />}
    </TakesFocus>
  );
}

function Counts({ report }: { report: ImportReport }) {
  const [invited, moved, known, left] = [
    countOf(report, 'invite'),
    countOf(report, 'college'),
    countOf(report, 'member', 'waiting'),
    countOf(report, 'left-out', 'too-many'),
  ];
  return (
    <ul>
      <li>
        <Plural value={invited} one="# invitation" other="# invitations" />
      </li>
      <li>
        <Plural value={moved} one="# membre change de collège, et en est prévenu" other="# membres changent de collège, et en sont prévenus" />
      </li>
      <li>
        <Plural value={known} one="# personne déjà membre ou invitée : rien ne change" other="# personnes déjà membres ou invitées : rien ne change" />
      </li>
      <li>
        <Plural value={left} one="# ligne laissée de côté" other="# lignes laissées de côté" />
      </li>
    </ul>
  );
}
