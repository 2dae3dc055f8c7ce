import { collabProblems } from '../collab';
import { startProblems } from '../i18n';
import { commentProblems } from '../rooms/comments';
import { groupProblems } from '../rooms/groups';
import { outcomeProblems } from '../rooms/outcomes';
import { peopleProblems } from '../rooms/people';
import { proposalProblems } from '../rooms/proposals';
import { roadmapProblems } from '../rooms/roadmap';
import { votingProblems } from '../rooms/voting';

/** The sentences of every room, by the prefix of its codes; a room adds its line here. */
export const startApplicationProblems = (): void =>
  startProblems({
    collab: collabProblems,
    comments: commentProblems,
    groups: groupProblems,
    outcomes: outcomeProblems,
    people: peopleProblems,
    proposals: proposalProblems,
    roadmap: roadmapProblems,
    voting: votingProblems,
  });
