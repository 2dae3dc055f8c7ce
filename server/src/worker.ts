/** What is done in a thread of its own: each export is a task, see `platform/workers`. */
export { compact } from './collab/compaction/compact.task';
export { countBallots } from './voting/counting.task';
export { writeMinutes } from './voting/minutes/minutes.task';
export { zipTexts } from './voting/record/zip.task';
export { readStoredText, restoreStoredText } from './collab/text/text.task';
