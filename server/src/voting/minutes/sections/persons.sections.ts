import { withProxy, withoutProxy, type Proxy } from '@palabre/shared/voting';
import type { Block } from '../minutes.document';
import { cell, hash, heading, paragraph, table } from '../minutes.blocks';
import type { Source } from '../minutes.source';

/** Who voted in whose place. Of a secret round nothing is known, so nothing is said. */
export function proxiesSection(source: Source): Block[] {
  const { words, file } = source;
  const { proxies, secrecy } = file.round.terms.rule;
  const inForce = proxiesIn(source);
  const { from, to } = words.terms;
  const shown = (): Block => {
    if (!proxies) return paragraph(words.noProxies);
    if (secrecy === 'secret') return paragraph(words.secretProxies);
    if (inForce.length === 0) return paragraph(words.noneInForce);
    const rows = inForce.map((proxy) => [cell(source.person(proxy.from)), cell(source.person(proxy.to))]);
    return table(words.captions.proxies, [{ name: from }, { name: to }], rows);
  };
  return [heading(2, words.headings.proxies), shown()];
}

/** Those that stood at the close, from what the chain tells of each. */
function proxiesIn({ file }: Source): readonly Proxy[] {
  let proxies: readonly Proxy[] = [];
  for (const { kind, body } of file.chain) {
    const { from, to } = body as { from: string; to: string };
    if (kind === 'proxy-given') proxies = withProxy({ from, to }, proxies);
    if (kind === 'proxy-revoked') proxies = withoutProxy(from, proxies);
  }
  return proxies;
}

/** Who watched over the lot: what they promised before the opening, and what they told after the close. */
export function scrutineersSection(source: Source): Block[] {
  const { words } = source;
  const { person, commitment, secret } = words.terms;
  const told = new Map(source.events('secret').map(({ body }) => [String(body.scrutineer), String(body.secret)]));
  const rows = scrutineersIn(source).map(([personId, promised]) => {
    const revealed = told.get(personId);
    return [cell(source.person(personId)), cell(promised === null ? '–' : hash(promised)), cell(revealed === undefined ? words.notTold : hash(revealed))];
  });
  const columns = [person, commitment, secret].map((name) => ({ name }));
  return [heading(2, words.headings.scrutineers), rows.length === 0 ? paragraph(words.noScrutineers) : table(words.captions.scrutineers, columns, rows)];
}

/** Lines to sign by hand: scrutineers by name, and those who held the meeting. */
export function signaturesSection(source: Source): Block[] {
  const { words } = source;
  const names = scrutineersIn(source).map(([personId]) => source.person(personId).text);
  return [
    heading(2, words.headings.signatures),
    paragraph(words.toSign),
    { kind: 'signatures', names: [words.signers.facilitator, words.signers.secretary, ...names] },
  ];
}

/** Everybody who was named, with the commitment that the opening fixed, if they made one in time. */
function scrutineersIn(source: Source): [string, string | null][] {
  const named = (source.events('prepared')[0]?.body.scrutineers ?? []) as string[];
  const { commitments = {} } = source.file.round.terms;
  return named.map((personId) => [personId, commitments[personId] ?? null]);
}
