import { Flaw } from './byte-reader';
import { contentKind, sharedType } from './content.reader';

/*
 * Where a struct stands in the tree, in one small integer: what it is itself (an element, a text, something deleted), what it
 * stands in, and how deep. A struct stands where its neighbours stand, so one integer serves a whole run of structs: this is all
 * the engine remembers of a text, and enough to refuse what would break an editor: letters outside a text, elements inside one, values
 * that are no attributes, nesting without end.
 */

/** What a struct stands in. `nowhere`: under something deleted and forgotten; it is never seen. */
const inside = { nowhere: 0, blocks: 1, text: 2, attribute: 3 } as const;
/** What a struct is. */
const own = { leaf: 0, element: 1, text: 2, deleted: 3 } as const;

/** `depth << 4 | inside << 2 | own` */
export type Place = number;

export const nowhere: Place = inside.nowhere;

/** Deeper nesting is no text: it is refused at the door, and not followed by whoever reads. */
export const deepestNesting = 32;

const depthOf = (place: Place): number => place >> 4;
const insideOf = (place: Place): number => (place >> 2) & 3;
const ownOf = (place: Place): number => place & 3;

export const isNowhere = (place: Place): boolean => insideOf(place) === inside.nowhere;

/** Directly under the root. */
export const atRoot: Place = inside.blocks << 2;

/** Beside a neighbour. */
export const beside = (neighbour: Place): Place => neighbour & ~3;

/**
 * Inside a parent.
 * @param keyed as one of its attributes
 * @throws Flaw when the parent is none
 */
export function under(parent: Place, keyed: boolean): Place {
  if (isNowhere(parent) || ownOf(parent) === own.deleted) return nowhere;
  const depth = (depthOf(parent) + 1) << 4;
  if (ownOf(parent) === own.element) return depth | ((keyed ? inside.attribute : inside.blocks) << 2);
  if (ownOf(parent) === own.text && !keyed) return depth | (inside.text << 2);
  throw new Flaw('structure');
}

/**
 * The place of a struct with this content.
 * @param around where it stands
 * @throws Flaw when such content does not belong there
 */
export function settle(around: Place, kind: number, type: number): Place {
  if (isNowhere(around)) return nowhere;
  if (kind === contentKind.deleted) return around | own.deleted;
  switch (insideOf(around)) {
    case inside.text:
      if (kind === contentKind.string || kind === contentKind.format) return around;
      break;
    case inside.attribute:
      if (kind === contentKind.any) return around;
      break;
    default:
      if (kind === contentKind.type) return settleType(around, type);
  }
  throw new Flaw('structure');
}

function settleType(around: Place, type: number): Place {
  if (depthOf(around) >= deepestNesting) throw new Flaw('nested too deeply');
  if (type === sharedType.element) return around | own.element;
  if (depthOf(around) === 0) throw new Flaw('structure'); // a text stands in a paragraph, never directly in the document
  return around | own.text;
}
