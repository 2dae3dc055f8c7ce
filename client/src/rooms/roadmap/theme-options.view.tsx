import type { RoadmapView } from '@palabre/shared/roadmap';

/** The themes of a `<select>`, under the title of their roadmap when there is more than one. */
export function ThemeOptions({ roadmaps }: { roadmaps: readonly RoadmapView[] }) {
  return roadmaps.map(({ slug, title, themeList }) => {
    const options = themeList.map((theme) => (
      <option key={theme.id} value={theme.id} lang={theme.title.lang}>
        {theme.number}. {theme.title.text}
      </option>
    ));
    if (roadmaps.length === 1) return options;
    return (
      <optgroup key={slug} label={title.text} lang={title.lang}>
        {options}
      </optgroup>
    );
  });
}
