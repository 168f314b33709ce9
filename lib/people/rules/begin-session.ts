import type { GuestActor, JobActor } from "@/lib/core/actor";
import type { SignedIn } from "@/lib/people/model/sign-in";
import { type WriteContext, writeAs } from "@/lib/server/context";
import { keepSignIn } from "./keep-sign-in";
import { type Device, openSession } from "./open-session";
import { recordAtWorkplaces, recordForStaff } from "./record-for-staff";
import { dealingsOf, workplacesOf } from "./workplaces-of";

export type Entrant = { personId: string; emailKey: string; locale: string | null; theme: string };
export type Factor = "password" | "code" | "recovery_code";

type Context = WriteContext<JobActor | GuestActor>;

/**
 * Begins a session in one transaction with `prove`, which says what was proved and refuses by throwing, and with the
 * record of the sign-in: in the person's own and in the audit of his first company. His other companies get theirs
 * right after, in transactions of their own.
 */
export async function beginSession(
  person: Entrant,
  device: Device,
  prove: (ctx: Context) => Promise<Factor>,
): Promise<Extract<SignedIn, { kind: "session" }>> {
  const { personId, emailKey, locale, theme } = person;
  const [places, dealings] = await Promise.all([workplacesOf(personId), dealingsOf(personId)]);
  const staff = places.filter((place) => place.as === "employee");
  const at = staff[0]?.accountId ?? dealings[0]?.accountId;
  const { source } = device;
  const actor: JobActor | GuestActor = at
    ? { kind: "job", accountId: at, name: "sign-in", source }
    : { kind: "guest", source, accountId: null };

  const { token, factor } = await writeAs<JobActor | GuestActor, { token: string; factor: Factor }>(
    actor,
    async (ctx) => {
      const proved = await prove(ctx);
      const session = await openSession(ctx, {
        ...device,
        personId,
        kind: staff.length > 0 ? "staff" : "customer",
        workplaceAccountId: staff[0]?.accountId ?? null,
        withCode: proved !== "password",
      });
      await keepSignIn(ctx, emailKey, proved === "recovery_code" ? "recovery_code" : "signed_in", device);
      if (ctx.actor.kind === "job") {
        await recordForStaff({ ...ctx, actor: ctx.actor }, personId, "employee.signed_in", { factor: proved });
      }
      return { token: session.token, factor: proved };
    },
  );
  await recordAtWorkplaces({ personId, source, except: at }, "employee.signed_in", { factor });
  const home = staff.length > 1 ? "workplace" : staff.length === 1 ? "dashboard" : "cabinet";
  return { kind: "session", sessionToken: token, home, preferences: { locale, theme } };
}
