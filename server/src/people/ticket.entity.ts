import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccessTokenEntity } from './access-token.entity';
import { SessionEntity } from './session.entity';

/** Stands once, for a minute, for the session or the access token it was made with, and goes with it. */
@Entity('ticket')
@Check('(session_id is null) <> (access_token_id is null)')
export class TicketEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('bytea', { unique: true })
  secretHash!: Buffer;

  @ForeignKey(() => SessionEntity, { onDelete: 'CASCADE' })
  @Index()
  @Column('uuid', { nullable: true })
  sessionId!: string | null;

  @ForeignKey(() => AccessTokenEntity, { onDelete: 'CASCADE' })
  @Index()
  @Column('uuid', { nullable: true })
  accessTokenId!: string | null;

  @Index()
  @Column('timestamptz')
  expiresAt!: Date;
}
