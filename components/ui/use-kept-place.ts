"use client";

import { type FocusEvent, useLayoutEffect, useRef } from "react";

const ROW = "tr, li";
const CONTROL = "a[href], button, input, select, textarea";

const NONE = -1;

type Place = { element: Element; row: number; control: number };

/**
 * Keeps the keyboard's place when what had the focus is gone: on the same control of the row that took the place of its
 * row, or of the last one, or on the first control of the area. Otherwise the browser starts at the top of the page.
 */
export function useKeptPlace<Area extends HTMLElement>() {
  const area = useRef<Area>(null);
  const place = useRef<Place | null>(null);
  // The list changes with its owner: there is nothing to compare before every drawing of it.
  useLayoutEffect(() => {
    const kept = place.current;
    if (!kept || kept.element.isConnected || document.activeElement !== document.body) return;
    place.current = null;
    controlAt(area.current, kept)?.focus();
  });
  const onFocus = ({ target }: FocusEvent) => {
    // What is drawn elsewhere, such as a window that asks, reports here too.
    if (!area.current?.contains(target)) return;
    const row = target.closest(ROW);
    place.current = {
      element: target,
      row: row ? rowsOf(area.current).indexOf(row) : NONE,
      control: row ? [...row.querySelectorAll(CONTROL)].indexOf(target) : NONE,
    };
  };
  return { ref: area, onFocus };
}

function controlAt(area: HTMLElement | null, { row, control }: Place): HTMLElement | null | undefined {
  if (!area) return null;
  const rows = row === NONE ? [] : rowsOf(area);
  const controls = rows[Math.min(row, rows.length - 1)]?.querySelectorAll<HTMLElement>(CONTROL);
  return controls?.[Math.min(control, controls.length - 1)] ?? area.querySelector<HTMLElement>(CONTROL);
}

/** The rows that hold something to act on: the head of a table does not. */
function rowsOf(area: HTMLElement): Element[] {
  return [...area.querySelectorAll(ROW)].filter((row) => !row.closest("thead"));
}
