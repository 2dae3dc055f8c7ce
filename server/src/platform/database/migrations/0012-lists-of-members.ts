import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ListsOfMembers1795794716462 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "invitation" ADD "college" text`);
    await runner.query(`ALTER TABLE "invitation" ADD "organisation_id" uuid`);
    await runner.query(
      `ALTER TABLE "invitation" ADD CONSTRAINT "invitation_college_check" CHECK (college in ('workers', 'beneficiaries', 'volunteers', 'public-bodies', 'partners'))`,
    );
    await runner.query(
      `ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  /** Forward only: what people wrote since cannot be taken back by a program. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
