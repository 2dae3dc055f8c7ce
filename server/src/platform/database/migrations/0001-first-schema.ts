import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FirstSchema1763856000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "event" ("id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "kind" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "actor_id" uuid, "group_id" uuid, "subject_kind" text NOT NULL, "subject_id" text NOT NULL, "topics" text array NOT NULL, "details" jsonb NOT NULL, CONSTRAINT "event_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "event_subject_kind_subject_id_id_idx" ON "event" ("subject_kind", "subject_id", "id")`);
    await runner.query(`CREATE INDEX "event_group_id_id_idx" ON "event" ("group_id", "id")`);
    await runner.query(
      `CREATE TABLE "mail" ("id" uuid NOT NULL, "to" text NOT NULL, "subject" text NOT NULL, "text" text NOT NULL, "locale" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "next_try_at" TIMESTAMP WITH TIME ZONE NOT NULL, "give_up_at" TIMESTAMP WITH TIME ZONE NOT NULL, "sent_at" TIMESTAMP WITH TIME ZONE, "tries" smallint NOT NULL DEFAULT '0', "failure" text, CONSTRAINT "mail_locale_check" CHECK (locale in ('fr', 'es', 'en', 'pt')), CONSTRAINT "mail_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "mail_next_try_at_idx" ON "mail" ("next_try_at") WHERE sent_at is null`);
    await runner.query(
      `CREATE TABLE "organisation" ("id" uuid NOT NULL, "name" text NOT NULL, "kind" text NOT NULL, "country" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "organisation_name_key" UNIQUE ("name"), CONSTRAINT "organisation_kind_check" CHECK (kind in ('cooperative', 'mutual', 'association', 'foundation', 'social-enterprise', 'union', 'local-government', 'network', 'other')), CONSTRAINT "organisation_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "person" ("id" uuid NOT NULL, "email" text NOT NULL, "name" text NOT NULL, "role" text NOT NULL, "locale" text NOT NULL, "time_zone" text NOT NULL, "organisation_id" uuid, "college" text, "gender" text, "age_band" text, "complete" boolean NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "person_email_key" UNIQUE ("email"), CONSTRAINT "person_age_band_check" CHECK (age_band in ('under-25', '25-34', '35-49', '50-64', '65-and-over')), CONSTRAINT "person_gender_check" CHECK (gender in ('woman', 'man', 'other')), CONSTRAINT "person_college_check" CHECK (college in ('workers', 'beneficiaries', 'volunteers', 'public-bodies', 'partners')), CONSTRAINT "person_locale_check" CHECK (locale in ('fr', 'es', 'en', 'pt')), CONSTRAINT "person_role_check" CHECK (role in ('administrator', 'member')), CONSTRAINT "person_email_check" CHECK (email = lower(email)), CONSTRAINT "person_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "person_organisation_id_idx" ON "person" ("organisation_id")`);
    await runner.query(
      `CREATE TABLE "access_token" ("id" uuid NOT NULL, "secret_hash" bytea NOT NULL, "person_id" uuid NOT NULL, "name" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "last_used_on" date, CONSTRAINT "access_token_secret_hash_key" UNIQUE ("secret_hash"), CONSTRAINT "access_token_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "access_token_person_id_idx" ON "access_token" ("person_id")`);
    await runner.query(
      `CREATE TABLE "session" ("id" uuid NOT NULL, "secret_hash" bytea NOT NULL, "person_id" uuid NOT NULL, "label" text NOT NULL, "shared" boolean NOT NULL, "signed_in_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "session_secret_hash_key" UNIQUE ("secret_hash"), CONSTRAINT "session_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "session_person_id_idx" ON "session" ("person_id")`);
    await runner.query(
      `CREATE TABLE "sign_in" ("id" uuid NOT NULL, "email" text NOT NULL, "email_hash" bytea NOT NULL, "address_hash" bytea NOT NULL, "code_hash" bytea NOT NULL, "link_hash" bytea NOT NULL, "tries_left" smallint NOT NULL, "requested_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "sign_in_link_hash_key" UNIQUE ("link_hash"), CONSTRAINT "sign_in_tries_left_check" CHECK (tries_left >= 0), CONSTRAINT "sign_in_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "sign_in_address_hash_requested_at_idx" ON "sign_in" ("address_hash", "requested_at")`);
    await runner.query(`CREATE INDEX "sign_in_email_hash_requested_at_idx" ON "sign_in" ("email_hash", "requested_at")`);
    await runner.query(
      `CREATE TABLE "roadmap" ("slug" text NOT NULL, "version" integer NOT NULL, "source_locale" text NOT NULL, "title" jsonb NOT NULL, "subtitle" jsonb, "is_summary" boolean NOT NULL, "source" text, "published_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "roadmap_source_locale_check" CHECK (source_locale in ('fr', 'es', 'en', 'pt')), CONSTRAINT "roadmap_pkey" PRIMARY KEY ("slug"))`,
    );
    await runner.query(
      `CREATE TABLE "theme" ("id" text NOT NULL, "roadmap_slug" text NOT NULL, "number" integer NOT NULL, "kind" text NOT NULL, "title" jsonb NOT NULL, "summary" jsonb, "retired_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "theme_kind_check" CHECK (kind in ('plenary', 'parallel', 'self-organised')), CONSTRAINT "theme_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "theme_roadmap_slug_idx" ON "theme" ("roadmap_slug")`);
    await runner.query(
      `CREATE TABLE "action" ("id" text NOT NULL, "theme_id" text NOT NULL, "number" integer NOT NULL, "title" jsonb NOT NULL, "text" jsonb NOT NULL, "levels" text array NOT NULL, "sdgs" smallint array NOT NULL, "retired_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "action_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "action_theme_id_idx" ON "action" ("theme_id")`);
    await runner.query(
      `CREATE TABLE "working_group" ("id" uuid NOT NULL, "name" text NOT NULL, "description" text NOT NULL, "lang" text NOT NULL, "access" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "working_group_access_check" CHECK (access in ('open', 'closed')), CONSTRAINT "working_group_lang_check" CHECK (lang in ('fr', 'es', 'en', 'pt')), CONSTRAINT "working_group_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "group_theme" ("group_id" uuid NOT NULL, "theme_id" text NOT NULL, CONSTRAINT "group_theme_pkey" PRIMARY KEY ("group_id", "theme_id"))`,
    );
    await runner.query(`CREATE INDEX "group_theme_theme_id_idx" ON "group_theme" ("theme_id")`);
    await runner.query(
      `CREATE TABLE "invitation" ("id" uuid NOT NULL, "group_id" uuid NOT NULL, "token_hash" bytea NOT NULL, "role" text NOT NULL, "email" text, "created_by" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "accepted_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "invitation_token_hash_key" UNIQUE ("token_hash"), CONSTRAINT "invitation_role_check" CHECK (role in ('facilitator', 'member', 'observer')), CONSTRAINT "invitation_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "invitation_group_id_idx" ON "invitation" ("group_id")`);
    await runner.query(`CREATE INDEX "invitation_created_by_created_at_idx" ON "invitation" ("created_by", "created_at")`);
    await runner.query(
      `CREATE TABLE "join_request" ("id" uuid NOT NULL, "group_id" uuid NOT NULL, "person_id" uuid NOT NULL, "message" text NOT NULL, "requested_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "join_request_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "join_request_group_id_person_id_idx" ON "join_request" ("group_id", "person_id")`);
    await runner.query(
      `CREATE TABLE "meeting" ("id" uuid NOT NULL, "group_id" uuid NOT NULL, "title" text NOT NULL, "starts_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP WITH TIME ZONE NOT NULL, "time_zone" text NOT NULL, "place" text NOT NULL, "lang" text NOT NULL, "planned_at" TIMESTAMP WITH TIME ZONE NOT NULL, "cancelled_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "meeting_lang_check" CHECK (lang in ('fr', 'es', 'en', 'pt')), CONSTRAINT "meeting_ends_at_check" CHECK (ends_at > starts_at), CONSTRAINT "meeting_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "meeting_group_id_starts_at_idx" ON "meeting" ("group_id", "starts_at")`);
    await runner.query(
      `CREATE TABLE "membership" ("group_id" uuid NOT NULL, "person_id" uuid NOT NULL, "role" text NOT NULL, "since" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "membership_role_check" CHECK (role in ('facilitator', 'member', 'observer')), CONSTRAINT "membership_pkey" PRIMARY KEY ("group_id", "person_id"))`,
    );
    await runner.query(`CREATE INDEX "membership_person_id_idx" ON "membership" ("person_id")`);
    await runner.query(
      `CREATE TABLE "proposal" ("id" uuid NOT NULL, "group_id" uuid NOT NULL, "document_id" uuid NOT NULL, "title" text NOT NULL, "summary" text NOT NULL, "lang" text NOT NULL, "state" text NOT NULL, "published_at" TIMESTAMP WITH TIME ZONE, "idempotency_key" uuid NOT NULL, "created_by" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "proposal_document_id_key" UNIQUE ("document_id"), CONSTRAINT "proposal_created_by_idempotency_key_key" UNIQUE ("created_by", "idempotency_key"), CONSTRAINT "proposal_published_at_check" CHECK (published_at is not null or state in ('drafting', 'withdrawn')), CONSTRAINT "proposal_state_check" CHECK (state in ('drafting', 'deliberation', 'voting', 'adopted', 'rejected', 'withdrawn')), CONSTRAINT "proposal_lang_check" CHECK (lang in ('fr', 'es', 'en', 'pt')), CONSTRAINT "proposal_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "proposal_state_id_idx" ON "proposal" ("state", "id")`);
    await runner.query(`CREATE INDEX "proposal_group_id_id_idx" ON "proposal" ("group_id", "id")`);
    await runner.query(
      `CREATE TABLE "proposal_action" ("proposal_id" uuid NOT NULL, "action_id" text NOT NULL, "position" smallint NOT NULL, CONSTRAINT "proposal_action_pkey" PRIMARY KEY ("proposal_id", "action_id"))`,
    );
    await runner.query(`CREATE INDEX "proposal_action_action_id_idx" ON "proposal_action" ("action_id")`);
    await runner.query(
      `CREATE TABLE "proposal_state_change" ("id" uuid NOT NULL, "proposal_id" uuid NOT NULL, "from" text, "to" text NOT NULL, "actor_id" uuid, "reason" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "proposal_state_change_to_check" CHECK ("to" in ('drafting', 'deliberation', 'voting', 'adopted', 'rejected', 'withdrawn')), CONSTRAINT "proposal_state_change_from_check" CHECK ("from" in ('drafting', 'deliberation', 'voting', 'adopted', 'rejected', 'withdrawn')), CONSTRAINT "proposal_state_change_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "proposal_state_change_proposal_id_idx" ON "proposal_state_change" ("proposal_id")`);
    await runner.query(
      `CREATE TABLE "collab_document" ("id" uuid NOT NULL, "kind" text NOT NULL, "state" text NOT NULL, "head_seq" bigint NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "collab_document_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "collab_update" ("document_id" uuid NOT NULL, "seq" bigint NOT NULL, "person_id" uuid, "payload" bytea NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "collab_update_pkey" PRIMARY KEY ("document_id", "seq"))`,
    );
    await runner.query(
      `CREATE TABLE "collab_version" ("id" uuid NOT NULL, "document_id" uuid NOT NULL, "number" integer NOT NULL, "seq" bigint NOT NULL, "kind" text NOT NULL, "title" text NOT NULL, "content" jsonb NOT NULL, "sha256" text NOT NULL, "created_by" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "collab_version_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "collab_version_document_id_number_idx" ON "collab_version" ("document_id", "number")`);
    await runner.query(
      `CREATE TABLE "comment" ("id" uuid NOT NULL, "subject_kind" text NOT NULL, "subject_id" text NOT NULL, "parent_id" uuid, "author_id" uuid NOT NULL, "body" text, "lang" text NOT NULL, "stance" text, "idempotency_key" uuid NOT NULL, "posted_at" TIMESTAMP WITH TIME ZONE NOT NULL, "edited_at" TIMESTAMP WITH TIME ZONE, "deleted_at" TIMESTAMP WITH TIME ZONE, "deleted_by" uuid, CONSTRAINT "comment_author_id_idempotency_key_key" UNIQUE ("author_id", "idempotency_key"), CONSTRAINT "comment_stance_check" CHECK (stance in ('for', 'against', 'neutral', 'question')), CONSTRAINT "comment_lang_check" CHECK (lang in ('fr', 'es', 'en', 'pt')), CONSTRAINT "comment_body_check" CHECK ((body is null) = (deleted_at is not null)), CONSTRAINT "comment_subject_kind_check" CHECK (subject_kind in ('action', 'proposal')), CONSTRAINT "comment_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "comment_parent_id_idx" ON "comment" ("parent_id")`);
    await runner.query(`CREATE INDEX "comment_subject_kind_subject_id_id_idx" ON "comment" ("subject_kind", "subject_id", "id")`);
    await runner.query(
      `CREATE TABLE "comment_revision" ("id" uuid NOT NULL, "comment_id" uuid NOT NULL, "body" text NOT NULL, "stance" text, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "comment_revision_stance_check" CHECK (stance in ('for', 'against', 'neutral', 'question')), CONSTRAINT "comment_revision_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "comment_revision_comment_id_idx" ON "comment_revision" ("comment_id")`);
    await runner.query(
      `CREATE TABLE "comment_reaction" ("comment_id" uuid NOT NULL, "person_id" uuid NOT NULL, "kind" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "comment_reaction_kind_check" CHECK (kind in ('agree', 'thanks', 'important', 'unclear')), CONSTRAINT "comment_reaction_pkey" PRIMARY KEY ("comment_id", "person_id", "kind"))`,
    );
    await runner.query(
      `CREATE TABLE "voting_round" ("id" uuid NOT NULL, "proposal_id" uuid NOT NULL, "group_id" uuid NOT NULL, "version_id" uuid NOT NULL, "question" text NOT NULL, "lang" text NOT NULL, "rule" jsonb NOT NULL, "text_sha256" text NOT NULL, "roll_sha256" text NOT NULL, "fingerprint" text NOT NULL, "state" text NOT NULL, "opens_at" TIMESTAMP WITH TIME ZONE NOT NULL, "closes_at" TIMESTAMP WITH TIME ZONE NOT NULL, "opened_by" uuid NOT NULL, "members" integer NOT NULL, "closed_at" TIMESTAMP WITH TIME ZONE, "result" jsonb, CONSTRAINT "voting_round_result_check" CHECK ((result is null) = (state = 'open') and (closed_at is null) = (state = 'open')), CONSTRAINT "voting_round_closes_at_check" CHECK (closes_at > opens_at), CONSTRAINT "voting_round_state_check" CHECK (state in ('open', 'closed')), CONSTRAINT "voting_round_rule_check" CHECK (rule ->> 'secrecy' in ('named', 'closed')), CONSTRAINT "voting_round_lang_check" CHECK (lang in ('fr', 'es', 'en', 'pt')), CONSTRAINT "voting_round_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "voting_round_proposal_id_idx" ON "voting_round" ("proposal_id")`);
    await runner.query(`CREATE UNIQUE INDEX "voting_round_one_open_key" ON "voting_round" ("proposal_id") WHERE state = 'open'`);
    await runner.query(`CREATE INDEX "voting_round_group_id_id_idx" ON "voting_round" ("group_id", "id")`);
    await runner.query(`CREATE INDEX "voting_round_closed_at_id_idx" ON "voting_round" ("closed_at", "id")`);
    await runner.query(`CREATE INDEX "voting_round_state_closes_at_idx" ON "voting_round" ("state", "closes_at")`);
    await runner.query(
      `CREATE TABLE "roll_entry" ("round_id" uuid NOT NULL, "person_id" uuid NOT NULL, "name" text NOT NULL, "organisation" text, "college" text, CONSTRAINT "roll_entry_college_check" CHECK (college in ('workers', 'beneficiaries', 'volunteers', 'public-bodies', 'partners')), CONSTRAINT "roll_entry_pkey" PRIMARY KEY ("round_id", "person_id"))`,
    );
    await runner.query(`CREATE INDEX "roll_entry_person_id_idx" ON "roll_entry" ("person_id")`);
    await runner.query(
      `CREATE TABLE "ballot" ("round_id" uuid NOT NULL, "person_id" uuid NOT NULL, "choice" text NOT NULL, "code" text NOT NULL, "cast_at" TIMESTAMP WITH TIME ZONE NOT NULL, "changes" integer NOT NULL, CONSTRAINT "ballot_code_key" UNIQUE ("code"), CONSTRAINT "ballot_choice_check" CHECK (choice in ('yes', 'no', 'abstain')), CONSTRAINT "ballot_pkey" PRIMARY KEY ("round_id", "person_id"))`,
    );
    await runner.query(
      `CREATE TABLE "commitment" ("id" uuid NOT NULL, "proposal_id" uuid NOT NULL, "group_id" uuid NOT NULL, "title" text NOT NULL, "lang" text NOT NULL, "owner_id" uuid NOT NULL, "indicator" text NOT NULL, "unit" text NOT NULL, "targets" jsonb NOT NULL, "review_on" date NOT NULL, "created_by" uuid NOT NULL, "idempotency_key" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "commitment_proposal_id_created_by_idempotency_key_key" UNIQUE ("proposal_id", "created_by", "idempotency_key"), CONSTRAINT "commitment_lang_check" CHECK (lang in ('fr', 'es', 'en', 'pt')), CONSTRAINT "commitment_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "measurement" ("id" uuid NOT NULL, "commitment_id" uuid NOT NULL, "day" date NOT NULL, "value" numeric(16,4) NOT NULL, "note" text NOT NULL, "author_id" uuid NOT NULL, "idempotency_key" uuid NOT NULL, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "measurement_commitment_id_author_id_idempotency_key_key" UNIQUE ("commitment_id", "author_id", "idempotency_key"), CONSTRAINT "measurement_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "measurement_commitment_id_day_id_idx" ON "measurement" ("commitment_id", "day", "id")`);
    await runner.query(
      `ALTER TABLE "person" ADD CONSTRAINT "person_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "access_token" ADD CONSTRAINT "access_token_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "theme" ADD CONSTRAINT "theme_roadmap_slug_fkey" FOREIGN KEY ("roadmap_slug") REFERENCES "roadmap"("slug") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "action" ADD CONSTRAINT "action_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "group_theme" ADD CONSTRAINT "group_theme_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "group_theme" ADD CONSTRAINT "group_theme_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "invitation" ADD CONSTRAINT "invitation_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "invitation" ADD CONSTRAINT "invitation_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "join_request" ADD CONSTRAINT "join_request_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "join_request" ADD CONSTRAINT "join_request_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meeting" ADD CONSTRAINT "meeting_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "membership" ADD CONSTRAINT "membership_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "proposal" ADD CONSTRAINT "proposal_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "proposal" ADD CONSTRAINT "proposal_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "collab_document"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED`,
    );
    await runner.query(
      `ALTER TABLE "proposal" ADD CONSTRAINT "proposal_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "proposal_action" ADD CONSTRAINT "proposal_action_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "proposal_action" ADD CONSTRAINT "proposal_action_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "action"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "proposal_state_change" ADD CONSTRAINT "proposal_state_change_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "proposal_state_change" ADD CONSTRAINT "proposal_state_change_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "collab_update" ADD CONSTRAINT "collab_update_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "collab_document"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "collab_version" ADD CONSTRAINT "collab_version_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "collab_document"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "comment" ADD CONSTRAINT "comment_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "comment" ADD CONSTRAINT "comment_deleted_by_fkey" FOREIGN KEY ("deleted_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "comment_revision" ADD CONSTRAINT "comment_revision_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "comment_reaction" ADD CONSTRAINT "comment_reaction_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "comment_reaction" ADD CONSTRAINT "comment_reaction_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "voting_round" ADD CONSTRAINT "voting_round_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "voting_round" ADD CONSTRAINT "voting_round_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "voting_round" ADD CONSTRAINT "voting_round_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "collab_version"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "voting_round" ADD CONSTRAINT "voting_round_opened_by_fkey" FOREIGN KEY ("opened_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "roll_entry" ADD CONSTRAINT "roll_entry_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "voting_round"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "roll_entry" ADD CONSTRAINT "roll_entry_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ballot" ADD CONSTRAINT "ballot_round_id_person_id_fkey" FOREIGN KEY ("round_id", "person_id") REFERENCES "roll_entry"("round_id","person_id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "commitment" ADD CONSTRAINT "commitment_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "commitment" ADD CONSTRAINT "commitment_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "commitment" ADD CONSTRAINT "commitment_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "commitment" ADD CONSTRAINT "commitment_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "measurement" ADD CONSTRAINT "measurement_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "measurement" ADD CONSTRAINT "measurement_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await keepWhatIsWritten(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** The journal, the texts and rolls that were voted on, and the ballots of a closed round stay as they are, whatever a program does. */
async function keepWhatIsWritten(runner: QueryRunner): Promise<void> {
  await runner.query(
    `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'what is written in % stays as it is', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$`,
  );
  await runner.query(
    `CREATE FUNCTION refuse_late_ballot() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT FROM voting_round WHERE id = coalesce(NEW.round_id, OLD.round_id) AND state = 'closed') THEN RAISE EXCEPTION 'the round is closed' USING ERRCODE = 'restrict_violation'; END IF; RETURN coalesce(NEW, OLD); END $$`,
  );
  await runner.query(`CREATE TRIGGER "event_is_kept" BEFORE UPDATE OR DELETE ON "event" FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
  await runner.query(
    `CREATE TRIGGER "proposal_state_change_is_kept" BEFORE UPDATE OR DELETE ON "proposal_state_change" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  );
  await runner.query(`CREATE TRIGGER "collab_version_is_kept" BEFORE UPDATE OR DELETE ON "collab_version" FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
  await runner.query(`CREATE TRIGGER "roll_entry_is_kept" BEFORE UPDATE OR DELETE ON "roll_entry" FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
  await runner.query(`CREATE TRIGGER "voting_round_is_kept" BEFORE DELETE ON "voting_round" FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
  await runner.query(
    `CREATE TRIGGER "voting_round_terms_are_kept" BEFORE UPDATE ON "voting_round" FOR EACH ROW WHEN (OLD.state = 'closed' OR to_jsonb(OLD) - '{state,closed_at,result}'::text[] IS DISTINCT FROM to_jsonb(NEW) - '{state,closed_at,result}'::text[]) EXECUTE FUNCTION refuse_change()`,
  );
  await runner.query(`CREATE TRIGGER "ballot_is_in_time" BEFORE INSERT OR UPDATE OR DELETE ON "ballot" FOR EACH ROW EXECUTE FUNCTION refuse_late_ballot()`);
}
