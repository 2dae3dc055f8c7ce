import { Injectable } from '@nestjs/common';
import type { ErrorSpec } from '@palabre/shared/kernel';
import { administer, personIdOf, type Actor } from '@palabre/shared/people';
import {
  type ImportedRoadmap,
  type ImportError,
  importRoadmap,
  type PublishRoadmap,
  refuseSource,
  roadmapErrors,
  type RoadmapPublished,
  type RoadmapSource,
  type RoadmapText,
} from '@palabre/shared/roadmap';
import { Clock } from '../platform/clock';
import { type Tx, UnitOfWork } from '../platform/database';
import { DomainError, enforce, found } from '../platform/errors';
import { EventLog } from '../platform/events';
import { nextVersion } from './publication.rules';
import { publishedEvent } from './roadmap.events';
import { RoadmapRepository } from './roadmap.repository';

/** Publishing a text as a roadmap, or as a newer version of one. */
@Injectable()
export class RoadmapPublishing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: RoadmapRepository,
    private readonly clock: Clock,
    private readonly events: EventLog,
  ) {}

  /** What the importer reads in a text; nothing is kept. */
  preview(actor: Actor, source: string): ImportedRoadmap {
    enforce(administer(actor));
    const outcome = importRoadmap(source);
    if (!outcome.ok) throw refusal(outcome.error);
    return outcome.roadmap;
  }

  /** The text a roadmap was imported from, to correct it. */
  source(actor: Actor, slug: string): Promise<RoadmapSource> {
    enforce(administer(actor));
    return this.unitOfWork.read(async (tx) => {
      const roadmap = found(await this.repository.withSource(tx, slug), roadmapErrors.not_found);
      const lang = roadmap.sourceLocale as RoadmapSource['lang'];
      return { slug, title: roadmap.title[lang] ?? '', lang, version: roadmap.version, source: roadmap.source };
    });
  }

  /** Refused with `import_stale` when somebody else published meanwhile. */
  publish(actor: Actor, { corrects, ...text }: PublishRoadmap): Promise<RoadmapPublished> {
    enforce(administer(actor));
    return this.unitOfWork.run(async (tx) => {
      await this.repository.lockPublishing(tx);
      const version = (await this.repository.roadmap(tx, text.slug))?.version ?? null;
      if (version !== corrects) throw new DomainError(roadmapErrors.import_stale, { version });
      return this.write(tx, personIdOf(actor), text);
    });
  }

  /** From the console, whose user owns the database anyway: in the place of whatever version is there. */
  publishFromConsole(text: RoadmapText): Promise<RoadmapPublished> {
    return this.unitOfWork.run(async (tx) => {
      await this.repository.lockPublishing(tx);
      return this.write(tx, null, text);
    });
  }

  private async write(tx: Tx, actorId: string | null, text: RoadmapText): Promise<RoadmapPublished> {
    check(text);
    const next = nextVersion(await this.repository.allOf(tx, text.slug), text, this.clock.now());
    await this.repository.save(tx, next);
    await this.events.record(tx, publishedEvent(actorId, next.roadmap));
    return { slug: text.slug, version: next.roadmap.version };
  }
}

/** What a schema cannot say of a text. */
function check({ source, themes }: RoadmapText): void {
  const error = refuseSource(source);
  if (error) throw refusal(error);
  if (!themes.some(({ actions }) => actions.length > 0)) throw new DomainError(roadmapErrors.import_no_action);
  themes.forEach(({ actions }, index) => {
    const numbers = actions.map(({ number }) => number);
    const twice = numbers.find((number, at) => numbers.indexOf(number) !== at);
    if (twice !== undefined) throw new DomainError(roadmapErrors.duplicate_number, { theme: index + 1, number: twice });
  });
}

const refusals: Record<ImportError['code'], ErrorSpec> = {
  'roadmap/import_empty': roadmapErrors.import_empty,
  'roadmap/import_binary': roadmapErrors.import_binary,
  'roadmap/import_too_large': roadmapErrors.import_too_large,
  'roadmap/import_no_action': roadmapErrors.import_no_action,
};

const refusal = ({ code, ...details }: ImportError) => new DomainError(refusals[code], details);
