CREATE INDEX "orders_flow" ON "orders" USING btree ("account_id","flow","created_at","id");--> statement-breakpoint
CREATE INDEX "orders_source" ON "orders" USING btree ("account_id","source","created_at","id");--> statement-breakpoint
CREATE INDEX "orders_organization" ON "orders" USING btree ("account_id","created_at","id") WHERE "orders"."recipient_kind" = 'organization';