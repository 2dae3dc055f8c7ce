import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RollEntryEntity } from './roll-entry.entity';

/** Whom somebody on the roll lets cast their ballot in this round. */
@Entity('proxy')
@ForeignKey(() => RollEntryEntity, ['roundId', 'fromId'], ['roundId', 'personId'], { onDelete: 'RESTRICT' })
@ForeignKey(() => RollEntryEntity, ['roundId', 'toId'], ['roundId', 'personId'], { onDelete: 'RESTRICT' })
export class ProxyEntity {
  @PrimaryColumn('uuid')
  roundId!: string;

  @PrimaryColumn('uuid')
  fromId!: string;

  @Column('uuid')
  toId!: string;

  /** a ballot was cast with it: it can no longer be taken back */
  @Column('boolean')
  used!: boolean;
}
