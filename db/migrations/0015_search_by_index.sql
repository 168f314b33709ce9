-- A text of more than a few letters is found by its index. The planner takes the patterns of a search for dearer than
-- reading all clients of a small company, which costs twenty times as much.
SET ROLE kontor_search;
--> statement-breakpoint
ALTER FUNCTION lookup.search_clients(text, integer) SET enable_seqscan = off;
--> statement-breakpoint
RESET ROLE;
