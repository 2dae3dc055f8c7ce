import { type DynamicModule, Global, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { createDataSource, type SchemaClass } from './data-source';
import { UnitOfWork } from './unit-of-work';

/** Closes the pool last: other rooms still write while they shut down. */
@Injectable()
class DatabaseCloser implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}

@Global()
@Module({})
export class DatabaseModule {
  static open(url: string, entities: readonly SchemaClass[], migrations: readonly SchemaClass[]): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [{ provide: DataSource, useFactory: () => createDataSource(url, entities, migrations).initialize() }, UnitOfWork, DatabaseCloser],
      exports: [DataSource, UnitOfWork],
    };
  }
}
