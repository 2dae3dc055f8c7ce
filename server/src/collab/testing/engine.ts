import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ClockModule } from '../../platform/clock';
import { ConfigModule, loadConfig } from '../../platform/config';
import { DatabaseModule } from '../../platform/database';
import { EventsModule } from '../../platform/events';
import { inputPipe, ProblemFilter } from '../../platform/http';
import { MetricsModule } from '../../platform/metrics';
import { RedisModule } from '../../platform/redis';
import { WorkersModule } from '../../platform/workers';
import { entities, migrations } from '../../schema';
import { CollabModule } from '../collab.module';
import { CollabSocketsModule } from '../collab-sockets.module';
import { COLLAB_GATE } from '../gate.port';
import { TestGate } from './test-gate';

/**
 * The drafting engine as an application of its own, without the rooms whose texts it keeps. It listens at a free port.
 * @param redisUrl where several of them tell each other of their commits; without, each is alone with the log
 */
export async function startEngine(databaseUrl: string, redisUrl = ''): Promise<NestExpressApplication> {
  const imports = [
    ConfigModule.from(loadConfig({ LOG_LEVEL: 'error', REDIS_URL: redisUrl }, process.cwd())),
    ClockModule,
    MetricsModule,
    RedisModule,
    WorkersModule,
    DatabaseModule.open(databaseUrl, entities, migrations),
    EventsModule.listenTo(databaseUrl),
    CollabModule,
    CollabSocketsModule,
    { module: TestGate, global: true, providers: [{ provide: COLLAB_GATE, useClass: TestGate }], exports: [COLLAB_GATE] },
  ];
  const app = await NestFactory.create<NestExpressApplication>({ module: class {}, imports }, { logger: ['fatal'], forceCloseConnections: true });
  app.useGlobalPipes(inputPipe);
  app.useGlobalFilters(new ProblemFilter());
  await app.listen(0, '127.0.0.1');
  return app;
}

/** Where its documents are. */
export function addressOf(app: NestExpressApplication): string {
  const { port } = app.getHttpServer().address() as { port: number };
  return `ws://127.0.0.1:${port}/collab`;
}
