import { collabRecipes } from './collab.recipes';
import { commentRecipes } from './comments.recipes';
import { outcomeRecipes } from './decisions.recipes';
import { groupRecipes } from './groups.recipes';
import { peopleRecipes } from './people.recipes';
import { proposalRecipes } from './proposals.recipes';
import type { Recipes } from './recipe';
import { platformRecipes, roadmapRecipes } from './roadmap.recipes';
import { votingRecipes } from './voting.recipes';

/** How each route is asked, by room. */
export const recipesByRoom: Record<string, Recipes> = {
  platform: platformRecipes,
  people: peopleRecipes,
  roadmap: roadmapRecipes,
  groups: groupRecipes,
  collab: collabRecipes,
  proposals: proposalRecipes,
  comments: commentRecipes,
  voting: votingRecipes,
  outcomes: outcomeRecipes,
};
