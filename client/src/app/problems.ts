import { startProblems } from '../i18n';
import { peopleProblems } from '../rooms/people';
import { roadmapProblems } from '../rooms/roadmap';
import { votingProblems } from '../rooms/voting';

/** The sentences of every room, by the prefix of its codes; a room adds its line here. */
export const startApplicationProblems = (): void => startProblems({ people: peopleProblems, roadmap: roadmapProblems, voting: votingProblems });
