import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RoundsOfAnyRule1795778648879 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER "voting_round_terms_are_kept" ON "voting_round"`);
    await runner.query(`DROP TRIGGER "ballot_is_in_time" ON "ballot"`);
    await widenRounds(runner);
    await addTables(runner);
    await convertBallots(runner);
    await convertResults(runner);
    await keepWhatIsWritten(runner);
  }

  /** Forward only: what people wrote since cannot be taken back by a program. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

async function widenRounds(runner: QueryRunner): Promise<void> {
  await runner.query(`ALTER TABLE "voting_round" DROP CONSTRAINT "voting_round_rule_check"`);
  await runner.query(`ALTER TABLE "voting_round" DROP CONSTRAINT "voting_round_state_check"`);
  await runner.query(`ALTER TABLE "voting_round" DROP CONSTRAINT "voting_round_result_check"`);
  await runner.query(`DROP INDEX "voting_round_one_open_key"`);
  await runner.query(`ALTER TABLE "voting_round" ADD "call" integer NOT NULL DEFAULT 1`);
  await runner.query(`ALTER TABLE "voting_round" ALTER COLUMN "call" DROP DEFAULT`);
  await runner.query(`ALTER TABLE "voting_round" ADD "options" jsonb`);
  await runner.query(`ALTER TABLE "voting_round" ADD "previous_call_id" uuid`);
  await runner.query(`ALTER TABLE "voting_round" ADD CONSTRAINT "voting_round_previous_call_id_key" UNIQUE ("previous_call_id")`);
  await runner.query(`ALTER TABLE "voting_round" ALTER COLUMN "roll_sha256" DROP NOT NULL`);
  await runner.query(`ALTER TABLE "voting_round" ALTER COLUMN "fingerprint" DROP NOT NULL`);
  await runner.query(
    `ALTER TABLE "voting_round" ADD CONSTRAINT "voting_round_roll_sha_check" CHECK ((roll_sha256 is null) = (fingerprint is null) and (fingerprint is not null or state in ('prepared', 'cancelled')))`,
  );
  await runner.query(`ALTER TABLE "voting_round" ADD CONSTRAINT "voting_round_closed_at_check" CHECK ((closed_at is null) = (state in ('prepared', 'open')))`);
  await runner.query(`ALTER TABLE "voting_round" ADD CONSTRAINT "voting_round_rule_check" CHECK (rule ->> 'secrecy' in ('named', 'closed', 'secret'))`);
  await runner.query(
    `ALTER TABLE "voting_round" ADD CONSTRAINT "voting_round_state_check" CHECK (state in ('prepared', 'open', 'awaiting-lot', 'closed', 'cancelled'))`,
  );
  await runner.query(`ALTER TABLE "voting_round" ADD CONSTRAINT "voting_round_result_check" CHECK ((result is null) = (state <> 'closed'))`);
  await runner.query(`CREATE UNIQUE INDEX "voting_round_one_open_key" ON "voting_round" ("proposal_id") WHERE state in ('prepared', 'open', 'awaiting-lot')`);
}

async function addTables(runner: QueryRunner): Promise<void> {
  await runner.query(
    `CREATE TABLE "chain_head" ("round_id" uuid NOT NULL, "seq" integer NOT NULL, "hash" text, CONSTRAINT "chain_head_pkey" PRIMARY KEY ("round_id"))`,
  );
  await runner.query(
    `CREATE TABLE "round_event" ("round_id" uuid NOT NULL, "seq" integer NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "kind" text NOT NULL, "body" jsonb NOT NULL, "previous" text, "hash" text NOT NULL, CONSTRAINT "round_event_hash_key" UNIQUE ("hash"), CONSTRAINT "round_event_seq_check" CHECK (seq > 0 and (previous is null) = (seq = 1)), CONSTRAINT "round_event_kind_check" CHECK (kind in ('prepared', 'commitment', 'opened', 'ballot', 'proxy-given', 'proxy-revoked', 'extended', 'closed', 'secret', 'lot', 'decided', 'cancelled')), CONSTRAINT "round_event_pkey" PRIMARY KEY ("round_id", "seq"))`,
  );
  await runner.query(
    `CREATE TABLE "roll_signature" ("round_id" uuid NOT NULL, "person_id" uuid NOT NULL, "day" date NOT NULL, CONSTRAINT "roll_signature_pkey" PRIMARY KEY ("round_id", "person_id"))`,
  );
  await runner.query(
    `CREATE TABLE "round_turnout" ("round_id" uuid NOT NULL, "college" text NOT NULL, "members" integer NOT NULL, "cast" integer NOT NULL, CONSTRAINT "round_turnout_pkey" PRIMARY KEY ("round_id", "college"))`,
  );
  await runner.query(
    `CREATE TABLE "sealed_ballot" ("round_id" uuid NOT NULL, "receipt" text NOT NULL, "ballot" jsonb NOT NULL, "college" text, CONSTRAINT "sealed_ballot_pkey" PRIMARY KEY ("round_id", "receipt"))`,
  );
  await runner.query(
    `CREATE TABLE "scrutineer" ("round_id" uuid NOT NULL, "person_id" uuid NOT NULL, "commitment" text, "secret" text, CONSTRAINT "scrutineer_pkey" PRIMARY KEY ("round_id", "person_id"))`,
  );
  await runner.query(
    `ALTER TABLE "voting_round" ADD CONSTRAINT "voting_round_previous_call_id_fkey" FOREIGN KEY ("previous_call_id") REFERENCES "voting_round"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  );
  await runner.query(
    `ALTER TABLE "chain_head" ADD CONSTRAINT "chain_head_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "voting_round"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  );
  await runner.query(
    `ALTER TABLE "round_event" ADD CONSTRAINT "round_event_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "voting_round"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  );
  await runner.query(
    `ALTER TABLE "roll_signature" ADD CONSTRAINT "roll_signature_round_id_person_id_fkey" FOREIGN KEY ("round_id", "person_id") REFERENCES "roll_entry"("round_id","person_id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  );
  await runner.query(
    `ALTER TABLE "round_turnout" ADD CONSTRAINT "round_turnout_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "voting_round"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  );
  await runner.query(
    `ALTER TABLE "sealed_ballot" ADD CONSTRAINT "sealed_ballot_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "voting_round"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  );
  await runner.query(
    `ALTER TABLE "scrutineer" ADD CONSTRAINT "scrutineer_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "voting_round"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  );
  await runner.query(
    `ALTER TABLE "scrutineer" ADD CONSTRAINT "scrutineer_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  );
}

/** A choice becomes a ballot. What has no nonce was cast before chains committed to ballots. */
async function convertBallots(runner: QueryRunner): Promise<void> {
  await runner.query(`ALTER TABLE "ballot" ADD "ballot" jsonb, ADD "nonce" text NOT NULL DEFAULT '', ADD "by" text NOT NULL DEFAULT 'voter'`);
  await runner.query(`UPDATE "ballot" SET "ballot" = jsonb_build_object('choice', "choice")`);
  await runner.query(`ALTER TABLE "ballot" ALTER COLUMN "ballot" SET NOT NULL, ALTER COLUMN "nonce" DROP DEFAULT, ALTER COLUMN "by" DROP DEFAULT`);
  await runner.query(`ALTER TABLE "ballot" DROP COLUMN "choice"`);
  await runner.query(`ALTER TABLE "ballot" ADD CONSTRAINT "ballot_by_check" CHECK (by in ('voter', 'proxy', 'desk'))`);
  await runner.query(
    `INSERT INTO "round_turnout" ("round_id", "college", "members", "cast") SELECT id, '', members, (SELECT count(*) FROM ballot WHERE round_id = id) FROM "voting_round"`,
  );
}

/** The same figures in the shape of any method's result. */
async function convertResults(runner: QueryRunner): Promise<void> {
  await runner.query(`
    UPDATE "voting_round" SET "result" = jsonb_build_object(
      'outcome', result -> 'outcome',
      'conditions', (SELECT jsonb_agg(c || jsonb_build_object('num', c ->> 'num', 'den', c ->> 'den')) FROM jsonb_array_elements(result -> 'conditions') c),
      'participation', jsonb_build_object(
        'members', result #> '{counts,members}',
        'cast', (result #>> '{counts,yes}')::int + (result #>> '{counts,no}')::int + (result #>> '{counts,abstain}')::int,
        'blank', 0,
        'expressed', (result #>> '{counts,yes}')::int + (result #>> '{counts,no}')::int
      ),
      'counts', (result -> 'counts') - 'members' || '{"blank": 0}',
      'winners', '[]'::jsonb,
      'colleges', null,
      'tally', jsonb_build_object('method', 'yes-no')
    ) WHERE "result" IS NOT NULL`);
}

/** Terms, ballots and events stay as they are, whatever a program does; the role of the program has lost even the right to try where it is no superuser. */
async function keepWhatIsWritten(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE FUNCTION refuse_change_of_terms() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE free text[] := CASE OLD.state
      WHEN 'prepared' THEN '{state,closed_at,opens_at,closes_at,members,roll_sha256,fingerprint}'
      WHEN 'open' THEN '{state,closed_at,closes_at,result}'
      WHEN 'awaiting-lot' THEN '{state,result}'
      ELSE '{}' END;
    BEGIN
      IF to_jsonb(OLD) - free IS DISTINCT FROM to_jsonb(NEW) - free OR (OLD.state = 'open' AND NEW.closes_at <> OLD.closes_at AND (NEW.closes_at < OLD.closes_at OR NOT OLD.rule ? 'extension')) THEN
        RAISE EXCEPTION 'the terms of a round stay as they are' USING ERRCODE = 'restrict_violation';
      END IF;
      RETURN NEW;
    END $$`);
  await runner.query(`CREATE TRIGGER "voting_round_terms_are_kept" BEFORE UPDATE ON "voting_round" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_terms()`);
  await runner.query(`CREATE OR REPLACE FUNCTION refuse_late_ballot() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NOT EXISTS (SELECT FROM voting_round WHERE id = coalesce(NEW.round_id, OLD.round_id) AND state = 'open') THEN
        RAISE EXCEPTION 'the round is not open' USING ERRCODE = 'restrict_violation';
      END IF;
      RETURN coalesce(NEW, OLD);
    END $$`);
  for (const table of ['ballot', 'sealed_ballot', 'roll_signature']) {
    await runner.query(
      `CREATE TRIGGER "${table}_is_in_time" BEFORE INSERT OR UPDATE OR DELETE ON "${table}" FOR EACH ROW EXECUTE FUNCTION refuse_late_ballot()`,
    );
  }
  await runner.query(`CREATE TRIGGER "round_event_is_kept" BEFORE UPDATE OR DELETE ON "round_event" FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
  await runner.query(`CREATE TRIGGER "round_event_is_not_emptied" BEFORE TRUNCATE ON "round_event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  await runner.query(`REVOKE UPDATE, DELETE, TRUNCATE ON "round_event" FROM CURRENT_USER`);
}
