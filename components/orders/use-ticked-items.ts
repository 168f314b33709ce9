"use client";

import { useState } from "react";
import type { ActionError } from "@/lib/core/result";
import { linesOfTicked, type Typed } from "./ticked-items";

/** What is ticked in the window of items, and why it was refused. Another product starts with nothing ticked. */
export function useTickedItems(productId: string) {
  const [typed, setTyped] = useState<Typed>(new Map());
  const [ofProduct, setOfProduct] = useState(productId);
  const [refused, setRefused] = useState<ActionError | null>(null);
  if (ofProduct !== productId) {
    setOfProduct(productId);
    setTyped(new Map());
    setRefused(null);
  }
  const change = (next: Typed) => {
    setTyped(next);
    setRefused(null);
  };
  const order = [...typed.keys()];
  return {
    typed,
    lines: linesOfTicked(productId, typed),
    setRefused,
    clear: () => change(new Map()),
    /** The message about the whole; that of a field stands at its field. */
    refusal: refused?.message,
    errorOf: (itemId: string) => refused?.fields[`lines.${order.indexOf(itemId)}.quantity`],
    tick: (itemId: string, isOn: boolean) => {
      const next = new Map(typed);
      if (isOn) next.set(itemId, "1");
      else next.delete(itemId);
      change(next);
    },
    count: (itemId: string, text: string) => change(new Map(typed).set(itemId, text)),
  };
}

export type TickedItems = ReturnType<typeof useTickedItems>;
