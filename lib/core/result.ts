/** What a browser gets back from a server action. Messages are already in the reader's language. */
export type ActionError = {
  code: string;
  message: string;
  /** Message per input path, for the form field of that name. */
  fields: Record<string, string>;
  /** Reference number of the request, to quote to support. */
  reference?: string;
};

export type ActionResult<T> = { ok: true; value: T } | { ok: false; error: ActionError };

/** A server action as components receive it. */
export type Action<Input, Output> = (input: Input) => Promise<ActionResult<Output>>;
