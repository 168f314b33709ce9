"use client";

import { useEffect, useRef } from "react";
import { isTyping } from "@/components/ui/is-typing";

/** After `g` the second key must come this soon. */
const SECOND_KEY_MS = 1200;

/** What each key does: a single one (`n`, `/`), a pair (`g o`), or with Ctrl or Cmd (`mod+k`). */
export type ShellKeys = Record<string, (() => void) | undefined>;

/** Listens for the keys of the shell, except where a text is being written or a dialog is open. */
export function useShellKeys(keys: ShellKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  }, [keys]);

  useEffect(() => {
    let first: { key: string; at: number } | null = null;
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.altKey || event.repeat) return;
      const hasModifier = event.ctrlKey || event.metaKey;
      if (
        !hasModifier &&
        (isTyping(event.target) || document.querySelector("[role=dialog],[role=alertdialog],[role=menu]"))
      )
        return;
      const isPair = first !== null && event.timeStamp - first.at < SECOND_KEY_MS;
      const name = hasModifier ? `mod+${event.key.toLowerCase()}` : isPair ? `${first?.key} ${event.key}` : event.key;
      first = event.key === "g" && !hasModifier && !isPair ? { key: "g", at: event.timeStamp } : null;
      const run = latest.current[name];
      if (!run) return;
      event.preventDefault();
      run();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
