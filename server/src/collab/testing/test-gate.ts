import { Injectable } from '@nestjs/common';
import type { Published } from '../../platform/events';
import type { Access, Affected, CollabGate, Credentials, Participant } from '../gate.port';

/** The kind of an event after which the gate is asked again. */
export const rightsChanged = 'test.rights_changed';

/** A gate whose answers a test sets. Whoever shows a name is that person; everybody may write every document, unless told otherwise. */
@Injectable()
export class TestGate implements CollabGate {
  readonly rights = new Map<string, Access>();
  readonly signedOut = new Set<string>();
  /** answers only after this */
  holding: Promise<void> = Promise.resolve();

  async identify({ headers }: Credentials): Promise<Participant | null> {
    await this.holding;
    const name = /^Bearer (\w+)$/.exec(headers.authorization ?? '')?.[1] ?? /person=(\w+)/.exec(headers.cookie ?? '')?.[1];
    return name && !this.signedOut.has(name) ? { personId: personIdOf(name), name } : null;
  }

  async access(person: Participant | null): Promise<Access> {
    return this.rights.get(person?.name ?? '') ?? 'writer';
  }

  whoseRightsChange({ kind }: Published): Affected | null {
    return kind === rightsChanged ? 'everybody' : null;
  }
}

/** A person of a test, by name. */
export function personIdOf(name: string): string {
  const hex = Buffer.from(name.padEnd(6, '_')).toString('hex').slice(0, 12);
  return `00000000-0000-4000-8000-${hex}`;
}
