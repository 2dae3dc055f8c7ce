import type { FlawReason } from '../update/byte-reader';
import type { Delta } from '../update/update.reader';
import type { RefusalReason } from '../collab.metrics';
import type { LiveDocument, Verdict } from './live-document';
import type { Owners } from './owners';
import type { Seat } from './seat';

/** An update that waits in the line. */
export interface Offered {
  kind: 'update';
  seat: Seat;
  update: Uint8Array;
  /** a step 2: everything the client has */
  whole: boolean;
  /** of the last attempt. `refused`: it must come again, once it may; `ignored`: it changes nothing, or nothing more is taken of this seat */
  fate?: 'taken' | 'refused' | 'ignored';
}

export interface Admitted {
  item: Offered;
  delta: Delta;
}

/** The connection ends with this reason. */
export interface Expelled {
  item: Offered;
  reason: FlawReason;
}

export interface Admission {
  admitted: Admitted[];
  expelled: Expelled[];
  refused: RefusalReason[];
  /** something in it is not what is known here: only the log can tell whether another server knows better */
  mustAsk: boolean;
}

/**
 * Looks at the updates of a batch in the order in which they came, each against all that came before it. Nothing is noted on a seat here but
 * what it claims, so that a batch can be looked at again.
 */
export function admit(batch: readonly Offered[], document: LiveDocument, owners: Owners, open: boolean): Admission {
  document.drop();
  owners.drop();
  const admission: Admission = { admitted: [], expelled: [], refused: [], mustAsk: false };
  const owing = new Set<Seat>();
  for (const item of batch) {
    forget(item);
    if (item.seat.expelled || admission.expelled.some(({ item: { seat } }) => seat === item.seat)) continue;
    if (open && item.seat.role === 'writer') stage(item, document, owners, { admission, owes: item.seat.owes || owing.has(item.seat) });
    else refuse(item, document, admission, open);
    if (item.fate === 'refused') owing.add(item.seat);
  }
  if (admission.expelled.some(({ reason }) => reason === 'gap' || reason === 'foreign client')) admission.mustAsk = true;
  return admission;
}

/** What became of it when this batch was looked at before. */
function forget(item: Offered): void {
  item.fate = 'ignored';
}

/** A step 2 is also how a reader says "I have nothing": only one that says something is refused. */
function refuse(item: Offered, document: LiveDocument, admission: Admission, open: boolean): void {
  item.fate = item.whole && !document.wouldChange(item.update) ? 'taken' : 'refused';
  if (item.fate === 'refused') admission.refused.push(open ? 'rights' : 'frozen');
}

function stage(item: Offered, document: LiveDocument, owners: Owners, { admission, owes }: { admission: Admission; owes: boolean }): void {
  const { seat, update, whole } = item;
  const mayWrite = (clientId: number, isUsed: boolean) => {
    const may = owners.mayWrite(seat, clientId, isUsed, whole);
    if (may === undefined) admission.mustAsk = true;
    return may ?? false;
  };
  const claims = owners.count;
  const verdict: Verdict = document.stage(update, whole, mayWrite);
  if (verdict.kind !== 'accepted') owners.cut(claims);
  if (verdict.kind === 'accepted') admission.admitted.push({ item, delta: verdict.delta });
  if (verdict.kind === 'accepted' || verdict.kind === 'nothing-new') item.fate = 'taken';
  else if (verdict.kind === 'invalid') admission.expelled.push({ item, reason: verdict.reason });
  else if (whole || !owes) admission.expelled.push({ item, reason: 'gap' });
  // It builds on what the client owes, and comes again in the step 2 that it has been asked for.
  else item.fate = 'refused';
}
