/** HTTP: what every route shares: checked input, declared answers, problem documents, origin, limits, the API document, the built client. */
export { Answers, AnswersNothing } from './answers.decorator';
export { offersTicket, shownSecret } from './authorization';
export { keepPrivately } from './caching';
export { clientFiles } from './client-files';
export { HealthController } from './health.controller';
export { inputPipe } from './invalid-input';
export { KnownSenders } from './known-senders';
export { describeApi, serveApiDocument } from './openapi';
export { checkOrigin, isOwnOrigin } from './origin';
export { ProblemFilter } from './problem.filter';
export { ReaderLocale } from './reader-locale.decorator';
export { addressOf, type KeyOf, limitRequests, type RateLimit } from './rate-limit';
export { requestLog } from './request-log';
export { securityHeaders } from './security';
