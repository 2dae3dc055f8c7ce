import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ConsentWords1795790955832 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "consent_word" ("round_id" uuid NOT NULL, "step" text NOT NULL, "person_id" uuid NOT NULL, "text" text, "said_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "consent_word_step_check" CHECK (step in ('clarify', 'react')), CONSTRAINT "consent_word_pkey" PRIMARY KEY ("round_id", "step", "person_id"))`,
    );
    await runner.query(
      `ALTER TABLE "consent_word" ADD CONSTRAINT "consent_word_round_id_person_id_fkey" FOREIGN KEY ("round_id", "person_id") REFERENCES "roll_entry"("round_id","person_id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `CREATE TRIGGER "consent_word_is_in_time" BEFORE INSERT OR UPDATE OR DELETE ON "consent_word" FOR EACH ROW EXECUTE FUNCTION refuse_late_ballot()`,
    );
    // the kinds that a chain may hold have grown by `step` and `judgment`
    await runner.query(`ALTER TABLE "round_event" DROP CONSTRAINT "round_event_kind_check"`);
    await runner.query(
      `ALTER TABLE "round_event" ADD CONSTRAINT "round_event_kind_check" CHECK (kind in ('prepared', 'commitment', 'opened', 'ballot', 'proxy-given', 'proxy-revoked', 'step', 'judgment', 'extended', 'closed', 'secret', 'lot', 'decided', 'cancelled'))`,
    );
  }

  /** Forward only: what people wrote since cannot be taken back by a program. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
