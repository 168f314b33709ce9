ALTER TABLE "files" ADD COLUMN "name_key" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "files_size_order" ON "files" USING btree ("account_id","size_bytes","id") WHERE "files"."state" = 'stored';--> statement-breakpoint
CREATE INDEX "files_extension" ON "files" USING btree ("account_id","extension","created_at","id");--> statement-breakpoint
CREATE INDEX "files_name_key" ON "files" USING btree ("account_id","name_key" collate "C");