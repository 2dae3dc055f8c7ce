import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module';
import { loadConfig } from '../platform/config';
import { describeApi } from '../platform/http';
import { answer, type Command } from './command';

/** In preview Nest reads the routes and creates nothing, so this needs no database and the settings of the machine do not show. */
export const openapi: Command = {
  async run() {
    const module = AppModule.assemble(loadConfig({}, '/'), 'postgres://nowhere/none');
    const app = await NestFactory.create(module, { preview: true, logger: false, abortOnError: false });
    await answer(JSON.stringify(describeApi(app), undefined, 2));
    return 0;
  },
};
