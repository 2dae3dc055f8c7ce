import { StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import { json } from 'express';
import { AppModule } from './app.module';
import { LiveAdapter } from './live';
import { SessionCookie } from './people';
import type { Config } from './platform/config';
import { checkOrigin, clientFiles, inputPipe, keepPrivately, ProblemFilter, requestLog, securityHeaders, serveApiDocument } from './platform/http';
import { JsonLogger } from './platform/logger';
import { requestLimits } from './requests.limits';

export interface AppOptions {
  config: Config;
  databaseUrl: string;
  /** folder of the built client; left out in tests of the server alone */
  clientFolder?: string;
}

/** A roadmap that is published travels twice: its source, at most 2 MiB, and what it was cut into. */
const largestRoadmap = '6mb';
/** The work of hours without a network, 4 MiB, in base64, and what one has. */
const largestExchange = '8mb';
/** A list of 5,000 members, at most a megabyte, in base64. */
const largestMemberFile = '2mb';
/** Everything else is a few thousand characters. */
const largestBody = '256kb';

/** The whole application on one HTTP server, not yet listening. */
export async function createApp({ config, databaseUrl, clientFolder }: AppOptions): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.assemble(config, databaseUrl), {
    logger: new JsonLogger(config.logLevel),
    forceCloseConnections: true,
    abortOnError: false,
    bodyParser: false,
  });
  configure(app, config, clientFolder);
  return app;
}

/** What the application and the tests both need. */
function configure(app: NestExpressApplication, config: Config, clientFolder?: string): void {
  const https = config.publicUrl.startsWith('https:');
  const ownOrigins = new Set([config.publicUrl]);
  app.set('trust proxy', config.trustedProxies);
  app.disable('x-powered-by');
  app.use(requestLog, securityHeaders(https), compression());
  if (clientFolder) app.use(clientFiles(clientFolder));
  app.use('/api', keepPrivately, requestLimits(app.get(SessionCookie)), checkOrigin(ownOrigins));
  app.use('/api/roadmaps', json({ limit: largestRoadmap }));
  app.use('/api/collab', json({ limit: largestExchange }));
  app.use('/api/groups/:id/member-import', json({ limit: largestMemberFile }));
  app.useBodyParser('json', { limit: largestBody });
  app.useGlobalPipes(inputPipe);
  app.useGlobalInterceptors(new StandardSchemaSerializerInterceptor(app.get(Reflector)));
  app.useGlobalFilters(new ProblemFilter());
  app.useWebSocketAdapter(new LiveAdapter(app, ownOrigins));
  serveApiDocument(app);
}
