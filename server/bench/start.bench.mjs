// How long it takes from the command to a page that can be opened, without and with the demonstration story.
import { print, withDataFolder, withServer } from './stage.mjs';

/** Promised in the tracker for every start but the first. */
const limit = 10;
const seconds = (value) => value.toFixed(1);

export async function start() {
  const rows = [];
  for (const [what, args] of [
    ['empty', ['--empty']],
    ['with the story', []],
  ]) {
    const [first, second] = await withDataFolder(async (folder) => [await timeOf(folder, args), await timeOf(folder, args)]);
    rows.push([what, seconds(first), seconds(second), limit.toFixed(1), (second / limit).toFixed(2)]);
  }
  print('Start-up, in seconds from the command to the ready line', ['', 'first', 'second', 'limit of the second', 'second / limit'], rows);
}

const timeOf = (folder, args) => withServer(folder, args, ({ seconds: time }) => time);
