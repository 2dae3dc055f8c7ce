import { Module } from '@nestjs/common';
import { CollabModule } from './collab.module';
import { BusModule } from './bus/bus.module';
import { CollabMetricsModule } from './collab-metrics.module';
import { Compactor } from './compaction/compactor.service';
import { ExchangeController } from './exchange/exchange.controller';
import { Exchanges } from './exchange/exchange.service';
import { GroupCommit } from './log/group-commit';
import { LogPool } from './log/log-pool';
import { PostgresLog } from './log/postgres-log';
import { UPDATE_LOG } from './log/update-log.port';
import { RoomMaker } from './room/room-maker.service';
import { Rooms } from './room/rooms.service';
import { Upkeep } from './room/upkeep.service';
import { Arrivals } from './socket/arrivals.service';
import { Gatekeeper } from './socket/gatekeeper.service';
import { Pulse } from './socket/pulse.service';
import { UpgradeListener } from './socket/upgrade.listener';

/**
 * The drafting socket, and the way around it. Apart from `CollabModule`, because the gate it asks (`COLLAB_GATE`, provided by the application) is made
 * of rooms that use documents themselves.
 */
@Module({
  imports: [CollabModule, BusModule, CollabMetricsModule],
  controllers: [ExchangeController],
  providers: [
    LogPool,
    GroupCommit,
    { provide: UPDATE_LOG, useClass: PostgresLog },
    Compactor,
    Upkeep,
    RoomMaker,
    Rooms,
    Gatekeeper,
    Arrivals,
    Exchanges,
    Pulse,
    UpgradeListener,
  ],
})
export class CollabSocketsModule {}
