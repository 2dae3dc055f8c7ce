// The one entry of every command in package.json. It needs Node and nothing else: the packages may not be installed yet,
// and Node may be too old, so this file keeps to old JavaScript and imports the rest only after asking.
const needed = [20, 19];
const have = process.versions.node.split('.').map(Number);

if (have[0] < needed[0] || (have[0] === needed[0] && have[1] < needed[1])) {
  console.error(
    'Palabre needs Node ' + needed.join('.') + ' or newer and this is Node ' + process.versions.node + ': install a newer one from https://nodejs.org.',
  );
  process.exit(1);
}

void import('./commands.mjs').then(({ run }) => run(process.argv[2], process.argv.slice(3)));
