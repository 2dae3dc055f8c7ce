/**
 * Every sentence of the interface is in every catalogue, translated, and nothing else is: what is missing or left over is
 * printed, and the exit code is 1. To repair: `npm run extract -w client`, then translate the empty `msgstr`.
 */
import { fileURLToPath } from 'node:url';
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';

const root = fileURLToPath(new URL('..', import.meta.url));
const config = getConfig({ cwd: root });
const faults = [];
let total = 0;

for (const catalogue of await getCatalogs(config)) {
  const sentences = await catalogue.collect();
  if (!sentences) {
    console.error('the sentences of the source could not be read');
    process.exit(1);
  }
  total += Object.keys(sentences).length;
  for (const locale of config.locales) {
    const translated = (await catalogue.read(locale)) ?? {};
    const isEmpty = (id) => !translated[id]?.translation;
    const nameOf = (id) => JSON.stringify(sentences[id]?.message ?? translated[id]?.message ?? id);
    for (const id of Object.keys(sentences).filter(isEmpty)) faults.push(`${locale}: missing ${nameOf(id)}`);
    for (const id of Object.keys(translated).filter((known) => !sentences[known])) faults.push(`${locale}: no longer used ${nameOf(id)}`);
  }
}

for (const fault of faults.slice(0, 20)) console.error(fault);
if (faults.length > 20) console.error(`and ${faults.length - 20} more`);
console.log(`${total} sentences in ${config.locales.length} languages, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
