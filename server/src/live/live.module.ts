import { type DynamicModule, Module, type ModuleMetadata, type Type } from '@nestjs/common';
import { LiveGateway } from './live.gateway';
import { LIVE_GATE, type LiveGate } from './live.port';

@Module({})
export class LiveModule {
  /** @param gate the adapter of the port, made from what `imports` export */
  static behind(gate: Type<LiveGate>, imports: ModuleMetadata['imports'] = []): DynamicModule {
    return { module: LiveModule, imports, providers: [LiveGateway, { provide: LIVE_GATE, useClass: gate }] };
  }
}
