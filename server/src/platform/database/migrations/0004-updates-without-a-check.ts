import type { MigrationInterface, QueryRunner } from 'typeorm';

export class UpdatesWithoutACheck1795758793615 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "collab_update" DROP CONSTRAINT "collab_update_document_id_fkey"`);
  }

  /** Forward only: what people wrote since cannot be taken back by a program. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
