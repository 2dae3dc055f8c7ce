import { Controller, Get, Header } from '@nestjs/common';
import { ApiOperation, ApiProduces } from '@nestjs/swagger';
import type { Actor } from '@palabre/shared/people';
import { CurrentActor } from './current-actor.decorator';
import { Monitoring } from './monitoring.service';

@Controller('api')
export class MetricsController {
  constructor(private readonly monitoring: Monitoring) {}

  @Get('metrics')
  @ApiOperation({ summary: 'Figures about the node that answers, in the text format of Prometheus. Administrators only.' })
  @ApiProduces('text/plain')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  read(@CurrentActor() actor: Actor) {
    return this.monitoring.read(actor);
  }
}
