import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SnapshotsWithoutAStateVector1795764753758 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "collab_snapshot" DROP COLUMN "state_vector"`);
  }

  /** Forward only: what people wrote since cannot be taken back by a program. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
