import { Trans, useLingui } from '@lingui/react/macro';
import type { RoadmapView, ThemeKind, ThemeMention } from '@palabre/shared/roadmap';
import { CheckboxGroup, Text } from '../../ui';
import { kindHeadings } from '../roadmap';

/** Every checkbox of a theme has a name that begins so; the first list has just this one, and with it the refusals of the server. */
const fieldName = 'themeIds';
const kinds: readonly ThemeKind[] = ['plenary', 'parallel', 'self-organised'];

/** The themes chosen in a form. */
export const readThemes = (form: FormData): string[] =>
  [...form].flatMap(([name, value]) => (name.startsWith(fieldName) && typeof value === 'string' ? value : []));

interface Props {
  roadmaps: readonly RoadmapView[];
  /** chosen at first */
  chosen: readonly ThemeMention[];
}

interface ThemeList {
  key: string;
  heading: string;
  themes: readonly ThemeMention[];
}

/** The themes a group works on, by kind, all to be seen. */
export function ThemesField({ roadmaps, chosen }: Props) {
  const { t } = useLingui();
  return useThemeLists(roadmaps, chosen).map(({ key, heading, themes }, index) => (
    <CheckboxGroup
      key={key}
      name={index === 0 ? fieldName : `${fieldName}.${key}`}
      label={heading}
      hint={index === 0 ? t`Sur quoi le groupe travaille : un thème, ou plusieurs.` : undefined}
      defaultValue={chosen.map(({ id }) => id)}
      choices={themes.map((theme) => ({ value: theme.id, label: <ThemeLabel theme={theme} /> }))}
    />
  ));
}

function ThemeLabel({ theme: { number, title } }: { theme: ThemeMention }) {
  return (
    <Trans>
      {number}. <Text fragment={title} />
    </Trans>
  );
}

/** What was chosen and has left the roadmap since then can still be kept, or let go. */
function useThemeLists(roadmaps: readonly RoadmapView[], chosen: readonly ThemeMention[]): ThemeList[] {
  const { t, i18n } = useLingui();
  const headingOf = (roadmap: RoadmapView, kind: ThemeKind) => {
    const place = i18n._(kindHeadings[kind]);
    const title = roadmap.title.text;
    return roadmaps.length === 1 ? t`Thèmes : ${place}` : t`Thèmes de « ${title} » : ${place}`;
  };
  const offered = roadmaps.flatMap((roadmap) =>
    kinds.map((kind) => ({
      key: `${roadmap.slug}.${kind}`,
      heading: headingOf(roadmap, kind),
      themes: roadmap.themeList.filter((theme) => theme.kind === kind),
    })),
  );
  const former = chosen.filter(({ id }) => !offered.some(({ themes }) => themes.some((theme) => theme.id === id)));
  return [...offered, { key: 'former', heading: t`Thèmes d’une ancienne version`, themes: former }].filter(({ themes }) => themes.length > 0);
}
