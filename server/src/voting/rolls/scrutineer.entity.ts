import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../../people';
import { RoundEntity } from '../round.entity';

/** Who watches over a lot: they commit to a secret before the opening and reveal it after the close. */
@Entity('scrutineer')
export class ScrutineerEntity {
  @ForeignKey(() => RoundEntity, { onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid')
  roundId!: string;

  @ForeignKey(() => PersonEntity, { onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid')
  personId!: string;

  /** SHA-256 of the secret, hex */
  @Column('text', { nullable: true })
  commitment!: string | null;

  @Column('text', { nullable: true })
  secret!: string | null;
}
