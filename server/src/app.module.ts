import { type DynamicModule, Global, Module } from '@nestjs/common';
import { PeopleLiveGate } from './adapters/live-gate.adapter';
import { GroupsModule } from './groups';
import { LiveModule } from './live';
import { COLLAB_GATE, CollabModule, CollabSocketsModule, VERSION_NEWS } from './collab';
import { CommentsModule } from './comments';
import { OutcomesModule } from './outcomes';
import { ClockModule } from './platform/clock';
import { type Config, ConfigModule } from './platform/config';
import { DatabaseModule } from './platform/database';
import { EventsModule } from './platform/events';
import { HealthController } from './platform/http';
import { PeopleModule } from './people';
import { MailModule } from './platform/mail';
import { MetricsModule } from './platform/metrics';
import { RedisModule } from './platform/redis';
import { ProposalProgress, ProposalsModule, ProposalTextGate, ProposalVersionNews } from './proposals';
import { PROGRESS, RoadmapModule } from './roadmap';
import { WorkersModule } from './platform/workers';
import { entities, migrations } from './schema';
import { VotingModule } from './voting';

/** The questions of upstream rooms, answered by those downstream of them. */
@Global()
@Module({
  imports: [ProposalsModule],
  providers: [
    { provide: PROGRESS, useExisting: ProposalProgress },
    { provide: COLLAB_GATE, useExisting: ProposalTextGate },
    { provide: VERSION_NEWS, useExisting: ProposalVersionNews },
  ],
  exports: [PROGRESS, COLLAB_GATE, VERSION_NEWS],
})
class PortsModule {}

/** Where the rooms are put together: the only place where a port of one room meets the adapter of another. */
@Module({})
export class AppModule {
  static assemble(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.from(config),
        ClockModule,
        MetricsModule,
        RedisModule,
        DatabaseModule.open(databaseUrl, entities, migrations),
        EventsModule.listenTo(databaseUrl),
        WorkersModule,
        MailModule,
        PeopleModule,
        CollabModule,
        RoadmapModule,
        GroupsModule,
        ProposalsModule,
        CommentsModule,
        VotingModule,
        OutcomesModule,
        PortsModule,
        CollabSocketsModule,
        LiveModule.behind(PeopleLiveGate, [PeopleModule]),
      ],
      controllers: [HealthController],
    };
  }
}
