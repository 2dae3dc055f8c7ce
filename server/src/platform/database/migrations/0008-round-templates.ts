import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RoundTemplates1795780190681 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "round_template" ("id" uuid NOT NULL, "group_id" uuid NOT NULL, "name" text NOT NULL, "rule" jsonb NOT NULL, CONSTRAINT "round_template_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "round_template_group_id_name_idx" ON "round_template"  ("group_id", "name") `);
    await runner.query(
      `ALTER TABLE "round_template" ADD CONSTRAINT "round_template_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  /** Forward only: what people wrote since cannot be taken back by a program. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
