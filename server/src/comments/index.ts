/**
 * Comments: what people say about an action or a proposal. Promise: nobody's words are changed by somebody else, an edit
 * keeps what was said before, and a deletion leaves a trace but no words.
 */
export { Comments } from './comments.service';
export { CommentsModule } from './comments.module';
