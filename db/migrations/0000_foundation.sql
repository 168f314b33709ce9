CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"business" text NOT NULL,
	"currency" text NOT NULL,
	"time_zone" text NOT NULL,
	"locale" text NOT NULL,
	"default_vat_bps" integer DEFAULT 0 NOT NULL,
	"vat_included" boolean DEFAULT true NOT NULL,
	"mail_name" text NOT NULL,
	"mail_reply_to" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "accounts_slug_unique" UNIQUE("slug"),
	CONSTRAINT "accounts_locale" CHECK ("accounts"."locale" in ('en', 'ru', 'pl')),
	CONSTRAINT "accounts_business" CHECK ("accounts"."business" in ('distribution', 'print', 'learning', 'hosting', 'school')),
	CONSTRAINT "accounts_vat" CHECK ("accounts"."default_vat_bps" between 0 and 10000)
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"key_hash" text NOT NULL,
	"functions" text[] NOT NULL,
	"created_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	CONSTRAINT "api_keys_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "api_keys_hash" UNIQUE("account_id","key_hash")
);
--> statement-breakpoint
CREATE TABLE "employees" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"first_name" text DEFAULT '' NOT NULL,
	"last_name" text DEFAULT '' NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"functions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"state" text NOT NULL,
	"invited_by_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "employees_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "employees_person" UNIQUE("account_id","person_id"),
	CONSTRAINT "employees_role" CHECK ("employees"."role" in ('administrator', 'operator', 'contractor', 'accountant')),
	CONSTRAINT "employees_state" CHECK ("employees"."state" in ('invited', 'active', 'disabled'))
);
--> statement-breakpoint
CREATE TABLE "requisites" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid,
	"title" text NOT NULL,
	"holder" text NOT NULL,
	"bank_name" text DEFAULT '' NOT NULL,
	"account_number" text NOT NULL,
	"bic" text DEFAULT '' NOT NULL,
	"correspondent_account" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "requisites_account_id_id_pk" PRIMARY KEY("account_id","id")
);
--> statement-breakpoint
CREATE TABLE "catalogue_items" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"sku" text,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"instructions" text DEFAULT '' NOT NULL,
	"price_minor" bigint NOT NULL,
	"vat_bps" integer NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"last_queue_place" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "catalogue_items_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "catalogue_items_sku" UNIQUE("account_id","sku"),
	CONSTRAINT "catalogue_items_kind" CHECK ("catalogue_items"."kind" in ('licence', 'licence_code', 'course_access', 'print_product', 'shop_good', 'service')),
	CONSTRAINT "catalogue_items_state" CHECK ("catalogue_items"."state" in ('active', 'archived')),
	CONSTRAINT "catalogue_items_price" CHECK ("catalogue_items"."price_minor" between 0 and 1000000000000),
	CONSTRAINT "catalogue_items_vat" CHECK ("catalogue_items"."vat_bps" between 0 and 10000)
);
--> statement-breakpoint
CREATE TABLE "licence_codes" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"code_cipher" "bytea" NOT NULL,
	"fingerprint" "bytea" NOT NULL,
	"state" text NOT NULL,
	"order_id" uuid,
	"line_id" uuid,
	"sequence" bigint NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	"reserved_at" timestamp with time zone,
	"issued_at" timestamp with time zone,
	CONSTRAINT "licence_codes_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "licence_codes_known" UNIQUE("account_id","fingerprint"),
	CONSTRAINT "licence_codes_state" CHECK (("licence_codes"."state" = 'free' and "licence_codes"."line_id" is null) or ("licence_codes"."state" in ('reserved', 'issued') and "licence_codes"."line_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "product_groups" (
	"account_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	CONSTRAINT "product_groups_account_id_product_id_group_id_pk" PRIMARY KEY("account_id","product_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "product_items" (
	"account_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "product_items_account_id_product_id_item_id_pk" PRIMARY KEY("account_id","product_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "products" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"state" text NOT NULL,
	"availability" text DEFAULT 'all' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "products_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "products_name" UNIQUE("account_id","name"),
	CONSTRAINT "products_state" CHECK ("products"."state" in ('draft', 'for_sale', 'disabled', 'archived')),
	CONSTRAINT "products_availability" CHECK ("products"."availability" in ('all', 'groups'))
);
--> statement-breakpoint
CREATE TABLE "client_group_members" (
	"account_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	CONSTRAINT "client_group_members_account_id_group_id_client_id_pk" PRIMARY KEY("account_id","group_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "client_groups" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "client_groups_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "client_groups_name" UNIQUE("account_id","name")
);
--> statement-breakpoint
CREATE TABLE "clients" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" bigint NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid,
	"name" text DEFAULT '' NOT NULL,
	"first_name" text DEFAULT '' NOT NULL,
	"last_name" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"locale" text NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"blocked_at" timestamp with time zone,
	"registered_by_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"mail_stopped_at" timestamp with time zone,
	CONSTRAINT "clients_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "clients_number" UNIQUE("account_id","number"),
	CONSTRAINT "clients_person" UNIQUE("account_id","person_id"),
	CONSTRAINT "clients_kind" CHECK (("clients"."kind" = 'person' and "clients"."person_id" is not null) or ("clients"."kind" = 'organization' and "clients"."person_id" is null)),
	CONSTRAINT "clients_locale" CHECK ("clients"."locale" in ('en', 'ru', 'pl'))
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"level" text NOT NULL,
	"spends_balance" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "memberships_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "memberships_member" UNIQUE("account_id","organization_id","client_id"),
	CONSTRAINT "memberships_level" CHECK ("memberships"."level" in ('administrator', 'supervisor', 'manager', 'guest'))
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"legal_name" text DEFAULT '' NOT NULL,
	"tax_number" text DEFAULT '' NOT NULL,
	"registration_number" text DEFAULT '' NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"own_account_id" uuid,
	CONSTRAINT "organizations_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "organizations_own_account" UNIQUE("account_id","own_account_id")
);
--> statement-breakpoint
CREATE TABLE "covered_orders" (
	"account_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	CONSTRAINT "covered_orders_account_id_order_id_pk" PRIMARY KEY("account_id","order_id")
);
--> statement-breakpoint
CREATE TABLE "licences" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"line_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"holder_id" uuid NOT NULL,
	"state" text NOT NULL,
	"code_id" uuid,
	"granted_at" timestamp with time zone NOT NULL,
	"activated_at" timestamp with time zone,
	"handed_over_at" timestamp with time zone,
	CONSTRAINT "licences_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "licences_unit" UNIQUE("account_id","line_id","position"),
	CONSTRAINT "licences_code" UNIQUE("account_id","code_id"),
	CONSTRAINT "licences_state" CHECK (("licences"."state" = 'granted' and "licences"."activated_at" is null) or ("licences"."state" = 'activated' and "licences"."activated_at" is not null) or "licences"."state" = 'revoked')
);
--> statement-breakpoint
CREATE TABLE "order_discounts" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"applies_to" text NOT NULL,
	"rate_bps" integer,
	"amount_minor" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "order_discounts_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "order_discounts_applies" CHECK ("order_discounts"."applies_to" in ('order', 'bonus')),
	CONSTRAINT "order_discounts_rate" CHECK ("order_discounts"."rate_bps" between 0 and 10000),
	CONSTRAINT "order_discounts_amount" CHECK ("order_discounts"."amount_minor" >= 0)
);
--> statement-breakpoint
CREATE TABLE "order_exports" (
	"account_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"system" text NOT NULL,
	"state" text NOT NULL,
	"remote_id" text,
	"last_error" text,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "order_exports_account_id_order_id_system_pk" PRIMARY KEY("account_id","order_id","system"),
	CONSTRAINT "order_exports_state" CHECK ("order_exports"."state" in ('never', 'queued', 'sent', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "order_lines" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"product_id" uuid,
	"item_id" uuid,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"product_name" text DEFAULT '' NOT NULL,
	"instructions" text DEFAULT '' NOT NULL,
	"quantity" integer NOT NULL,
	"unit_price_minor" bigint NOT NULL,
	"typed_sum_minor" bigint,
	"options_minor" bigint DEFAULT 0 NOT NULL,
	"sum_minor" bigint DEFAULT 0 NOT NULL,
	"discount_minor" bigint DEFAULT 0 NOT NULL,
	"vat_bps" integer NOT NULL,
	"vat_minor" bigint DEFAULT 0 NOT NULL,
	"grant_state" text DEFAULT 'none' NOT NULL,
	"queue_place" bigint,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "order_lines_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "order_lines_position" UNIQUE("account_id","order_id","position"),
	CONSTRAINT "order_lines_quantity" CHECK ("order_lines"."quantity" between 1 and 10000),
	CONSTRAINT "order_lines_price" CHECK ("order_lines"."unit_price_minor" between 0 and 1000000000000),
	CONSTRAINT "order_lines_kind" CHECK ("order_lines"."kind" in ('licence', 'licence_code', 'course_access', 'print_product', 'shop_good', 'service', 'custom', 'topup')),
	CONSTRAINT "order_lines_grant" CHECK ("order_lines"."grant_state" in ('none', 'pending', 'waiting_stock', 'granted', 'activated', 'frozen', 'expired', 'revoked'))
);
--> statement-breakpoint
CREATE TABLE "order_links" (
	"account_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"linked_order_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "order_links_account_id_order_id_linked_order_id_pk" PRIMARY KEY("account_id","order_id","linked_order_id"),
	CONSTRAINT "order_links_kind" CHECK ("order_links"."kind" in ('manual', 'duplicate', 'split', 'contract', 'checkout')),
	CONSTRAINT "order_links_pair" CHECK ("order_links"."order_id" < "order_links"."linked_order_id")
);
--> statement-breakpoint
CREATE TABLE "order_messages" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"author_kind" text NOT NULL,
	"author_id" uuid NOT NULL,
	"body" text NOT NULL,
	"hidden" boolean NOT NULL,
	"approval_state" text DEFAULT 'none' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "order_messages_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "order_messages_author" CHECK ("order_messages"."author_kind" in ('employee', 'client')),
	CONSTRAINT "order_messages_approval" CHECK ("order_messages"."approval_state" in ('none', 'requested', 'accepted', 'rejected'))
);
--> statement-breakpoint
CREATE TABLE "order_options" (
	"account_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "order_options_account_id_order_id_position_pk" PRIMARY KEY("account_id","order_id","position")
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" bigint NOT NULL,
	"additional_number" text,
	"external_id" text DEFAULT '' NOT NULL,
	"flow" text NOT NULL,
	"type" text NOT NULL,
	"source" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"stage" text NOT NULL,
	"stage_entered_at" timestamp with time zone NOT NULL,
	"payment_status" text DEFAULT 'unpaid' NOT NULL,
	"grant_state" text DEFAULT 'none' NOT NULL,
	"archive_state" text DEFAULT 'none' NOT NULL,
	"client_id" uuid,
	"orderer_id" uuid,
	"recipient_kind" text,
	"recipient_id" uuid,
	"recipient_is_new" boolean DEFAULT false NOT NULL,
	"recipient_first_name" text DEFAULT '' NOT NULL,
	"recipient_last_name" text DEFAULT '' NOT NULL,
	"recipient_email" text DEFAULT '' NOT NULL,
	"recipient_phone" text DEFAULT '' NOT NULL,
	"activate_on_recipient" boolean DEFAULT false NOT NULL,
	"responsible_id" uuid,
	"manager_id" uuid,
	"contractor_id" uuid,
	"partner_id" uuid,
	"placed_by_id" uuid,
	"placed_by_key_id" uuid,
	"currency" text NOT NULL,
	"vat_included" boolean NOT NULL,
	"default_vat_bps" integer NOT NULL,
	"items_minor" bigint DEFAULT 0 NOT NULL,
	"discount_minor" bigint DEFAULT 0 NOT NULL,
	"delivery_minor" bigint DEFAULT 0 NOT NULL,
	"commission_bps" integer DEFAULT 0 NOT NULL,
	"commission_minor" bigint DEFAULT 0 NOT NULL,
	"vat_minor" bigint DEFAULT 0 NOT NULL,
	"bonus_minor" bigint DEFAULT 0 NOT NULL,
	"total_minor" bigint DEFAULT 0 NOT NULL,
	"paid_from_account_minor" bigint DEFAULT 0 NOT NULL,
	"received_minor" bigint DEFAULT 0 NOT NULL,
	"paid_at" timestamp with time zone,
	"creation_hash" text DEFAULT '' NOT NULL,
	"first_line_name" text DEFAULT '' NOT NULL,
	"line_count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"placed_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"confirmed_by_id" uuid,
	"cancelled_at" timestamp with time zone,
	"issued_at" timestamp with time zone,
	"planned_issue_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "orders_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "orders_number" UNIQUE("account_id","number"),
	CONSTRAINT "orders_additional_number" UNIQUE("account_id","additional_number"),
	CONSTRAINT "orders_flow" CHECK ("orders"."flow" in ('production', 'licence', 'access', 'service', 'topup')),
	CONSTRAINT "orders_type" CHECK ("orders"."type" in ('regular', 'digital', 'quick', 'custom', 'topup_person', 'topup_organization')),
	CONSTRAINT "orders_source" CHECK ("orders"."source" in ('site', 'app', 'panel', 'api')),
	CONSTRAINT "orders_payment" CHECK ("orders"."payment_status" in ('unpaid', 'partial', 'paid')),
	CONSTRAINT "orders_grant" CHECK ("orders"."grant_state" in ('none', 'pending', 'waiting_stock', 'granted', 'activated', 'frozen', 'expired', 'revoked')),
	CONSTRAINT "orders_archive" CHECK ("orders"."archive_state" in ('none', 'preparing', 'ready', 'stale', 'failed')),
	CONSTRAINT "orders_recipient_kind" CHECK ("orders"."recipient_kind" in ('person', 'organization')),
	CONSTRAINT "orders_activation" CHECK (not ("orders"."activate_on_recipient" and "orders"."recipient_kind" = 'organization')),
	CONSTRAINT "orders_received" CHECK ("orders"."received_minor" >= 0 and "orders"."paid_from_account_minor" >= 0),
	CONSTRAINT "orders_stage_of_flow" CHECK (case "orders"."flow"
      when 'licence' then "orders"."stage" in ('NEW', 'ASSIGNED', 'AWAITING_DELIVERY', 'CONFIRMED', 'CANCELLED')
      when 'production' then true
      else "orders"."stage" in ('NEW', 'DONE', 'CANCELLED') end)
);
--> statement-breakpoint
CREATE TABLE "events" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"type" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"stage" text DEFAULT '' NOT NULL,
	"data" jsonb NOT NULL,
	"visible_to_customer" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "events_account_id_id_pk" PRIMARY KEY("account_id","id")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"account_id" uuid NOT NULL,
	"caller" text NOT NULL,
	"key" text NOT NULL,
	"operation" text NOT NULL,
	"content_hash" text NOT NULL,
	"status" integer NOT NULL,
	"answer" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_account_id_caller_key_pk" PRIMARY KEY("account_id","caller","key")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"dedupe_key" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"event_id" uuid,
	"recipient_email" text NOT NULL,
	"recipient_name" text DEFAULT '' NOT NULL,
	"locale" text NOT NULL,
	"props" jsonb NOT NULL,
	"subject_line" text,
	"body_cipher" "bytea",
	"state" text DEFAULT 'waiting' NOT NULL,
	"due_at" timestamp with time zone,
	"useful_until" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"first_attempt_at" timestamp with time zone,
	"leased_until" timestamp with time zone,
	"lease_token" uuid,
	"sent_at" timestamp with time zone,
	"provider_id" text,
	"last_error" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "outbox_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "outbox_dedupe" UNIQUE("account_id","dedupe_key"),
	CONSTRAINT "outbox_state" CHECK ("outbox"."state" in ('waiting', 'sending', 'sent', 'failed', 'uncertain', 'expired', 'stopped')),
	CONSTRAINT "outbox_due_state" CHECK (("outbox"."due_at" is not null) = ("outbox"."state" in ('waiting', 'sending')))
);
--> statement-breakpoint
CREATE TABLE "dealings" (
	"party_kind" text NOT NULL,
	"party_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "dealings_party_kind_party_id_account_id_pk" PRIMARY KEY("party_kind","party_id","account_id"),
	CONSTRAINT "dealings_kind" CHECK ("dealings"."party_kind" in ('employee', 'client', 'account'))
);
--> statement-breakpoint
CREATE TABLE "limits" (
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"count" integer NOT NULL,
	"window_started_at" timestamp with time zone NOT NULL,
	"blocked_until" timestamp with time zone,
	CONSTRAINT "limits_kind_subject_pk" PRIMARY KEY("kind","subject")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"password_hash" text,
	"password_set_at" timestamp with time zone,
	"locale" text,
	"theme" text DEFAULT 'system' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "people_email_key_unique" UNIQUE("email_key"),
	CONSTRAINT "people_locale" CHECK ("people"."locale" in ('en', 'ru', 'pl')),
	CONSTRAINT "people_theme" CHECK ("people"."theme" in ('light', 'dark', 'system'))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"workplace_account_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"password_checked_at" timestamp with time zone NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	"user_agent" text DEFAULT '' NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "sessions_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "sessions_kind" CHECK ("sessions"."kind" in ('staff', 'customer'))
);
--> statement-breakpoint
CREATE TABLE "tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"token_hash" text NOT NULL,
	"secret_hash" text,
	"person_id" uuid NOT NULL,
	"account_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"replaced_at" timestamp with time zone,
	CONSTRAINT "tokens_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "tokens_purpose" CHECK ("tokens"."purpose" in ('reset_password', 'set_password', 'invitation'))
);
--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_account_id_created_by_id_employees_account_id_id_fk" FOREIGN KEY ("account_id","created_by_id") REFERENCES "public"."employees"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employees" ADD CONSTRAINT "employees_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requisites" ADD CONSTRAINT "requisites_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requisites" ADD CONSTRAINT "requisites_account_id_client_id_clients_account_id_id_fk" FOREIGN KEY ("account_id","client_id") REFERENCES "public"."clients"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "licence_codes" ADD CONSTRAINT "licence_codes_account_id_item_id_catalogue_items_account_id_id_fk" FOREIGN KEY ("account_id","item_id") REFERENCES "public"."catalogue_items"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_groups" ADD CONSTRAINT "product_groups_account_id_product_id_products_account_id_id_fk" FOREIGN KEY ("account_id","product_id") REFERENCES "public"."products"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_groups" ADD CONSTRAINT "product_groups_account_id_group_id_client_groups_account_id_id_fk" FOREIGN KEY ("account_id","group_id") REFERENCES "public"."client_groups"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_items" ADD CONSTRAINT "product_items_account_id_product_id_products_account_id_id_fk" FOREIGN KEY ("account_id","product_id") REFERENCES "public"."products"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_items" ADD CONSTRAINT "product_items_account_id_item_id_catalogue_items_account_id_id_fk" FOREIGN KEY ("account_id","item_id") REFERENCES "public"."catalogue_items"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_group_members" ADD CONSTRAINT "client_group_members_account_id_group_id_client_groups_account_id_id_fk" FOREIGN KEY ("account_id","group_id") REFERENCES "public"."client_groups"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_group_members" ADD CONSTRAINT "client_group_members_account_id_client_id_clients_account_id_id_fk" FOREIGN KEY ("account_id","client_id") REFERENCES "public"."clients"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_account_id_organization_id_organizations_account_id_id_fk" FOREIGN KEY ("account_id","organization_id") REFERENCES "public"."organizations"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_account_id_client_id_clients_account_id_id_fk" FOREIGN KEY ("account_id","client_id") REFERENCES "public"."clients"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_account_id_id_clients_account_id_id_fk" FOREIGN KEY ("account_id","id") REFERENCES "public"."clients"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "covered_orders" ADD CONSTRAINT "covered_orders_account_id_order_id_orders_account_id_id_fk" FOREIGN KEY ("account_id","order_id") REFERENCES "public"."orders"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "licences" ADD CONSTRAINT "licences_account_id_order_id_orders_account_id_id_fk" FOREIGN KEY ("account_id","order_id") REFERENCES "public"."orders"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "licences" ADD CONSTRAINT "licences_account_id_line_id_order_lines_account_id_id_fk" FOREIGN KEY ("account_id","line_id") REFERENCES "public"."order_lines"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "licences" ADD CONSTRAINT "licences_account_id_holder_id_clients_account_id_id_fk" FOREIGN KEY ("account_id","holder_id") REFERENCES "public"."clients"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "licences" ADD CONSTRAINT "licences_account_id_code_id_licence_codes_account_id_id_fk" FOREIGN KEY ("account_id","code_id") REFERENCES "public"."licence_codes"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_discounts" ADD CONSTRAINT "order_discounts_account_id_order_id_orders_account_id_id_fk" FOREIGN KEY ("account_id","order_id") REFERENCES "public"."orders"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_exports" ADD CONSTRAINT "order_exports_account_id_order_id_orders_account_id_id_fk" FOREIGN KEY ("account_id","order_id") REFERENCES "public"."orders"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_account_id_order_id_orders_account_id_id_fk" FOREIGN KEY ("account_id","order_id") REFERENCES "public"."orders"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_account_id_item_id_catalogue_items_account_id_id_fk" FOREIGN KEY ("account_id","item_id") REFERENCES "public"."catalogue_items"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_links" ADD CONSTRAINT "order_links_account_id_order_id_orders_account_id_id_fk" FOREIGN KEY ("account_id","order_id") REFERENCES "public"."orders"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_links" ADD CONSTRAINT "order_links_account_id_linked_order_id_orders_account_id_id_fk" FOREIGN KEY ("account_id","linked_order_id") REFERENCES "public"."orders"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_messages" ADD CONSTRAINT "order_messages_account_id_order_id_orders_account_id_id_fk" FOREIGN KEY ("account_id","order_id") REFERENCES "public"."orders"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_options" ADD CONSTRAINT "order_options_account_id_order_id_orders_account_id_id_fk" FOREIGN KEY ("account_id","order_id") REFERENCES "public"."orders"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_account_id_client_id_clients_account_id_id_fk" FOREIGN KEY ("account_id","client_id") REFERENCES "public"."clients"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_account_id_orderer_id_clients_account_id_id_fk" FOREIGN KEY ("account_id","orderer_id") REFERENCES "public"."clients"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_account_id_recipient_id_clients_account_id_id_fk" FOREIGN KEY ("account_id","recipient_id") REFERENCES "public"."clients"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_account_id_partner_id_clients_account_id_id_fk" FOREIGN KEY ("account_id","partner_id") REFERENCES "public"."clients"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_account_id_responsible_id_employees_account_id_id_fk" FOREIGN KEY ("account_id","responsible_id") REFERENCES "public"."employees"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_account_id_manager_id_employees_account_id_id_fk" FOREIGN KEY ("account_id","manager_id") REFERENCES "public"."employees"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_account_id_contractor_id_employees_account_id_id_fk" FOREIGN KEY ("account_id","contractor_id") REFERENCES "public"."employees"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_account_id_placed_by_id_employees_account_id_id_fk" FOREIGN KEY ("account_id","placed_by_id") REFERENCES "public"."employees"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_account_id_placed_by_key_id_api_keys_account_id_id_fk" FOREIGN KEY ("account_id","placed_by_key_id") REFERENCES "public"."api_keys"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_keys_by_hash" ON "api_keys" USING btree ("key_hash");--> statement-breakpoint
CREATE INDEX "requisites_client" ON "requisites" USING btree ("account_id","client_id");--> statement-breakpoint
CREATE INDEX "catalogue_items_name" ON "catalogue_items" USING btree ("account_id","name");--> statement-breakpoint
CREATE INDEX "licence_codes_pool" ON "licence_codes" USING btree ("account_id","item_id","state","sequence");--> statement-breakpoint
CREATE INDEX "licence_codes_line" ON "licence_codes" USING btree ("account_id","line_id");--> statement-breakpoint
CREATE INDEX "product_items_item" ON "product_items" USING btree ("account_id","item_id");--> statement-breakpoint
CREATE INDEX "client_group_members_client" ON "client_group_members" USING btree ("account_id","client_id");--> statement-breakpoint
CREATE INDEX "clients_newest" ON "clients" USING btree ("account_id","created_at","id");--> statement-breakpoint
CREATE INDEX "memberships_client" ON "memberships" USING btree ("account_id","client_id");--> statement-breakpoint
CREATE INDEX "covered_orders_due" ON "covered_orders" USING btree ("account_id","due_at");--> statement-breakpoint
CREATE INDEX "licences_holder" ON "licences" USING btree ("account_id","holder_id","granted_at");--> statement-breakpoint
CREATE INDEX "licences_order" ON "licences" USING btree ("account_id","order_id");--> statement-breakpoint
CREATE INDEX "order_discounts_order" ON "order_discounts" USING btree ("account_id","order_id");--> statement-breakpoint
CREATE INDEX "order_lines_queue" ON "order_lines" USING btree ("account_id","item_id","queue_place") WHERE "order_lines"."queue_place" is not null;--> statement-breakpoint
CREATE INDEX "order_links_back" ON "order_links" USING btree ("account_id","linked_order_id");--> statement-breakpoint
CREATE INDEX "order_messages_order" ON "order_messages" USING btree ("account_id","order_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "orders_external_per_key" ON "orders" USING btree ("account_id","placed_by_key_id","external_id") WHERE "orders"."external_id" <> '';--> statement-breakpoint
CREATE INDEX "orders_newest" ON "orders" USING btree ("account_id","created_at","id");--> statement-breakpoint
CREATE INDEX "orders_stage" ON "orders" USING btree ("account_id","stage","created_at","id");--> statement-breakpoint
CREATE INDEX "orders_client" ON "orders" USING btree ("account_id","client_id","created_at");--> statement-breakpoint
CREATE INDEX "orders_recipient" ON "orders" USING btree ("account_id","recipient_id","created_at");--> statement-breakpoint
CREATE INDEX "orders_responsible" ON "orders" USING btree ("account_id","responsible_id","created_at");--> statement-breakpoint
CREATE INDEX "orders_external_id" ON "orders" USING btree ("account_id","external_id");--> statement-breakpoint
CREATE INDEX "events_subject" ON "events" USING btree ("account_id","subject_kind","subject_id","at");--> statement-breakpoint
CREATE INDEX "idempotency_keys_age" ON "idempotency_keys" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("account_id","due_at") WHERE "outbox"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "outbox_subject" ON "outbox" USING btree ("account_id","subject_kind","subject_id","created_at");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "tokens_person" ON "tokens" USING btree ("person_id","purpose");