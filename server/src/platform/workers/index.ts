/**
 * Workers: work that would hold up everybody else, done in a thread of its own. Promise: what fails there fails here as a rejected
 * promise, and nothing of it outlives the process.
 */
export { Workers } from './workers.service';
export { WorkersModule } from './workers.module';
