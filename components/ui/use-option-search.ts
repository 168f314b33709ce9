"use client";

import { useEffect, useState } from "react";

export type FoundOption = { id: string; label: string; detail?: string | undefined };
export type OptionSearch = (text: string) => Promise<readonly FoundOption[]>;

/** Typing pauses this long before the server is asked. */
const PAUSE_MS = 180;

type State = { text: string; found: readonly FoundOption[]; status: "busy" | "ready" | "failed" };

/** Asks for the options that match a text while `isActive`; an answer to an older text is dropped. */
export function useOptionSearch(search: OptionSearch, text: string, isActive: boolean): State {
  const [state, setState] = useState<State>({ text: "", found: [], status: "busy" });

  useEffect(() => {
    if (!isActive) return;
    let isCurrent = true;
    setState((before) => ({ ...before, text, status: "busy" }));
    const timer = setTimeout(async () => {
      try {
        const found = await search(text);
        if (isCurrent) setState({ text, found, status: "ready" });
      } catch {
        // The reader sees that it failed and types again; the server has logged why.
        if (isCurrent) setState({ text, found: [], status: "failed" });
      }
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [search, text, isActive]);

  return state;
}
