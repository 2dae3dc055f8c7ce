import { EventEntity } from './platform/events/event.entity';
import { MailEntity } from './platform/mail/mail.entity';
import { AccessTokenEntity } from './people/access-token.entity';
import { OrganisationEntity } from './people/organisation.entity';
import { PersonEntity } from './people/person.entity';
import { SessionEntity } from './people/session.entity';
import { SignInEntity } from './people/sign-in.entity';
import { TicketEntity } from './people/ticket.entity';
import { ActionEntity } from './roadmap/action.entity';
import { RoadmapEntity } from './roadmap/roadmap.entity';
import { ThemeEntity } from './roadmap/theme.entity';
import { GroupThemeEntity } from './groups/group-theme.entity';
import { GroupEntity } from './groups/group.entity';
import { InvitationEntity } from './groups/invitation.entity';
import { JoinRequestEntity } from './groups/join-request.entity';
import { MeetingEntity } from './groups/meeting.entity';
import { MembershipEntity } from './groups/membership.entity';
import { ProposalActionEntity } from './proposals/proposal-action.entity';
import { ProposalEntity } from './proposals/proposal.entity';
import { StateChangeEntity } from './proposals/state-change.entity';
import { ClientEntity } from './collab/client.entity';
import { DocumentEntity } from './collab/document.entity';
import { SnapshotEntity } from './collab/snapshot.entity';
import { UpdateEntity } from './collab/update.entity';
import { VersionEntity } from './collab/version.entity';
import { CommentRevisionEntity } from './comments/comment-revision.entity';
import { CommentEntity } from './comments/comment.entity';
import { ReactionEntity } from './comments/reaction.entity';
import { BallotEntity } from './voting/ballots/ballot.entity';
import { SealedBallotEntity } from './voting/ballots/sealed-ballot.entity';
import { ChainHeadEntity } from './voting/chain/chain-head.entity';
import { RoundEventEntity } from './voting/chain/round-event.entity';
import { DeskEntryEntity } from './voting/desk/desk-entry.entity';
import { RollEntryEntity } from './voting/rolls/roll-entry.entity';
import { ProxyEntity } from './voting/rolls/proxy.entity';
import { ConsentWordEntity } from './voting/consent/consent-word.entity';
import { RoundReminderEntity } from './voting/reminding/reminder.entity';
import { RollSignatureEntity } from './voting/rolls/roll-signature.entity';
import { ScrutineerEntity } from './voting/rolls/scrutineer.entity';
import { TurnoutEntity } from './voting/rolls/turnout.entity';
import { MandateEntity } from './voting/mandates/mandate.entity';
import { RoundTemplateEntity } from './voting/templates/round-template.entity';
import { RoundEntity } from './voting/round.entity';
import { CommitmentEntity } from './outcomes/commitment.entity';
import { MeasurementEntity } from './outcomes/measurement.entity';
import { FirstSchema1763856000001 } from './platform/database/migrations/0001-first-schema';
import type { SchemaClass } from './platform/database';
import { DraftingEngine1795753210498 } from './platform/database/migrations/0002-drafting-engine';
import { TicketsAndKinds1795754285016 } from './platform/database/migrations/0003-tickets-and-kinds';
import { UpdatesWithoutACheck1795758793615 } from './platform/database/migrations/0004-updates-without-a-check';
import { SnapshotsWithoutAStateVector1795764753758 } from './platform/database/migrations/0005-snapshots-without-a-state-vector';
import { RoundsOfAnyRule1795778648879 } from './platform/database/migrations/0006-rounds-of-any-rule';
import { Proxies1795780035925 } from './platform/database/migrations/0007-proxies';
import { RoundTemplates1795780190681 } from './platform/database/migrations/0008-round-templates';
import { ConsentWords1795790955832 } from './platform/database/migrations/0009-consent-words';
import { RoundReminders1795792963245 } from './platform/database/migrations/0011-round-reminders';
import { DeskEntries1795792727414 } from './platform/database/migrations/0010-desk-entries';
import { ListsOfMembers1795794716462 } from './platform/database/migrations/0012-lists-of-members';
import { Mandates1795797457886 } from './platform/database/migrations/0013-mandates';

/** Every table of the product. */
export const entities: SchemaClass[] = [
  EventEntity,
  MailEntity,
  AccessTokenEntity,
  OrganisationEntity,
  PersonEntity,
  SessionEntity,
  SignInEntity,
  TicketEntity,
  ActionEntity,
  RoadmapEntity,
  ThemeEntity,
  GroupThemeEntity,
  GroupEntity,
  InvitationEntity,
  JoinRequestEntity,
  MeetingEntity,
  MembershipEntity,
  ProposalActionEntity,
  ProposalEntity,
  StateChangeEntity,
  DocumentEntity,
  UpdateEntity,
  SnapshotEntity,
  ClientEntity,
  VersionEntity,
  CommentRevisionEntity,
  CommentEntity,
  ReactionEntity,
  BallotEntity,
  SealedBallotEntity,
  ChainHeadEntity,
  RoundEventEntity,
  ProxyEntity,
  ConsentWordEntity,
  RoundReminderEntity,
  RoundTemplateEntity,
  MandateEntity,
  RollSignatureEntity,
  ScrutineerEntity,
  TurnoutEntity,
  DeskEntryEntity,
  RollEntryEntity,
  RoundEntity,
  CommitmentEntity,
  MeasurementEntity,
];

/** In order; only ever added to once released. */
export const migrations: SchemaClass[] = [
  FirstSchema1763856000001,
  DraftingEngine1795753210498,
  TicketsAndKinds1795754285016,
  UpdatesWithoutACheck1795758793615,
  SnapshotsWithoutAStateVector1795764753758,
  RoundsOfAnyRule1795778648879,
  Proxies1795780035925,
  RoundTemplates1795780190681,
  ConsentWords1795790955832,
  DeskEntries1795792727414,
  RoundReminders1795792963245,
  ListsOfMembers1795794716462,
  Mandates1795797457886,
];
