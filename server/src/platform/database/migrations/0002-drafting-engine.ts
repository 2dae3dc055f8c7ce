import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DraftingEngine1795753210498 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "collab_client" ("document_id" uuid NOT NULL, "client_id" bigint NOT NULL, "person_id" uuid, "first_seq" bigint NOT NULL, CONSTRAINT "collab_client_pkey" PRIMARY KEY ("document_id", "client_id"))`,
    );
    await runner.query(
      `CREATE TABLE "collab_snapshot" ("document_id" uuid NOT NULL, "seq" bigint NOT NULL, "state" bytea NOT NULL, "state_vector" bytea NOT NULL, "sha256" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "collab_snapshot_pkey" PRIMARY KEY ("document_id", "seq"))`,
    );
    await runner.query(`ALTER TABLE "collab_document" ADD "generation" integer NOT NULL DEFAULT '1'`);
    await runner.query(`ALTER TABLE "collab_document" ADD "schema_version" integer NOT NULL DEFAULT '1'`);
    await runner.query(`ALTER TABLE "collab_document" ADD "snapshot_seq" bigint NOT NULL DEFAULT '0'`);
    await runner.query(`ALTER TABLE "collab_document" ADD "log_bytes" bigint NOT NULL DEFAULT '0'`);
    await runner.query(`ALTER TABLE "collab_document" ADD "max_bytes" bigint NOT NULL DEFAULT '8388608'`);
    await runner.query(`ALTER TABLE "collab_document" ADD "quarantine_reason" text`);
    await runner.query(`ALTER TABLE "collab_document" ADD "quarantined_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "collab_version" ADD "attribution" jsonb`);
    await runner.query(`ALTER TABLE "collab_document" ADD CONSTRAINT "collab_document_state_check" CHECK (state in ('open', 'frozen'))`);
    await runner.query(
      `ALTER TABLE "collab_client" ADD CONSTRAINT "collab_client_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "collab_document"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "collab_snapshot" ADD CONSTRAINT "collab_snapshot_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "collab_document"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    // Bytes that do not shrink: compressing them costs more than reading them.
    await runner.query(`ALTER TABLE "collab_snapshot" ALTER COLUMN "state" SET STORAGE EXTERNAL`);
    await runner.query(
      `UPDATE "collab_document" d SET log_bytes = (SELECT coalesce(sum(octet_length(payload)), 0) FROM "collab_update" u WHERE u.document_id = d.id)`,
    );
  }

  /** Forward only: what people wrote since cannot be taken back by a program. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
