import { Trans, useLingui } from '@lingui/react/macro';
import { RoadmapAddress, slugOf, type RoadmapCard } from '@palabre/shared/roadmap';
import { useState } from 'react';
import { Form, SelectField, TextField } from '../../../ui';

/** Where a roadmap goes: `corrects` is the version it takes the place of, null for a roadmap that is new. */
export interface Target extends RoadmapAddress {
  corrects: number | null;
}

interface Props {
  /** of the roadmap to publish */
  title: string;
  /** the versions that the publisher can have read, by slug */
  versions: Readonly<Record<string, number>>;
  published: readonly RoadmapCard[];
  /** the slug chosen at first */
  correct: string | null;
  error: unknown;
  busy: boolean;
  onPublish: (target: Target) => void;
}

const isNew = '';

export function PublishForm({ title, versions, published, correct, error, busy, onPublish }: Props) {
  const { t } = useLingui();
  const [target, setTarget] = useState(correct ?? isNew);
  const replaced = published.find(({ slug }) => slug === target);
  return (
    <Form
      schema={RoadmapAddress}
      read={({ slug }) => ({ slug: replaced?.slug ?? slug })}
      error={error}
      busy={busy}
      onSubmit={({ slug }) => onPublish({ slug, corrects: replaced ? (versions[slug] ?? null) : null })}
      submit={replaced ? <Trans>Publier la nouvelle version</Trans> : <Trans>Publier la feuille de route</Trans>}
    >
      <SelectField label={t`Publier comme`} value={target} onChange={(event) => setTarget(event.target.value)}>
        <option value={isNew}>{t`Nouvelle feuille de route`}</option>
        {published.map(({ slug, title: { text, lang } }) => (
          <option key={slug} value={slug} lang={lang}>
            {t`Nouvelle version de : ${text}`}
          </option>
        ))}
      </SelectField>
      {replaced ? (
        <p>
          <Trans>Les actions gardent leurs adresses. Celles qui ne sont plus dans le texte gardent leur page, sans paraître dans la liste.</Trans>
        </p>
      ) : (
        <TextField
          name="slug"
          label={t`Nom court`}
          hint={t`Des lettres sans accent, des chiffres et des traits d’union. Il fait partie de l’adresse et ne changera plus.`}
          defaultValue={slugOf(title)}
          maxLength={40}
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
    </Form>
  );
}
