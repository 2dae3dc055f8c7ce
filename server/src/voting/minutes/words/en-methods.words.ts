import type { MethodTable } from './methods.words';

/** Every method in plain English, the same as on the page where one votes. */
export const enMethods: MethodTable = {
  'yes-no': {
    name: 'For or against a text',
    sentence: 'Everybody answers for, against or abstains; the text is adopted if those for it reach the chosen majority.',
  },
  consent: {
    name: 'Consent',
    sentence: 'The text is adopted when everybody has answered and no reasoned objection holds. Silence is not consent.',
  },
  schulze: {
    name: 'Ranking (Schulze)',
    sentence: 'Everybody ranks the options; the one that beats the others one by one wins, even if few have it as their first choice.',
  },
  'ranked-pairs': {
    name: 'Ranking (ranked pairs)',
    sentence: 'Everybody ranks the options; the clearest duels are kept first, and the ranking follows from them.',
  },
  minimax: { name: 'Ranking (mildest defeat)', sentence: 'Everybody ranks the options; the one whose worst defeat in a duel is the mildest wins.' },
  copeland: { name: 'Ranking (duels won)', sentence: 'Everybody ranks the options; the one that wins most duels wins.' },
  irv: {
    name: 'Alternative vote (exclusions)',
    sentence: 'Everybody ranks the options; the least chosen is excluded and its votes go to the next choice, until there is a majority.',
  },
  'majority-judgment': { name: 'Majority judgment', sentence: 'Everybody gives each option a grade; the one whose majority grade is the best wins.' },
  approval: { name: 'Approval', sentence: 'Everybody ticks all the options that suit them; the most ticked wins.' },
  plurality: {
    name: 'Plurality (one choice)',
    sentence: 'Everybody chooses one option; the most chosen wins, even without a majority. Similar options harm each other.',
  },
  score: { name: 'Scores', sentence: 'Everybody scores each option; the highest sum wins.' },
  borda: {
    name: 'Points by place (consultation)',
    sentence: 'Everybody ranks the options, and each place gives points. The result consults and does not decide: adding options changes it.',
  },
  cumulative: { name: 'Points to share out', sentence: 'Everybody shares out a number of points between the options; the one that gets most wins.' },
  quadratic: {
    name: 'Quadratic voting (consultation)',
    sentence: 'Everybody buys votes: 1 vote costs 1 credit, 2 cost 4, 3 cost 9. The result consults and does not decide.',
  },
  'sequential-phragmen': {
    name: 'Representative board (Phragmén)',
    sentence: 'Everybody ticks those who suit them; seats go so that every group of voters carries an equal share.',
  },
  'stv-scottish': {
    name: 'Single transferable vote (Scottish rule)',
    sentence: 'Everybody ranks the candidates; the surplus votes of whoever is elected, and the votes of whoever is excluded, go to the next choices.',
  },
  'stv-meek': {
    name: 'Single transferable vote (Meek)',
    sentence: 'Like the Scottish rule, worked out again after each exclusion, so that every vote weighs exactly the same.',
  },
  'approval-committee': {
    name: 'The most approved',
    sentence: 'Everybody ticks those who suit them; the most ticked are elected. A majority can take every seat.',
  },
  'sequential-pav': {
    name: 'Proportional approval',
    sentence: 'Everybody ticks those who suit them; with each seat, ballots that have been served weigh less.',
  },
  'equal-shares-committee': { name: 'Equal shares (board)', sentence: 'Everybody has the same share of the seats to spend on those they ticked.' },
  dhondt: { name: 'Seats by list (D’Hondt)', sentence: 'Everybody chooses a list; seats go by the highest average, to the advantage of large lists.' },
  'sainte-lague': { name: 'Seats by list (Sainte-Laguë)', sentence: 'Everybody chooses a list; seats are shared without favouring large or small lists.' },
  'largest-remainder': {
    name: 'Seats by list (largest remainder)',
    sentence: 'Everybody chooses a list; each whole share gives a seat, and the largest remainders get the last ones.',
  },
  'equal-shares-budget': {
    name: 'Equal shares (budget)',
    sentence: 'Everybody has the same share of the budget and pays with others for the projects they ticked: no majority takes it all.',
  },
  'greedy-budget': {
    name: 'The most voted (budget)',
    sentence: 'Everybody ticks projects; they are funded from the most ticked to the least, as long as there is money.',
  },
};
