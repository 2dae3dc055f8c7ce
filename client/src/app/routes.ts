import { matchRoute } from 'wouter';
import { urlPatternParser } from 'wouter/url-pattern';
import { firstPage, page, type PageRoute } from './page';

/**
 * Every page of the application, each in its own chunk. The first pattern that matches wins. The four places of the main
 * navigation are `/`, `/proposals`, `/decisions` and `/groups`; the roadmap is `/roadmap`.
 */
export const routes: readonly PageRoute[] = [
  firstPage('/', () => import('./pages/home.page').then((module) => module.HomePage)),
  page('/roadmap', () => import('./pages/roadmaps.page').then((module) => module.RoadmapsPage)),
  page('/roadmap/:slug', () => import('./pages/roadmap.page').then((module) => module.RoadmapPage)),
  page('/themes/:id', () => import('./pages/theme.page').then((module) => module.ThemePage)),
  page('/actions/:id', () => import('./pages/action.page').then((module) => module.ActionPage)),
  page('/sign-in', () => import('./pages/sign-in.page').then((module) => module.SignInPage)),
  page('/sign-in/link', () => import('./pages/sign-in-link.page').then((module) => module.SignInLinkPage)),
  page('/sign-in/first-steps', () => import('./pages/first-steps.page').then((module) => module.FirstStepsPage)),
  page('/account', () => import('./pages/account.page').then((module) => module.AccountPage)),
  page('/admin', () => import('./pages/admin.page').then((module) => module.AdminPage)),
  page('/admin/mail', () => import('./pages/admin-mail.page').then((module) => module.AdminMailPage)),
  page('/admin/members', () => import('./pages/admin-members.page').then((module) => module.AdminMembersPage)),
  page('/admin/roadmap', () => import('./pages/admin-roadmap.page').then((module) => module.AdminRoadmapPage)),
  page('/admin/texts', () => import('./pages/admin-texts.page').then((module) => module.AdminTextsPage)),
  page('/proposals', () => import('./pages/proposals.page').then((module) => module.ProposalsPage)),
  page('/proposals/new', () => import('./pages/new-proposal.page').then((module) => module.NewProposalPage)),
  page('/proposals/:id', () => import('./pages/proposal.page').then((module) => module.ProposalPage)),
  page('/proposals/:id/write', () => import('./pages/write-proposal.page').then((module) => module.WriteProposalPage)),
  page('/proposals/:id/versions', () => import('./pages/proposal-versions.page').then((module) => module.ProposalVersionsPage)),
  page('/proposals/:id/changes', () => import('./pages/proposal-changes.page').then((module) => module.ProposalChangesPage)),
  page('/proposals/:id/open-round', () => import('./pages/open-round.page').then((module) => module.OpenRoundPage)),
  page('/groups', () => import('./pages/groups.page').then((module) => module.GroupsPage)),
  page('/groups/new', () => import('./pages/new-group.page').then((module) => module.NewGroupPage)),
  page('/groups/:id', () => import('./pages/group.page').then((module) => module.GroupPage)),
  page('/groups/:id/edit', () => import('./pages/edit-group.page').then((module) => module.EditGroupPage)),
  page('/groups/:id/members', () => import('./pages/group-members.page').then((module) => module.GroupMembersPage)),
  page('/invitation', () => import('./pages/invitation.page').then((module) => module.InvitationPage)),
  page('/rounds', () => import('./pages/rounds.page').then((module) => module.RoundsPage)),
  page('/rounds/:id', () => import('./pages/round.page').then((module) => module.RoundPage)),
  page('/rounds/:id/chain', () => import('./pages/round-chain.page').then((module) => module.RoundChainPage)),
  page('/recount', () => import('./pages/recount.page').then((module) => module.RecountPage)),
  page('/decisions', () => import('./pages/decisions.page').then((module) => module.DecisionsPage)),
  page('/decisions/:proposalId', () => import('./pages/decision.page').then((module) => module.DecisionPage)),
  page('/accessibility', () => import('./pages/accessibility.page').then((module) => module.AccessibilityPage)),
  page('/privacy', () => import('./pages/privacy.page').then((module) => module.PrivacyPage)),
  page('/help', () => import('./pages/help.page').then((module) => module.HelpPage)),
];

/** Asks for the code of the page at an address before it is rendered. */
export async function preload(pathname: string): Promise<void> {
  await routes.find((route) => matchRoute(urlPatternParser, route.path, pathname)[0])?.load();
}
