import { textChildren, textNodes } from '@palabre/shared/collab';
import { Flaw } from './byte-reader';
import { contentKind, typeCode } from './content.reader';

/*
 * Where a struct stands in the tree, in one small integer: what it is itself, what it stands in, and how deep. A struct stands where its
 * neighbours stand, so one integer serves a whole run of structs: this is all the engine remembers of a text, and enough to refuse what
 * would break an editor: letters outside a text, a table in a paragraph, values that are no attributes, nesting without end.
 */

/** What a struct stands in: one of these, or the node of `textNodes` that comes `firstNode` further. `nowhere`: under something deleted and forgotten; it is never seen. */
const inside = { nowhere: 0, document: 1, text: 2, attribute: 3, firstNode: 4 } as const;
/** What a struct is: likewise. */
const own = { leaf: 0, deleted: 1, text: 2, firstNode: 3 } as const;

/** `depth << 10 | inside << 5 | own` */
export type Place = number;

const bits = 5;
const mask = (1 << bits) - 1;

export const nowhere: Place = inside.nowhere;

/** Deeper nesting is no text: it is refused at the door, and not followed by whoever reads. */
export const deepestNesting = 32;

const depthOf = (place: Place): number => place >> (2 * bits);
const insideOf = (place: Place): number => (place >> bits) & mask;
const ownOf = (place: Place): number => place & mask;
const placeIn = (depth: number, where: number): Place => (depth << (2 * bits)) | (where << bits);

export const isNowhere = (place: Place): boolean => insideOf(place) === inside.nowhere;

/** Directly in the document. */
export const atRoot: Place = placeIn(0, inside.document);

/** Beside a neighbour. */
export const beside = (neighbour: Place): Place => neighbour & ~mask;

/**
 * Inside a parent.
 * @param keyed as one of its attributes
 * @throws Flaw when the parent is none
 */
export function under(parent: Place, keyed: boolean): Place {
  const kind = ownOf(parent);
  if (isNowhere(parent) || kind === own.deleted) return nowhere;
  const depth = depthOf(parent) + 1;
  if (kind >= own.firstNode) return placeIn(depth, keyed ? inside.attribute : inside.firstNode + kind - own.firstNode);
  if (kind === own.text && !keyed) return placeIn(depth, inside.text);
  throw new Flaw('structure');
}

/**
 * The place of a struct with this content.
 * @param around where it stands
 * @param type its `typeCode`
 * @throws Flaw when such content does not belong there
 */
export function settle(around: Place, kind: number, type: number): Place {
  if (isNowhere(around)) return nowhere;
  if (kind === contentKind.deleted) return around | own.deleted;
  const where = insideOf(around);
  if (where === inside.text && (kind === contentKind.string || kind === contentKind.format)) return around;
  if (where === inside.attribute && kind === contentKind.any) return around;
  if (kind !== contentKind.type || !mayStandIn(where, type)) throw new Flaw('structure');
  if (depthOf(around) >= deepestNesting) throw new Flaw('nested too deeply');
  return around | (type === typeCode.text ? own.text : own.firstNode + type - typeCode.firstNode);
}

/** For each node, and first for the document, the type codes of what may stand in it. */
const children = [textChildren.doc, ...textNodes.map((node) => textChildren[node])].map(
  (names) => new Set<number>(names.map((name) => (name === 'text' ? typeCode.text : typeCode.firstNode + textNodes.indexOf(name)))),
);

function mayStandIn(where: number, type: number): boolean {
  const parent = where === inside.document ? 0 : where - inside.firstNode + 1;
  return parent === 0 || where >= inside.firstNode ? (children[parent]?.has(type) ?? false) : false;
}
