/**
 * Comments: what people say about an action or a proposal. Promise: nothing that was typed is lost on the way, and what others say
 * never moves what is being read: it waits until it is asked for.
 */
export { commentActivity } from './comments.activity';
export { CommentsPanel } from './comments.panel';
export { commentProblems } from './comments.problems';
export { useDraft } from './use-draft';
