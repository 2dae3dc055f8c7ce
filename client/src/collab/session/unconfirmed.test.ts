import { beforeEach, describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { Unconfirmed } from './unconfirmed';

let doc: Y.Doc;
let unconfirmed: Unconfirmed;
const line = () => doc.getText('line');
const write = (words: string) => line().insert(line().length, words);

beforeEach(() => {
  doc = new Y.Doc();
  unconfirmed = new Unconfirmed(doc);
});

describe('unconfirmed words', () => {
  it('are those since the last confirmation, whole signs and without what was deleted again', () => {
    write('gardé ');
    unconfirmed.confirm(unconfirmed.extent());
    write('pas 🌍 encore');
    line().delete(line().length - 1, 1);
    expect(unconfirmed.words()).toBe('pas 🌍 encor');
  });

  it('end at the moment of the question, not of the answer', () => {
    write('un ');
    const extent = unconfirmed.extent();
    write('deux');
    unconfirmed.confirm(extent);
    expect(unconfirmed.words()).toBe('deux');
  });

  it('of an earlier visit are found by what the server lacks, and those of others are not among them', () => {
    const earlier = new Y.Doc();
    earlier.getText('line').insert(0, 'déjà là, ');
    const server = Y.decodeStateVector(Y.encodeStateVector(earlier));
    earlier.getText('line').insert(9, 'écrit au tunnel');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(earlier));
    unconfirmed.restore({});
    const other = new Y.Doc();
    other.getText('line').insert(0, 'quelqu’un ');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect([unconfirmed.compare(server), unconfirmed.words()]).toEqual([true, 'écrit au tunnel']);
    expect(unconfirmed.toNote()).toEqual({ [earlier.clientID]: 9 });
  });

  it('are none when the server has them all', () => {
    write('tout');
    expect([unconfirmed.compare(Y.decodeStateVector(Y.encodeStateVector(doc))), unconfirmed.words(), unconfirmed.toNote()]).toEqual([false, '', {}]);
  });
});
