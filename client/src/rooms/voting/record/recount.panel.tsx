import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { Card, CopyButton, Notice, Row, TextField } from '../../../ui';
import { eventWords } from './event.words';
import { loadTools, verdictOn, type Verdict } from './recount.file';
import { recountWords } from './recount.words';

/** Recounts a round from its export, on this device: nothing is sent, and once the page is here no network is needed. */
export function RecountPanel() {
  const { t } = useLingui();
  const [head, setHead] = useState('');
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(loadTools, []);
  const look = async (file: File | undefined) => {
    if (!file) return;
    setFailed(false);
    try {
      setVerdict(await verdictOn(file, head.trim()));
    } catch {
      // what verifies could not be loaded: the network went before the page had it
      setFailed(true);
    }
  };
  return (
    <>
      <p>
        <Trans>
          Choisissez l’export d’un scrutin clos. Il est vérifié ici, sur votre appareil : l’empreinte, le registre, la liste, chaque bulletin, puis tout est
          recompté. Rien n’est envoyé.
        </Trans>
      </p>
      <TextField
        label={t`Fin du registre, telle que votre reçu l’indique`}
        hint={t`64 caractères. Elle seule prouve que le fichier entier n’en est pas un autre.`}
        optional
        value={head}
        onChange={(event) => setHead(event.currentTarget.value)}
      />
      <TextField label={t`Fichier d’export (.zip)`} type="file" accept=".zip" onChange={(event) => void look(event.currentTarget.files?.[0])} />
      {failed && (
        <Notice tone="err" live>
          <Trans>La vérification n’a pas pu être chargée. Rechargez la page avec une connexion, puis réessayez.</Trans>
        </Notice>
      )}
      {verdict && !failed && <VerdictView verdict={verdict} />}
    </>
  );
}

function VerdictView({ verdict }: { verdict: Verdict }) {
  const { t, i18n } = useLingui();
  if ('fault' in verdict) {
    const { code, event } = verdict.fault;
    return (
      <Notice tone="err" live title={t`Le résultat ne découle pas de ce fichier`}>
        <p>{i18n._(recountWords[code])}</p>
        {event && (
          <p>
            <Trans>
              Premier événement en désaccord : n° {event.seq}, {i18n._(eventWords[event.kind])}.
            </Trans>
          </p>
        )}
      </Notice>
    );
  }
  const { question, ballots, events, head } = verdict.follows;
  return (
    <Card as="section">
      <Notice tone="ok" live title={t`Le résultat publié découle des bulletins publiés`}>
        <p>{question}</p>
        <p>
          <Trans>
            {ballots} bulletins recomptés, {events} événements vérifiés.
          </Trans>
        </p>
      </Notice>
      <p>
        <Trans>Fin du registre, à comparer avec votre reçu ou le procès-verbal :</Trans>
      </p>
      <Row>
        <code>{head}</code>
        <CopyButton text={head} />
      </Row>
    </Card>
  );
}
