import type { ChainEvent } from '@palabre/shared/voting';
import type { RoundEventEntity } from './round-event.entity';

export const presentEvent = ({ seq, at, kind, body, previous, hash }: RoundEventEntity): ChainEvent => ({
  seq,
  at: at.toISOString(),
  kind: kind as ChainEvent['kind'],
  body: body,
  previous,
  hash,
});
