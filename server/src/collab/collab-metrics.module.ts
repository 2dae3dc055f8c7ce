import { Module } from '@nestjs/common';
import { CollabMetrics } from './collab.metrics';

@Module({ providers: [CollabMetrics], exports: [CollabMetrics] })
export class CollabMetricsModule {}
