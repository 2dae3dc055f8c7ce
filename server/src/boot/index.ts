/**
 * Boot: from a started process to a database that is ready for the application, for the server and the command line alike.
 * Promise: what prevents a start is one clear sentence and an exit code that says which kind of trouble it was.
 */
export { BootError, exitCodes, explain } from './boot.error';
export { connectDatabase, type Database, openDatabase } from './boot.database';
export { migrate, pendingMigrations } from './boot.migrations';
export { holdingStartLock } from './boot.lock';
export { addressError, probeAddress } from './boot.address';
export { ShutDown } from './boot.shutdown';
