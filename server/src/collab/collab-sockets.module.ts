import { Module } from '@nestjs/common';
import { CollabModule } from './collab.module';
import { PostgresLog } from './room/postgres-log';
import { Rooms } from './room/rooms.service';
import { UPDATE_LOG } from './room/update-log.port';
import { Arrivals } from './socket/arrivals.service';
import { Gatekeeper } from './socket/gatekeeper.service';
import { Pulse } from './socket/pulse.service';
import { UpgradeListener } from './socket/upgrade.listener';

/**
 * The drafting socket. Apart from `CollabModule`, because the gate it asks (`COLLAB_GATE`, provided by the application) is made
 * of rooms that use documents themselves.
 */
@Module({
  imports: [CollabModule],
  providers: [{ provide: UPDATE_LOG, useClass: PostgresLog }, Rooms, Gatekeeper, Arrivals, Pulse, UpgradeListener],
})
export class CollabSocketsModule {}
