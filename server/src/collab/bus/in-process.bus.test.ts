import { Logger } from '@nestjs/common';
import { describe, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { busContract, type BusWorld } from './bus.contract';
import { InProcessHub } from './in-process.bus';

// a listener that fails is logged, as it should be
Logger.overrideLogger(false);

const hub = new InProcessHub();
const world: BusWorld = { ends: [hub.end(), hub.end(), hub.end()], joined: () => Promise.resolve() };

describe('the bus within one process', () => {
  it.each(Object.entries(busContract))('%s', (_, expectPromise) => expectPromise(world, randomUUID()));
});
