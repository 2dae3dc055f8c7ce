import { type DynamicModule, Global, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Metrics } from '../metrics';
import { createDataSource, poolOf, type SchemaClass } from './data-source';
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
    const open = async (metrics: Metrics): Promise<DataSource> => {
      const dataSource = await createDataSource(url, entities, migrations).initialize();
      metrics.watchPool('rooms', poolOf(dataSource));
      return dataSource;
    };
    return {
      module: DatabaseModule,
      providers: [{ provide: DataSource, inject: [Metrics], useFactory: open }, UnitOfWork, DatabaseCloser],
      exports: [DataSource, UnitOfWork],
    };
  }
}
