import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeskEntries1795792727414 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "desk_entry" ("id" uuid NOT NULL, "round_id" uuid NOT NULL, "voter_id" uuid NOT NULL, "ballot" jsonb NOT NULL, "channel" text NOT NULL, "reason" text NOT NULL, "state" text NOT NULL, "entered_by" uuid NOT NULL, "entered_at" TIMESTAMP WITH TIME ZONE NOT NULL, "answered_by" uuid, CONSTRAINT "desk_entry_answered_by_check" CHECK ((answered_by is null) = (state = 'waiting')), CONSTRAINT "desk_entry_entered_by_check" CHECK (entered_by <> voter_id and answered_by <> voter_id and answered_by <> entered_by), CONSTRAINT "desk_entry_state_check" CHECK (state in ('waiting', 'differs', 'cast')), CONSTRAINT "desk_entry_channel_check" CHECK (channel in ('paper', 'phone')), CONSTRAINT "desk_entry_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "desk_entry_round_id_idx" ON "desk_entry"  ("round_id") `);
    await runner.query(`CREATE UNIQUE INDEX "desk_entry_round_id_voter_id_idx" ON "desk_entry"  ("round_id", "voter_id") WHERE state <> 'cast'`);
    await runner.query(
      `ALTER TABLE "desk_entry" ADD CONSTRAINT "desk_entry_entered_by_fkey" FOREIGN KEY ("entered_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "desk_entry" ADD CONSTRAINT "desk_entry_answered_by_fkey" FOREIGN KEY ("answered_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "desk_entry" ADD CONSTRAINT "desk_entry_round_id_voter_id_fkey" FOREIGN KEY ("round_id", "voter_id") REFERENCES "roll_entry"("round_id","person_id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `CREATE TRIGGER "desk_entry_is_in_time" BEFORE INSERT OR UPDATE OR DELETE ON "desk_entry" FOR EACH ROW EXECUTE FUNCTION refuse_late_ballot()`,
    );
  }

  /** Forward only: what people wrote since cannot be taken back by a program. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
