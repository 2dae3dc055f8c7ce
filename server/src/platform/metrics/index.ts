/**
 * Metrics: figures about this node for whoever operates it, in the format of Prometheus. Promise: nothing in them leads to a person or
 * a text, their number does not grow with use, and an installation that nobody watches pays next to nothing for them.
 */
export { Metrics } from './metrics.registry';
export { MetricsModule } from './metrics.module';
