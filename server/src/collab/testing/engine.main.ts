import { addressOf, startEngine } from './engine';

/*
 * The drafting engine in a process of its own, so that a test can end it in the middle of whatever it does:
 * `engine.main <database> [redis]`. It says where it is once it is there, and ends with whoever started it.
 */
const [databaseUrl = '', redisUrl] = process.argv.slice(2);
process.on('disconnect', () => process.exit());
const app = await startEngine(databaseUrl, redisUrl);
process.on('SIGTERM', () => void app.close().then(() => process.exit()));
process.send?.(addressOf(app));
