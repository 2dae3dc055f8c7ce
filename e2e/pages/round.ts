import { expect, type Page } from '@playwright/test';
import type { OpenRound, RoundView } from '@palabre/shared/voting';
import type { Actor } from '../world';
import { haveProposal, openText, write, expectSaved } from './proposal';

/** Chooses, looks at it once more, casts. */
export async function vote(page: Page, choice: 'Pour' | 'Contre' | 'Abstention'): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(`^${choice}`) }).check();
  await page.getByRole('button', { name: 'Vérifier mon bulletin' }).click();
  await page.getByRole('button', { name: 'Déposer mon bulletin' }).click();
  await expect(page.getByText('Votre bulletin est enregistré').first()).toBeVisible();
}

/** The field of the browser in its own time zone, at least `seconds` from now at a full minute. */
export function minuteFromNow(seconds: number, timeZone: string): string {
  const moment = new Date(Math.ceil((Date.now() + seconds * 1000) / 60_000) * 60_000);
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(moment);
  return parts.replace(' ', 'T');
}

/** A round that is open for an hour on a short text, as furniture. @param input what is not as usual */
export async function haveRound(by: Actor, groupId: string, input: Partial<OpenRound>): Promise<string> {
  const question = input.question ?? 'Que décidons-nous ?';
  const proposalId = await haveProposal(by, groupId, question);
  await openText(by.page, proposalId);
  await write(by.page, 'Ce texte est soumis au vote.');
  await expectSaved(by.page);
  await by.call('POST', `proposals/${proposalId}/moves`, { from: 'drafting', to: 'deliberation', reason: '' });
  const closesAt = new Date(Date.now() + 3_600_000).toISOString();
  const rule = { method: 'yes-no', base: 'expressed', threshold: '>1/2', quorum: null, secrecy: 'closed' };
  const { id } = await by.call<RoundView>('POST', 'rounds', { proposalId, question, rule, closesAt, ...input });
  return id;
}
