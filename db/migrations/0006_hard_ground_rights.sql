-- Files belong to an account; records stay when the bytes are gone.
SELECT internal.protect_table('files');
--> statement-breakpoint
REVOKE DELETE ON files FROM kontor_app;
--> statement-breakpoint
GRANT SELECT (account_id, due_at) ON files TO kontor_sweep;
--> statement-breakpoint
CREATE POLICY due_only ON files FOR SELECT TO kontor_sweep USING (true);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON recovery_codes TO kontor_app;
--> statement-breakpoint
-- The record of sign-ins is only ever added to.
GRANT SELECT, INSERT ON sign_ins TO kontor_app;
