import type { EmployeeActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { changeEmployee } from "@/lib/people/change-employee";
import { setPassword } from "@/lib/people/set-password";
import { writeAs } from "@/lib/server/context";

/**
 * One of several processes that do the same at the same moment, each with connections of its own. It does what it is
 * told by message and answers with what became of each attempt: "done", or the code of the refusal.
 */
export type Told =
  | { kind: "set-password"; token: string; password: string; uses: number }
  | { kind: "demote"; actor: Omit<EmployeeActor, "functions">; functions: readonly string[]; employeeId: string };

const doing = {
  "set-password": ({ token, password, uses }: Extract<Told, { kind: "set-password" }>) =>
    Array.from({ length: uses }, (_, use) =>
      setPassword(
        { kind: "guest", source: "", accountId: null },
        { token, password: `${password} ${process.pid} ${use}` },
      ),
    ),
  demote: ({ actor, functions, employeeId }: Extract<Told, { kind: "demote" }>) => {
    const known = { ...actor, functions: new Set(functions) } as EmployeeActor; // A set does not survive a message.
    const input = { employeeId, version: 1, firstName: "", lastName: "", role: "operator", isEnabled: true } as const;
    return [writeAs(known, (ctx) => changeEmployee(ctx, input))];
  },
};

async function attempts(told: Told): Promise<string[]> {
  const work: Promise<unknown>[] = told.kind === "demote" ? doing.demote(told) : doing["set-password"](told);
  return Promise.all(
    work.map((one) =>
      one.then(
        () => "done",
        (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
      ),
    ),
  );
}

process.on("message", async (told: Told) => {
  process.send?.(await attempts(told));
});
process.once("disconnect", () => process.exit(0));
process.send?.("ready");
