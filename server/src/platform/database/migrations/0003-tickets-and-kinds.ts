import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TicketsAndKinds1795754285016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "ticket" ("id" uuid NOT NULL, "secret_hash" bytea NOT NULL, "session_id" uuid, "access_token_id" uuid, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "ticket_secret_hash_key" UNIQUE ("secret_hash"), CONSTRAINT "ticket_session_id_check" CHECK ((session_id is null) <> (access_token_id is null)), CONSTRAINT "ticket_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "ticket_session_id_idx" ON "ticket"  ("session_id") `);
    await runner.query(`CREATE INDEX "ticket_access_token_id_idx" ON "ticket"  ("access_token_id") `);
    await runner.query(`CREATE INDEX "ticket_expires_at_idx" ON "ticket"  ("expires_at") `);
    await runner.query(`ALTER TABLE "collab_version" ADD "author_ids" uuid array NOT NULL DEFAULT '{}'`);
    await runner.query(`ALTER TABLE "collab_version" ADD CONSTRAINT "collab_version_kind_check" CHECK (kind in ('manual', 'frozen', 'automatic', 'rescue'))`);
    await runner.query(
      `ALTER TABLE "ticket" ADD CONSTRAINT "ticket_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ticket" ADD CONSTRAINT "ticket_access_token_id_fkey" FOREIGN KEY ("access_token_id") REFERENCES "access_token"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  /** Forward only: what people wrote since cannot be taken back by a program. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
