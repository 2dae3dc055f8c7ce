import { startProblems } from '../i18n';
import { peopleProblems } from '../rooms/people';
import { roadmapProblems } from '../rooms/roadmap';

/** The sentences of every room, by the prefix of its codes; a room adds its line here. */
export const startApplicationProblems = (): void => startProblems({ people: peopleProblems, roadmap: roadmapProblems });
