import type { Actor } from './actor';

/** Every page there is, on what the demonstration story has left; asked of the API, since ids differ each time. */
export async function allPlaces(reader: Actor): Promise<string[]> {
  const first = async (path: string, where: (item: { id: string }) => boolean = () => true): Promise<string> => {
    const { items } = await reader.call<{ items: { id: string }[] }>('GET', path);
    return items.find(where)?.id ?? '';
  };
  const proposal = await first('proposals?state=voting');
  const drafting = await first('proposals?state=deliberation');
  const { items: decisions } = await reader.call<{ items: { proposalId: string; outcome: string }[] }>('GET', 'decisions');
  const adopted = decisions.find(({ outcome }) => outcome === 'adopted')?.proposalId ?? '';
  const group = await first('groups');
  return [
    '/',
    '/sign-in',
    '/sign-in/link',
    '/sign-in/first-steps',
    '/roadmap',
    '/roadmap/rmb-2022',
    '/themes/rmb-2022.9',
    '/themes/rmb-2022.14',
    '/actions/rmb-2022.9.4',
    '/groups',
    `/groups/${group}`,
    '/groups/new',
    `/groups/${group}/members`,
    '/invitation',
    '/proposals',
    '/proposals/new?action=rmb-2022.9.4',
    `/proposals/${proposal}`,
    `/proposals/${drafting}/write`,
    `/proposals/${proposal}/versions`,
    `/proposals/${adopted}/changes`,
    `/proposals/${drafting}/open-round`,
    '/rounds',
    `/rounds/${await first('rounds?state=open')}`,
    `/rounds/${await first('rounds?state=closed')}`,
    `/rounds/${await first('rounds?state=closed')}/chain`,
    '/recount',
    '/decisions',
    `/decisions/${adopted}`,
    '/account',
    '/help',
    '/accessibility',
    '/privacy',
    '/nowhere',
  ];
}

/** Those of administrators. */
export const administration = ['/admin', '/admin/mail', '/admin/members', '/admin/roadmap', '/admin/texts'];
