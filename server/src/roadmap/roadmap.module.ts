import { Module } from '@nestjs/common';
import { Editions } from './editions.service';
import { RoadmapController } from './roadmap.controller';
import { RoadmapPublishing } from './roadmap-publishing.service';
import { RoadmapReading } from './roadmap-reading.service';
import { RoadmapRepository } from './roadmap.repository';
import { Roadmap } from './roadmap.service';

@Module({
  controllers: [RoadmapController],
  providers: [RoadmapRepository, Roadmap, RoadmapReading, RoadmapPublishing, Editions],
  exports: [Roadmap, RoadmapPublishing, Editions],
})
export class RoadmapModule {}
