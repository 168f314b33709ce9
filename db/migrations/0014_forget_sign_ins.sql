-- The record of sign-ins is only added to by the application; what is older than a year goes, through this and nothing else.
CREATE SCHEMA housekeeping;
--> statement-breakpoint
GRANT USAGE ON SCHEMA housekeeping TO kontor_app;
--> statement-breakpoint
GRANT SELECT (id, at), DELETE ON sign_ins TO kontor_search;
--> statement-breakpoint
GRANT CREATE, USAGE ON SCHEMA housekeeping TO kontor_search;
--> statement-breakpoint
SET ROLE kontor_search;
--> statement-breakpoint
CREATE FUNCTION housekeeping.forget_sign_ins(before timestamptz, batch integer) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH old AS (
    SELECT id FROM sign_ins WHERE at < least(before, now() - interval '365 days') ORDER BY at LIMIT batch
  ), gone AS (
    DELETE FROM sign_ins USING old WHERE sign_ins.id = old.id RETURNING sign_ins.id
  )
  SELECT count(*)::integer FROM gone
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION housekeeping.forget_sign_ins(timestamptz, integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION housekeeping.forget_sign_ins(timestamptz, integer) TO kontor_app;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA housekeeping FROM kontor_search;
