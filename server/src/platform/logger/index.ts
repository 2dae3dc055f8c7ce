/** Logger: what the server tells its operator, one JSON object a line. Promise: no personal data, and silence when all is well. */
export { JsonLogger } from './json.logger';
