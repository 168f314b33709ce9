"use client";

declare global {
  /** Read by the scroll lock of the dialogs (package get-nonce) before it writes its style element. */
  var __webpack_nonce__: string | undefined;
}

/**
 * The nonce under which this document may write style elements. It is read from the document and not passed as a
 * prop, because a later answer of the server carries a newer nonce than the one the open document was given.
 */
export function documentNonce(): string | undefined {
  if (typeof document === "undefined") return undefined;
  return document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
}

/** Lets the libraries that inject styles do so under the page's security policy. Stands once in the root layout. */
export function StyleNonce() {
  if (typeof document !== "undefined") globalThis.__webpack_nonce__ ??= documentNonce();
  return null;
}
