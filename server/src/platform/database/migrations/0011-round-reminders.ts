import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RoundReminders1795792963245 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "round_reminder" ("round_id" uuid NOT NULL, "sent_at" TIMESTAMP WITH TIME ZONE NOT NULL, "sent_by" uuid, CONSTRAINT "round_reminder_pkey" PRIMARY KEY ("round_id", "sent_at"))`,
    );
    await runner.query(
      `ALTER TABLE "round_reminder" ADD CONSTRAINT "round_reminder_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "voting_round"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "round_reminder" ADD CONSTRAINT "round_reminder_sent_by_fkey" FOREIGN KEY ("sent_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
  }

  /** Forward only: what people wrote since cannot be taken back by a program. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
