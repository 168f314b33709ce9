import type { ActionResult } from "@/lib/core/result";

type Action<Input, Output> = (accountId: string, input: Input) => Promise<ActionResult<Output>>;

/** What the holder of a licence can ask of the server; the first argument says in which of his accounts. */
export type LicenceActions = {
  reveal: Action<{ licenceId: string }, { code: string }>;
  activate: Action<{ licenceId: string }, unknown>;
  handOver: Action<{ licenceId: string; email: string; locale: "en" | "ru" | "pl" }, unknown>;
};
