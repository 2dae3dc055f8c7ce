import { type DynamicModule, Module, type ModuleMetadata, type Type } from '@nestjs/common';
import { CollabModule } from './collab.module';
import { COLLAB_GATE, type CollabGate } from './gate.port';
import { PostgresLog } from './room/postgres-log';
import { Rooms } from './room/rooms.service';
import { UPDATE_LOG } from './room/update-log.port';
import { Arrivals } from './socket/arrivals.service';
import { Gatekeeper } from './socket/gatekeeper.service';
import { Pulse } from './socket/pulse.service';
import { UpgradeListener } from './socket/upgrade.listener';

/** The drafting socket. Apart from `CollabModule`, because the gate is made of rooms that use documents themselves. */
@Module({})
export class CollabSocketsModule {
  /** @param gate the adapter of the port, made from what `imports` export */
  static behind(gate: Type<CollabGate>, imports: NonNullable<ModuleMetadata['imports']> = []): DynamicModule {
    return {
      module: CollabSocketsModule,
      imports: [CollabModule, ...imports],
      providers: [
        { provide: COLLAB_GATE, useClass: gate },
        { provide: UPDATE_LOG, useClass: PostgresLog },
        Rooms,
        Gatekeeper,
        Arrivals,
        Pulse,
        UpgradeListener,
      ],
    };
  }
}
