import type { MigrationInterface, QueryRunner } from 'typeorm';

export class UpdatesWithoutACheck1795758793615 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "collab_update" DROP CONSTRAINT "collab_update_document_id_fkey"`);
    // A document's row is written at every commit: with room on its page, the new form of it stands beside the old one and no index is touched.
    await runner.query(`ALTER TABLE "collab_document" SET (fillfactor = 40)`);
  }

  /** Forward only: what people wrote since cannot be taken back by a program. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
