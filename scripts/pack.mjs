// Files that are sent as they are, packed once when they are built instead of at every request.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

/** Below this size packing saves less than a network packet. */
const worthwhile = 1_024;

const gzipped = promisify(gzip);
const packings = { '.br': promisify(brotliCompress), '.gz': (content) => gzipped(content, { level: 9 }) };

/** Puts a packed copy beside each text in the folder: `app.js`, `app.js.br`, `app.js.gz`. */
export async function packFiles(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => /\.(?:js|css|html|svg)$/.test(name));
  await Promise.all(names.map((name) => packFile(path.join(folder, name))));
}

async function packFile(file) {
  const content = readFileSync(file);
  if (content.length < worthwhile) return;
  for (const [ending, packed] of Object.entries(packings)) writeFileSync(file + ending, await packed(content));
}
