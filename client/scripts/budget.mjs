/**
 * The weight of the built client, against the budgets that slow networks were promised. Sizes are gzip bytes of what the
 * browser has to load; the manifest of the build says which chunk needs which. Run after `vite build`; exits 1 above a budget.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const KiB = 1024;
const budgets = { firstScript: 120 * KiB, firstStyle: 12 * KiB, page: 70 * KiB, editor: 210 * KiB };
const dist = new URL('../dist/', import.meta.url);
const read = (file) => readFileSync(new URL(file, dist));

/** What only writing needs: a page that is read must never wait for it. */
const editorSource = /node_modules\/(?:@tiptap|prosemirror-[\w-]+|yjs|y-protocols|y-websocket)\//;
/** What the first page must not wait for, or what only the build needs. */
const lateSource = /node_modules\/(?:socket\.io-client|engine\.io-client)\//;
const buildSource = /node_modules\/@babel\//;

function loadManifest() {
  try {
    return JSON.parse(read('.vite/manifest.json').toString());
  } catch {
    console.error('client/dist is missing: build the client first.');
    process.exit(1);
  }
}

const manifest = loadManifest();
const gzip = new Map();
function sizeOf(file) {
  if (!gzip.has(file)) gzip.set(file, gzipSync(read(file), { level: 9 }).length);
  return gzip.get(file);
}
/** A chunk without a map holds no source of anybody: the few lines of the bundler. */
const sourcesOf = (file) => (existsSync(new URL(`${file}.map`, dist)) ? JSON.parse(read(`${file}.map`).toString()).sources : []);

/** The files a chunk needs before it runs: itself and its static imports, theirs too. */
function filesOf(key, files = new Set(), seen = new Set()) {
  const chunk = manifest[key];
  if (!chunk || seen.has(key)) return files;
  seen.add(key);
  for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
  for (const imported of chunk.imports ?? []) filesOf(imported, files, seen);
  return files;
}

const sum = (files, extension) => [...files].filter((file) => file.endsWith(extension)).reduce((total, file) => total + sizeOf(file), 0);
const contains = (files, source) => [...files].some((file) => file.endsWith('.js') && sourcesOf(file).some((name) => source.test(name)));
const minus = (files, others) => new Set([...files].filter((file) => !others.has(file)));

const keys = Object.keys(manifest);
const pages = keys.filter((key) => /src\/app\/pages\/[\w-]+\.page\.tsx$/.test(key));
const home = pages.filter((key) => key.endsWith('/home.page.tsx'));
/** In the language that has the longest words. */
const [catalogue, lateCatalogue] = [/catalogues\/\w+\.po$/, /catalogues\/late\/\w+\.po$/].map(
  (pattern) => keys.filter((key) => pattern.test(key)).toSorted((a, b) => sizeOf(manifest[b].file) - sizeOf(manifest[a].file))[0],
);

const first = new Set(['index.html', catalogue, ...home].flatMap((key) => [...filesOf(key)]));
/** What a page adds, with the sentences that come with the first page that is not the home page. */
const added = (key) => minus(new Set([...filesOf(key), ...filesOf(lateCatalogue)]), first);
const editors = keys.filter((key) => manifest[key].isDynamicEntry && contains(filesOf(key), editorSource));

const rows = [
  ['first load, scripts (with one language and the home page)', sum(first, '.js'), budgets.firstScript],
  ['first load, styles', sum(first, '.css'), budgets.firstStyle],
  ...pages.filter((key) => !home.includes(key)).map((key) => [`+ ${key.replace('src/app/pages/', '')}`, sum(added(key), '.js'), budgets.page]),
  ...editors.map((key) => [`+ ${key.replace(/^(?:\.\.\/)*(?:src\/)?/, '')} (writing)`, sum(minus(filesOf(key), first), '.js'), budgets.editor]),
];

const faults = rows.filter(([, size, budget]) => size > budget).map(([what, size, budget]) => `${what}: ${size} bytes, above ${budget}`);
if (contains(first, editorSource)) faults.push('the first load contains the editor');
if (contains(first, lateSource)) faults.push('the first load contains the live socket');
for (const page of pages) if (contains(filesOf(page), editorSource)) faults.push(`${page} cannot be read without loading the editor`);
if (keys.some((key) => manifest[key].file.endsWith('.js') && contains([manifest[key].file], buildSource))) faults.push('the build contains Babel');

/** The sentences of what the first load shows are in the first catalogue; those of problems wait until a page can meet them. */
const source = (name) => /src\/(?:app|rooms)\/.*\.tsx?$/.exec(name)?.[0];
const shownFirst = new Set([...first].filter((file) => file.endsWith('.js')).flatMap((file) => sourcesOf(file).map(source)));
const lateOrigins = readFileSync(new URL('../src/i18n/catalogues/late/fr.po', import.meta.url), 'utf8').matchAll(/^#: (.*)$/gm);
for (const name of new Set([...lateOrigins].map(([, origin]) => origin)))
  if (shownFirst.has(name) && !name.endsWith('.problems.ts')) faults.push(`${name} is in the first load, its sentences are not: see lingui.config.js`);

const kib = (size) => `${(size / KiB).toFixed(1)} KiB`.padStart(10);
for (const [what, size, budget] of rows) console.log(`${kib(size)} of ${kib(budget)}  ${what}`);
for (const fault of faults) console.error(`above budget: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
