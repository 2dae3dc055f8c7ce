/**
 * Redis: how several nodes talk to each other, where REDIS_URL names one. Promise: nothing waits for it and nothing that must last
 * passes through it; whoever loses it goes on alone and says so once.
 */
export { RedisConnections } from './redis.connections';
export { RedisModule } from './redis.module';
