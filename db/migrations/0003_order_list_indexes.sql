DROP INDEX "orders_external_id";--> statement-breakpoint
CREATE INDEX "order_lines_item" ON "order_lines" USING btree ("account_id","item_id","order_id");--> statement-breakpoint
CREATE INDEX "orders_total" ON "orders" USING btree ("account_id","total_minor","id");--> statement-breakpoint
CREATE INDEX "orders_additional_prefix" ON "orders" USING btree ("account_id","additional_number" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "orders_external_id" ON "orders" USING btree ("account_id","external_id" text_pattern_ops);