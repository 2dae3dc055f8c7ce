import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Config } from './config.load';

/** Token of the settings: `@Inject(CONFIG) private readonly config: Config`. */
export const CONFIG = Symbol('config');

@Global()
@Module({})
export class ConfigModule {
  static from(config: Config): DynamicModule {
    return { module: ConfigModule, providers: [{ provide: CONFIG, useValue: config }], exports: [CONFIG] };
  }
}
