import { Module } from '@nestjs/common';
import { Editions } from './editions.service';
import { RoadmapReading } from './roadmap-reading.service';
import { RoadmapRepository } from './roadmap.repository';
import { Roadmap } from './roadmap.service';

@Module({
  providers: [RoadmapRepository, Roadmap, RoadmapReading, Editions],
  exports: [Roadmap, Editions],
})
export class RoadmapModule {}
