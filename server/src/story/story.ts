import type { INestApplication } from '@nestjs/common';
import { Clock, day, minute, SettableClock } from '../platform/clock';
import { care } from './scenes/care.scene';
import { organisations, people } from './scenes/cast';
import { digital } from './scenes/digital.scene';
import { finance } from './scenes/finance.scene';
import { food } from './scenes/food.scene';
import { World } from './world';

const firstDay = 900;

/**
 * Tells the demonstration story: each scene at its own time, in the order of time, so that the journal reads like one.
 * The application's clock is set for each scene and released at the end.
 */
export async function tellStory(app: INestApplication): Promise<void> {
  const clock = app.get(Clock);
  if (!(clock instanceof SettableClock)) throw new Error('the story needs a clock that can be set');
  const today = new Date();
  const world = new World(app);
  try {
    clock.set(new Date(today.getTime() - firstDay * day));
    await introduce(world, clock);
    for (const { daysAgo, tell } of [...food, ...digital, ...finance, ...care].toSorted((a, b) => b.daysAgo - a.daysAgo)) {
      const moment = new Date(today.getTime() - daysAgo * day);
      // scenes of the same day follow one another, minutes apart
      clock.set(moment > clock.now() ? moment : new Date(clock.now().getTime() + minute));
      await tell(world);
    }
  } finally {
    clock.release();
  }
}

async function introduce(world: World, clock: SettableClock): Promise<void> {
  const ids = new Map<string, string>();
  for (const [key, organisation] of Object.entries(organisations)) {
    clock.advance(minute);
    ids.set(key, await world.organisation(organisation));
  }
  for (const [key, { of: organisation, ...person }] of Object.entries(people)) {
    clock.advance(minute);
    await world.person(key, person, ids.get(organisation) ?? null);
  }
}
