const longest = 40;

/**
 * A short name for the address of a roadmap, of whole words without accents.
 * @param title in any language
 * @returns a `RoadmapSlug` of at most 40 characters; empty when the title has no two Latin letters or digits
 */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, longest) : `${slug}-${word}`;
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug.length < 2 ? '' : slug;
}
