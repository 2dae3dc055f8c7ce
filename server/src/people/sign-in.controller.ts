import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Locale } from '@palabre/shared/kernel';
import { Me, peopleErrors, RequestSignIn, SignInRequested, SignInWithCode, SignInWithLink } from '@palabre/shared/people';
import type { Response } from 'express';
import { Answers, AnswersNothing, ReaderLocale } from '../platform/http';
import { AllowsNameless, type ProvenRequest } from './actor.guard';
import { Devices } from './device.service';
import { Profiles } from './profile.service';
import { SessionCookie } from './session.cookie';
import type { OpenedSession } from './session.service';
import { SignInEntry, type Newcomer } from './sign-in-entry.service';
import { SignIn } from './sign-in.service';

@Controller('api')
@AllowsNameless()
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly entry: SignInEntry,
    private readonly devices: Devices,
    private readonly cookie: SessionCookie,
    private readonly profiles: Profiles,
  ) {}

  @Post('sign-in/requests')
  @Answers(SignInRequested, {
    summary: 'Sends a code and a link by e-mail. The answer is the same whether the address has an account or not.',
    status: 201,
    errors: [peopleErrors.too_many_sign_ins],
  })
  request(@Body({ schema: RequestSignIn }) wanted: RequestSignIn, @Req() request: ProvenRequest) {
    return this.signIn.request(wanted, request.ip ?? '');
  }

  @Post('sign-in/code')
  @Answers(Me, { summary: 'Signs in with the code of the e-mail.', errors: [peopleErrors.sign_in_failed, peopleErrors.sign_in_expired] })
  async withCode(
    @Body({ schema: SignInWithCode }) { requestId, code, sharedDevice }: SignInWithCode,
    @Req() request: ProvenRequest,
    @Res({ passthrough: true }) response: Response,
    @ReaderLocale() locale: Locale,
  ) {
    return this.welcome(response, await this.entry.withCode(requestId, code, newcomerOf(request, sharedDevice, locale)));
  }

  @Post('sign-in/link')
  @Answers(Me, { summary: 'Signs in with the link of the e-mail, which only this request uses up.', errors: [peopleErrors.sign_in_expired] })
  async withLink(
    @Body({ schema: SignInWithLink }) { token, sharedDevice }: SignInWithLink,
    @Req() request: ProvenRequest,
    @Res({ passthrough: true }) response: Response,
    @ReaderLocale() locale: Locale,
  ) {
    return this.welcome(response, await this.entry.withLink(token, newcomerOf(request, sharedDevice, locale)));
  }

  @Post('sign-out')
  @AnswersNothing({ summary: 'Ends the session of this device. On a shared device the browser forgets what it kept of us.' })
  async signOut(@Req() { proof }: ProvenRequest, @Res({ passthrough: true }) response: Response): Promise<void> {
    this.cookie.clear(response);
    if (proof.session?.shared) response.setHeader('Clear-Site-Data', '"storage"');
    if (proof.session) await this.devices.signOut(proof.actor, proof.session.id);
  }

  private welcome(response: Response, opened: OpenedSession): Promise<Me> {
    this.cookie.write(response, opened);
    return this.profiles.of(opened.session.personId);
  }
}

function newcomerOf({ proof, headers }: ProvenRequest, sharedDevice: boolean, locale: Locale): Newcomer {
  const { actor, session } = proof;
  const previous = actor.kind === 'person' && session ? { personId: actor.personId, sessionId: session.id } : null;
  return { sharedDevice, userAgent: headers['user-agent'], locale, previous };
}
