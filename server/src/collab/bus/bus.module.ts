import { Module } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { RedisConnections } from '../../platform/redis';
import { CollabMetrics } from '../collab.metrics';
import { CollabMetricsModule } from '../collab-metrics.module';
import { BUS, type Bus } from './bus.port';
import { InProcessHub } from './in-process.bus';
import { RedisBus } from './redis.bus';

/** The bus of this server: through Redis where there is one, else to nobody. */
@Module({
  imports: [CollabMetricsModule],
  providers: [
    {
      provide: BUS,
      inject: [RedisConnections, Clock, CollabMetrics],
      useFactory: (redis: RedisConnections, clock: Clock, metrics: CollabMetrics): Bus =>
        redis.configured ? new RedisBus(redis, clock, metrics) : new InProcessHub().end(),
    },
  ],
  exports: [BUS],
})
export class BusModule {}
