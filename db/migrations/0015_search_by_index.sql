-- What a search finds is decided by its text, so it is planned for that text: the plan for any text at all reads every
-- client. In a small company the planner takes the index for dearer than that, too, which it is not.
SET ROLE kontor_search;
--> statement-breakpoint
ALTER FUNCTION lookup.search_clients(text, integer) SET plan_cache_mode = force_custom_plan;
--> statement-breakpoint
ALTER FUNCTION lookup.search_clients(text, integer) SET enable_seqscan = off;
--> statement-breakpoint
ALTER FUNCTION lookup.search_items(text, integer) SET plan_cache_mode = force_custom_plan;
--> statement-breakpoint
RESET ROLE;
