import { Global, Module } from '@nestjs/common';
import { Metrics } from './metrics.registry';

@Global()
@Module({ providers: [Metrics], exports: [Metrics] })
export class MetricsModule {}
