import { z } from "zod";
import type { StaffFunction } from "./functions";

/**
 * One operation of the HTTP API as data: handler and OpenAPI page are both made from it, so they cannot disagree.
 * Names in `{}` of the path are fields of the input; of the rest, GET takes the query and the others the JSON body.
 */
export type Operation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  id: string;
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  path: `/${string}`;
  tag: string;
  summary: string;
  description?: string;
  input: Input;
  output: Output;
  /** Status of success; 201 for what creates. */
  status: 200 | 201;
  /** The function that an operation that changes something wants of its key: asked again before a repeat is answered. */
  needs?: StaffFunction;
  /** Bytes instead of JSON: `request` streams its body, `response` answers a file. The input is then path and query only. */
  binary?: { request?: true; response?: true };
  /** Codes of refusals that this operation adds to the common ones. */
  errors: readonly string[];
  /** An input as an integrator would send it, for the documentation. */
  example: unknown;
  /** What is answered to it, as JSON; nothing for an operation that answers bytes. */
  exampleAnswer?: unknown;
};

/** Keeps the exact types of an operation's schemas. */
export function operation<Input extends z.ZodType, Output extends z.ZodType>(definition: Operation<Input, Output>) {
  return definition;
}

/** Whether the operation changes something of which the caller must have seen the present version. */
export function isVersioned({ method, input }: Operation): boolean {
  return method !== "GET" && input instanceof z.ZodObject && "version" in input.shape;
}

/** A page of a list: pass `nextCursor` as `cursor` to go on; it is null on the last page. */
export type Page<T> = { items: T[]; nextCursor: string | null; previousCursor: string | null };
