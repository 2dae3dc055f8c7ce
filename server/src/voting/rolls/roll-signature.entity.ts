import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RollEntryEntity } from './roll-entry.entity';

/** That somebody has put a ballot into the urn of a secret round. The day, and nothing finer, is known. */
@Entity('roll_signature')
@ForeignKey(() => RollEntryEntity, ['roundId', 'personId'], ['roundId', 'personId'], { onDelete: 'RESTRICT' })
export class RollSignatureEntity {
  @PrimaryColumn('uuid')
  roundId!: string;

  @PrimaryColumn('uuid')
  personId!: string;

  @Column('date')
  day!: string;
}
