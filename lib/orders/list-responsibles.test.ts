import { and, eq } from "drizzle-orm";
import { employees } from "@/db/schema/accounts";
import { describe, expect, test } from "@/tests/support/test";
import { administrator, customer, operator } from "@/tests/support/who";
import { listResponsibles } from "./list-responsibles";

describe("listResponsibles", () => {
  test("R-AGG-32 exactly the active administrators", async ({ as, account }) => {
    const ctx = as(operator());
    expect((await listResponsibles(ctx)).map((row) => row.name)).toEqual(["Ivan Petrov", "Olga Lis"]);

    await ctx.tx
      .update(employees)
      .set({ state: "disabled" })
      .where(and(eq(employees.accountId, account.id), eq(employees.id, account.staff.ivan.id)));
    expect(await listResponsibles(as(administrator))).toEqual([{ id: account.staff.olga.id, name: "Olga Lis" }]);
  });

  test("a customer may not see the staff", async ({ as }) => {
    const ctx = as(customer({ id: "00000000-0000-7000-8000-000000000001", personId: null, name: "Anna" }));

    await expect(listResponsibles(ctx)).rejects.toMatchObject({ code: "permission.denied" });
  });
});
