import { Global, Module } from '@nestjs/common';
import { MailDelivery } from './mail.delivery';
import { MailRepository } from './mail.repository';
import { Mails } from './mail.service';
import { MailTransport } from './mail.transport';

@Global()
@Module({ providers: [MailRepository, MailTransport, MailDelivery, Mails], exports: [Mails] })
export class MailModule {}
