import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import type { Config } from '../config';

const levels: LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug'];
const quietest = { error: 2, warn: 3, info: 4, debug: 5 };

/** Whose account of every module and route at each start is for developers. */
const framework = new Set(['InstanceLoader', 'NestApplication', 'NestFactory', 'RouterExplorer', 'RoutesResolver', 'WebSocketsController']);

export class JsonLogger extends ConsoleLogger {
  constructor(level: Config['logLevel']) {
    super({ json: true, logLevels: levels.slice(0, quietest[level]) });
  }

  override log(message: unknown, ...context: unknown[]): void {
    if (framework.has(String(context.at(-1)))) super.debug(message, ...context);
    else super.log(message, ...context);
  }
}
