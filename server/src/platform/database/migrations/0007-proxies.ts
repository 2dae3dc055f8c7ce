import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Proxies1795780035925 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "proxy" ("round_id" uuid NOT NULL, "from_id" uuid NOT NULL, "to_id" uuid NOT NULL, "used" boolean NOT NULL, CONSTRAINT "proxy_pkey" PRIMARY KEY ("round_id", "from_id"))`,
    );
    await runner.query(
      `ALTER TABLE "proxy" ADD CONSTRAINT "proxy_round_id_to_id_fkey" FOREIGN KEY ("round_id", "to_id") REFERENCES "roll_entry"("round_id","person_id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "proxy" ADD CONSTRAINT "proxy_round_id_from_id_fkey" FOREIGN KEY ("round_id", "from_id") REFERENCES "roll_entry"("round_id","person_id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(`CREATE TRIGGER "proxy_is_in_time" BEFORE INSERT OR UPDATE OR DELETE ON "proxy" FOR EACH ROW EXECUTE FUNCTION refuse_late_ballot()`);
  }

  /** Forward only: what people wrote since cannot be taken back by a program. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
