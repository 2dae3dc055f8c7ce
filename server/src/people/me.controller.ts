import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { Id } from '@palabre/shared/kernel';
import {
  AccessTokens as AccessTokenList,
  CreateAccessToken,
  Devices as DeviceList,
  EditProfile,
  Me,
  NewAccessToken,
  peopleErrors,
  type Actor,
} from '@palabre/shared/people';
import { Answers, AnswersNothing } from '../platform/http';
import { AccessTokens } from './access-token.service';
import { AllowsNameless } from './actor.guard';
import { CurrentActor, CurrentSession } from './current-actor.decorator';
import { Devices } from './device.service';
import { Profiles } from './profile.service';

@Controller('api/me')
@AllowsNameless()
export class MeController {
  constructor(
    private readonly profiles: Profiles,
    private readonly devices: Devices,
    private readonly tokens: AccessTokens,
  ) {}

  @Get()
  @Answers(Me, { summary: 'Who asks, and what they may do; `person` is null without an account.' })
  me(@CurrentActor() actor: Actor) {
    return this.profiles.me(actor);
  }

  @Patch()
  @Answers(Me, { summary: 'Changes what is given of the profile.', errors: [peopleErrors.organisation_not_found] })
  edit(@CurrentActor() actor: Actor, @Body({ schema: EditProfile }) edited: EditProfile) {
    return this.profiles.edit(actor, edited);
  }

  @Get('devices')
  @Answers(DeviceList, { summary: 'The signed-in devices, newest first.' })
  async listDevices(@CurrentActor() actor: Actor, @CurrentSession() sessionId: string | null) {
    return { items: await this.devices.list(actor, sessionId) };
  }

  @Delete('devices')
  @AnswersNothing({ summary: 'Signs out all other devices.' })
  revokeOtherDevices(@CurrentActor() actor: Actor, @CurrentSession() sessionId: string | null) {
    return this.devices.revokeOthers(actor, sessionId);
  }

  @Delete('devices/:id')
  @AnswersNothing({ summary: 'Signs out a device.', errors: [peopleErrors.device_not_found] })
  revokeDevice(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    return this.devices.revoke(actor, id);
  }

  @Get('tokens')
  @Answers(AccessTokenList, { summary: 'The personal access tokens, newest first, without their secrets.' })
  async listTokens(@CurrentActor() actor: Actor) {
    return { items: await this.tokens.list(actor) };
  }

  @Post('tokens')
  @Answers(NewAccessToken, {
    summary: 'Makes an access token. The secret is in this answer and nowhere else. Not with an access token.',
    status: 201,
    errors: [peopleErrors.too_many_tokens],
  })
  createToken(@CurrentActor() actor: Actor, @CurrentSession() sessionId: string | null, @Body({ schema: CreateAccessToken }) { name }: CreateAccessToken) {
    return this.tokens.create(actor, sessionId, name);
  }

  @Delete('tokens/:id')
  @AnswersNothing({ summary: 'Revokes an access token.', errors: [peopleErrors.token_not_found] })
  revokeToken(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    return this.tokens.revoke(actor, id);
  }
}
