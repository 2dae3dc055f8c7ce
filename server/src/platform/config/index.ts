/** Config: the settings an operator may give, all in the environment. Promise: every one has a default that works, and a bad one is told in one sentence. */
export { type Config, ConfigError, loadConfig } from './config.load';
export { CONFIG, ConfigModule } from './config.module';
