/** What of a theme tells whether it is the same one in another version of the text. */
export interface ThemeLikeness {
  title: string;
  actions: readonly { text: string }[];
}

export interface KnownTheme extends ThemeLikeness {
  /** `slug.number`, where the number is the place it was first published at, or a later free one */
  id: string;
}

/** Case, accents, punctuation and spacing are what a correction of a text changes first. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Gives every theme of a new version of a roadmap the id it had in the versions before, so that a theme that was inserted, moved
 * or retitled takes nothing away from the others. In this order: the same title; else the same words in most of its actions; else
 * the same place, if the theme that stood there went nowhere else; else an id no theme ever had. The actions of a theme are known
 * by their printed numbers and need no such rule.
 * @param slug the roadmap's
 * @param known every theme of the versions before, also those that the newest no longer has
 * @param incoming the themes of the new version in their order
 * @returns the ids of `incoming`, in the same order, all different
 */
export function identifyThemes(slug: string, known: readonly KnownTheme[], incoming: readonly ThemeLikeness[]): string[] {
  const ids: (string | undefined)[] = incoming.map(() => undefined);
  const faces = incoming.map(faceOf);
  const free = new Map(known.map((theme) => [theme.id, faceOf(theme)]));
  const claim = (matches: (face: Face, candidate: Face, id: string, place: number) => boolean) => {
    faces.forEach((face, index) => {
      const match = ids[index] === undefined && [...free].find(([id, candidate]) => matches(face, candidate, id, index + 1));
      if (!match) return;
      ids[index] = match[0];
      free.delete(match[0]);
    });
  };
  claim((face, candidate) => face.title === candidate.title);
  claim(sharesMostActions);
  claim((_face, _candidate, id, place) => id === `${slug}.${place}`);
  const taken = new Set(known.map(({ id }) => id));
  return ids.map((id, index) => id ?? newId(slug, index + 1, taken));
}

interface Face {
  title: string;
  words: ReadonlySet<string>;
}

const faceOf = ({ title, actions }: ThemeLikeness): Face => ({ title: fold(title), words: new Set(actions.map(({ text }) => fold(text))) });

/** More than half of the actions of the shorter of two themes. */
function sharesMostActions({ words }: Face, candidate: Face): boolean {
  const shared = [...words].filter((text) => candidate.words.has(text)).length;
  return shared * 2 > Math.min(words.size, candidate.words.size);
}

/** The place of the theme if no theme ever had it, else the first number after all of them. */
function newId(slug: string, place: number, taken: Set<string>): string {
  const numbers = [...taken].map((id) => Number(id.slice(id.lastIndexOf('.') + 1)));
  const id = taken.has(`${slug}.${place}`) ? `${slug}.${Math.max(...numbers) + 1}` : `${slug}.${place}`;
  taken.add(id);
  return id;
}
