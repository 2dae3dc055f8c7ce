/**
 * Comments: what people say about an action or a proposal. Promise: nobody's words are changed by somebody else.
 */
export {
  CommentHistory,
  CommentQuery,
  CommentRevision,
  CommentSubject,
  CommentView,
  EditComment,
  PostComment,
  Reaction,
  ReactionKind,
  Stance,
  Thread,
  ThreadPage,
} from './comments.schema';
export { commentErrors } from './comments.errors';
export { editComment, reactToComment, removeComment, type CommentSituation } from './comments.policy';
