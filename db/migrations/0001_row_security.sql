-- Roles. The app works as kontor_app, sweeps look as kontor_sweep, lookups across row security belong to kontor_search.
-- None of them can sign in; the roles that can are members (README, "Your own Postgres").
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['kontor_app', 'kontor_sweep', 'kontor_search'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END;
  END LOOP;
  -- Needed once, below, to make functions that belong to it.
  GRANT kontor_search TO CURRENT_USER;
END
$$;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE SCHEMA internal;
--> statement-breakpoint
-- Closes a tenant table: row security by account, forced, for the app's role. Later migrations call it for new tables.
CREATE FUNCTION internal.protect_table(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format(
    'CREATE POLICY own_account ON %s TO kontor_app USING (account_id = nullif(current_setting(''app.account_id'', true), '''')::uuid) WITH CHECK (account_id = nullif(current_setting(''app.account_id'', true), '''')::uuid)',
    target);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO kontor_app', target);
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION internal.protect_table(regclass) FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO kontor_app, kontor_sweep, kontor_search;
--> statement-breakpoint
SELECT internal.protect_table(format('public.%I', name)::regclass)
FROM unnest(ARRAY[
  'employees', 'api_keys', 'requisites', 'clients', 'organizations', 'memberships', 'client_groups', 'client_group_members',
  'catalogue_items', 'products', 'product_items', 'product_groups', 'licence_codes',
  'orders', 'order_lines', 'order_discounts', 'order_options', 'order_links', 'order_exports', 'order_messages', 'licences', 'covered_orders',
  'events', 'outbox', 'idempotency_keys'
]) AS name;
--> statement-breakpoint
-- History is append-only, and nothing that people refer to by number is ever removed.
REVOKE UPDATE, DELETE ON events FROM kontor_app;
--> statement-breakpoint
REVOKE DELETE ON orders, clients, organizations, employees, api_keys, licences, outbox, catalogue_items, products FROM kontor_app;
--> statement-breakpoint
-- An account sees itself.
ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE accounts FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_account ON accounts TO kontor_app
  USING (id = nullif(current_setting('app.account_id', true), '')::uuid)
  WITH CHECK (id = nullif(current_setting('app.account_id', true), '')::uuid);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON accounts TO kontor_app;
--> statement-breakpoint
-- Global tables are read by exact key only.
GRANT SELECT, INSERT, UPDATE ON people, sessions, tokens TO kontor_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON dealings TO kontor_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON limits TO kontor_app;
--> statement-breakpoint
-- Sweeps may see which account has something due, and nothing else.
GRANT SELECT (account_id, due_at) ON outbox, covered_orders TO kontor_sweep;
--> statement-breakpoint
CREATE POLICY due_only ON outbox FOR SELECT TO kontor_sweep USING (true);
--> statement-breakpoint
CREATE POLICY due_only ON covered_orders FOR SELECT TO kontor_sweep USING (true);
--> statement-breakpoint
-- Numbers that people use: one sequence per account and kind, made and read through these two functions only.
CREATE SCHEMA numbers;
--> statement-breakpoint
CREATE FUNCTION numbers.open_series() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  account text := replace(nullif(current_setting('app.account_id', true), '')::uuid::text, '-', '');
BEGIN
  EXECUTE format('CREATE SEQUENCE IF NOT EXISTS numbers.%I START 1001', 'orders_' || account);
  EXECUTE format('CREATE SEQUENCE IF NOT EXISTS numbers.%I START 101', 'clients_' || account);
END
$$;
--> statement-breakpoint
CREATE FUNCTION numbers.draw(series text) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  account text := replace(nullif(current_setting('app.account_id', true), '')::uuid::text, '-', '');
BEGIN
  IF series NOT IN ('orders', 'clients') OR account IS NULL THEN
    RAISE EXCEPTION 'no such series: %', series;
  END IF;
  RETURN nextval(format('numbers.%I', series || '_' || account)::regclass);
END
$$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA numbers TO kontor_app;
--> statement-breakpoint
REVOKE ALL ON FUNCTION numbers.open_series(), numbers.draw(text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION numbers.open_series(), numbers.draw(text) TO kontor_app;
--> statement-breakpoint
-- Text search is not leakproof, so under row security it could not use an index (design 2). These functions belong to a
-- role with its own policies, take the account from the setting, and give back ids only.
CREATE INDEX clients_name_search ON clients USING gin (lower(name) gin_trgm_ops);
--> statement-breakpoint
CREATE INDEX clients_email_search ON clients USING gin (lower(email) gin_trgm_ops);
--> statement-breakpoint
CREATE POLICY lookups ON clients FOR SELECT TO kontor_search USING (true);
--> statement-breakpoint
CREATE POLICY lookups ON catalogue_items FOR SELECT TO kontor_search USING (true);
--> statement-breakpoint
CREATE POLICY lookups ON api_keys FOR SELECT TO kontor_search USING (true);
--> statement-breakpoint
CREATE POLICY lookups ON accounts FOR SELECT TO kontor_search USING (true);
--> statement-breakpoint
GRANT SELECT ON clients, catalogue_items, api_keys, accounts TO kontor_search;
--> statement-breakpoint
CREATE SCHEMA lookup;
--> statement-breakpoint
GRANT CREATE, USAGE ON SCHEMA lookup TO kontor_search;
--> statement-breakpoint
SET ROLE kontor_search;
--> statement-breakpoint
CREATE FUNCTION lookup.search_clients(query text, row_limit integer) RETURNS TABLE (id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.id FROM clients c
  WHERE c.account_id = nullif(current_setting('app.account_id', true), '')::uuid
    AND (lower(c.name) LIKE '%' || replace(replace(replace(lower(query), '\', '\\'), '%', '\%'), '_', '\_') || '%'
      OR lower(c.email) LIKE '%' || replace(replace(replace(lower(query), '\', '\\'), '%', '\%'), '_', '\_') || '%')
  ORDER BY c.created_at DESC, c.id DESC
  LIMIT least(row_limit, 1000)
$$;
--> statement-breakpoint
CREATE FUNCTION lookup.search_items(query text, row_limit integer) RETURNS TABLE (id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT i.id FROM catalogue_items i
  WHERE i.account_id = nullif(current_setting('app.account_id', true), '')::uuid
    AND (lower(i.name) LIKE '%' || replace(replace(replace(lower(query), '\', '\\'), '%', '\%'), '_', '\_') || '%'
      OR lower(i.sku) LIKE '%' || replace(replace(replace(lower(query), '\', '\\'), '%', '\%'), '_', '\_') || '%')
  ORDER BY i.name, i.id
  LIMIT least(row_limit, 1000)
$$;
--> statement-breakpoint
CREATE FUNCTION lookup.find_api_key(hash text) RETURNS TABLE (account_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT k.account_id, k.id FROM api_keys k WHERE k.key_hash = hash
$$;
--> statement-breakpoint
CREATE FUNCTION lookup.account_by_slug(wanted text) RETURNS TABLE (id uuid, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.id, a.name FROM accounts a WHERE a.slug = wanted
$$;
--> statement-breakpoint
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA lookup FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA lookup TO kontor_app;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA lookup FROM kontor_search;
--> statement-breakpoint
GRANT USAGE ON SCHEMA lookup TO kontor_app;
