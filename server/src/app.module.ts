import { type DynamicModule, Module } from '@nestjs/common';
import { PeopleLiveGate } from './adapters/live-gate.adapter';
import { GroupsModule } from './groups';
import { LiveModule } from './live';
import { CollabModule } from './collab';
import { ClockModule } from './platform/clock';
import { type Config, ConfigModule } from './platform/config';
import { DatabaseModule } from './platform/database';
import { EventsModule } from './platform/events';
import { HealthController } from './platform/http';
import { PeopleModule } from './people';
import { RoadmapModule } from './roadmap';
import { entities, migrations } from './schema';

/** Where the rooms are put together: the only place where a port of one room meets the adapter of another. */
@Module({})
export class AppModule {
  static assemble(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.from(config),
        ClockModule,
        DatabaseModule.open(databaseUrl, entities, migrations),
        EventsModule.listenTo(databaseUrl),
        PeopleModule,
        CollabModule,
        RoadmapModule,
        GroupsModule,
        LiveModule.behind(PeopleLiveGate, [PeopleModule]),
      ],
      controllers: [HealthController],
    };
  }
}
