import { Controller, Get } from '@nestjs/common';
import { kernelErrors } from '@palabre/shared/kernel';
import * as z from 'zod/mini';
import { UnitOfWork } from '../database';
import { DomainError } from '../errors';
import { Answers } from './answers.decorator';

const Health = z.object({ status: z.literal('ok') });

@Controller('api')
export class HealthController {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Get('health')
  @Answers(Health, { summary: 'The process is alive.' })
  health() {
    return { status: 'ok' };
  }

  @Get('ready')
  @Answers(Health, { summary: 'The process can serve: the database answers.', errors: [kernelErrors.not_ready] })
  async ready() {
    try {
      await this.unitOfWork.read((tx) => tx.query('select 1'));
    } catch {
      throw new DomainError(kernelErrors.not_ready);
    }
    return { status: 'ok' };
  }
}
