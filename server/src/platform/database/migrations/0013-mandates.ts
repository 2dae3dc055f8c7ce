import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Mandates1795797457886 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "mandate" ("group_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "delegate_id" uuid NOT NULL, "alternate_id" uuid, "votes" integer NOT NULL, "may_split" boolean NOT NULL, CONSTRAINT "mandate_alternate_id_check" CHECK (alternate_id <> delegate_id), CONSTRAINT "mandate_votes_check" CHECK (votes between 1 and 1000), CONSTRAINT "mandate_pkey" PRIMARY KEY ("group_id", "organisation_id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "mandate_group_id_delegate_id_idx" ON "mandate"  ("group_id", "delegate_id") `);
    await runner.query(`ALTER TABLE "roll_entry" ADD "votes" integer`);
    await runner.query(`ALTER TABLE "roll_entry" ADD "alternate_id" uuid`);
    await runner.query(`ALTER TABLE "roll_entry" ADD "may_split" boolean`);
    await runner.query(`CREATE INDEX "roll_entry_round_id_alternate_id_idx" ON "roll_entry"  ("round_id", "alternate_id") WHERE alternate_id is not null`);
    await runner.query(
      `ALTER TABLE "roll_entry" ADD CONSTRAINT "roll_entry_alternate_id_fkey" FOREIGN KEY ("alternate_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "mandate" ADD CONSTRAINT "mandate_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "mandate" ADD CONSTRAINT "mandate_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "mandate" ADD CONSTRAINT "mandate_delegate_id_fkey" FOREIGN KEY ("delegate_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "mandate" ADD CONSTRAINT "mandate_alternate_id_fkey" FOREIGN KEY ("alternate_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    // By hand: the name of the constraint stays, and what it says has changed.
    await runner.query(`ALTER TABLE "ballot" DROP CONSTRAINT "ballot_by_check"`);
    await runner.query(`ALTER TABLE "ballot" ADD CONSTRAINT "ballot_by_check" CHECK (by in ('voter', 'proxy', 'desk', 'alternate'))`);
  }

  /** Forward only: what people wrote since cannot be taken back by a program. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
