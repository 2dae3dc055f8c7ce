import { updateLogContract } from '../log/update-log.contract';
import { MemoryLog } from './memory-log';

const log = new MemoryLog();

updateLogContract(() => ({
  logs: [log, log],
  create: async (first) => log.create(first),
  change: async (id, change) => log.change(id, change),
  snapshot: async (id, seq, state) => log.snapshot(id, seq, state),
}));
