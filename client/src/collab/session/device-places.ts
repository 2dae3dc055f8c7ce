/**
 * Where a device keeps texts: a note in `localStorage` under `palabre/<person>/<document>`, and the copy in an IndexedDB database of the
 * same name with the generation behind it. Needs neither Yjs nor the editor, so that signing out can wipe it.
 */
import { nothingRemembered, type Remembered } from './keeper.port';
import { forgetLeftWords } from './left-words';

const prefixOf = (personId: string): string => `palabre/${personId}/`;
export const placeOf = (personId: string, documentId: string): string => `${prefixOf(personId)}${documentId}`;
export const copyName = (place: string, generation: number): string => `${place}/${generation}`;

/** @param place as `placeOf` gives it; a note that cannot be read is no note */
export function readNote(place: string): Remembered {
  try {
    const note = JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Remembered>;
    return { ...nothingRemembered, ...note };
  } catch {
    return nothingRemembered;
  }
}

/** @returns false where nothing can be noted */
export function writeNote(place: string, note: Remembered): boolean {
  try {
    if (note.generation === undefined && !note.rescued) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(note));
    return true;
  } catch {
    return false;
  }
}

/** Whether this device keeps words of a person that may not have reached the text. */
export function keepsUnsentWords(personId: string, documentId: string): boolean {
  const { unconfirmed, rescued } = readNote(placeOf(personId, documentId));
  return rescued !== '' || Object.keys(unconfirmed).length > 0;
}

/** Whether this device has a place for a text of a person: it was allowed to keep it at an earlier visit. */
export function keepsText(personId: string, documentId: string): boolean {
  const { generation, rescued } = readNote(placeOf(personId, documentId));
  return rescued !== '' || generation !== undefined;
}

/** Wipes everything this device keeps of a person's texts, for instance when they sign out. */
export function forgetTexts(personId: string): void {
  forgetLeftWords(prefixOf(personId));
  try {
    const places = Object.keys(localStorage).filter((key) => key.startsWith(prefixOf(personId)));
    for (const place of places) {
      const { generation } = readNote(place);
      if (generation !== undefined) indexedDB.deleteDatabase(copyName(place, generation));
      localStorage.removeItem(place);
    }
  } catch {
    // A device that keeps nothing has nothing to forget.
  }
}
