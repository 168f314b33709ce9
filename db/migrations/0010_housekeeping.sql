-- The clean-up looks for accounts with old answers, and removes what nobody can use any more.
GRANT SELECT (account_id, created_at) ON idempotency_keys TO kontor_sweep;
--> statement-breakpoint
CREATE POLICY due_only ON idempotency_keys FOR SELECT TO kontor_sweep USING (true);
--> statement-breakpoint
GRANT DELETE ON tokens, sessions TO kontor_app;
