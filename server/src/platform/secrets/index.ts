/** Secrets: what opens something to whoever shows it. Promise: it is shown once, where it is made, and kept only as a hash. */
export { hashOf, newSecret } from './secret';
