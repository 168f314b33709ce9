import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { normalizeEmail } from "@/lib/core/text";
import { writeAs } from "@/lib/server/context";
import { DEMO_PASSWORD } from "./cast";

/** Customers who have set their password; the others still have their first one in the mailbox. */
const customers = [
  "anna.berg@mail.example",
  "e.wisniewska@mail.example",
  "dmitry.sokolov@mail.example",
  "mark.olsen@mail.example",
];

/** What the launcher prints: one login for each way of looking at the product. */
export const demoLogins = [
  { who: "Distributor, administrator", email: "olga@litera.example" },
  { who: "Distributor, operator", email: "piotr@litera.example" },
  { who: "Distributor, accountant", email: "marta@litera.example" },
  { who: "Distributor, contractor", email: "kirill@litera.example" },
  { who: "Print shop, administrator", email: "sergey@sova.example" },
  { who: "Learning platform, administrator", email: "magda@jutro.example" },
  { who: "Hosting provider, administrator", email: "lars@nordhost.example" },
  { who: "Online school, administrator", email: "zofia@akademia.example" },
  { who: "Customer", email: "anna.berg@mail.example" },
  { who: "Customer, head of a school", email: "e.wisniewska@mail.example" },
].map((login) => ({ ...login, password: DEMO_PASSWORD }));

/** Gives those customers their password, as if they had set it by the link in their mail. */
export async function letCustomersIn(passwordHash: string): Promise<void> {
  const nobody = { kind: "guest", source: "", accountId: null } as const;
  await writeAs(nobody, async (ctx) => {
    for (const email of customers) {
      await ctx.tx
        .update(people)
        .set({ passwordHash, passwordSetAt: ctx.now })
        .where(eq(people.emailKey, normalizeEmail(email)));
    }
  });
}
