-- Whose administrators may remove a person's second factor: those of the company that he has worked for longest.
CREATE POLICY lookups ON employees FOR SELECT TO kontor_search USING (true);
--> statement-breakpoint
GRANT SELECT (account_id, person_id, state) ON employees TO kontor_search;
--> statement-breakpoint
GRANT SELECT ON dealings TO kontor_search;
--> statement-breakpoint
GRANT CREATE ON SCHEMA lookup TO kontor_search;
--> statement-breakpoint
SET ROLE kontor_search;
--> statement-breakpoint
CREATE FUNCTION lookup.works_longer_elsewhere(person uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT 1
    FROM dealings here
    JOIN dealings elsewhere ON elsewhere.party_kind = 'employee' AND elsewhere.party_id = here.party_id
      AND elsewhere.account_id <> here.account_id
      AND (elsewhere.created_at, elsewhere.account_id) < (here.created_at, here.account_id)
    JOIN employees e ON e.account_id = elsewhere.account_id AND e.person_id = elsewhere.party_id AND e.state = 'active'
    WHERE here.party_kind = 'employee' AND here.party_id = person
      AND here.account_id = nullif(current_setting('app.account_id', true), '')::uuid
  )
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION lookup.works_longer_elsewhere(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION lookup.works_longer_elsewhere(uuid) TO kontor_app;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA lookup FROM kontor_search;
