import { expect, type Page } from '@playwright/test';
import type { Actor } from '../world';

/** Founds a group on the page, and gives its address. */
export async function foundGroup(page: Page, { name, theme }: { name: string; theme: RegExp }): Promise<string> {
  await page.goto('/groups/new');
  await page.getByLabel('Nom du groupe').fill(name);
  await page.getByLabel(theme).check();
  await page.getByRole('button', { name: 'Fonder le groupe' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return page.url();
}

export async function joinGroup(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Rejoindre le groupe' }).click();
  await expect(page.getByRole('button', { name: 'Rejoindre le groupe' })).toHaveCount(0);
}

/** A group with members, as furniture of a story that is about something else. */
export async function haveGroup(by: Actor, members: Actor[]): Promise<string> {
  const group = { name: `Groupe de ${by.name}`, description: '', lang: 'fr', access: 'open', themeIds: ['rmb-2022.8'] };
  const { id } = await by.call<{ id: string }>('POST', 'groups', group);
  for (const member of members) await member.call('POST', `groups/${id}/join`);
  return id;
}
