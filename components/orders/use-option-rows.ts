"use client";

import { useRef, useState } from "react";

type Option = { name: string; value: string };
type Row = Option & { key: number };

/**
 * The options as they are being edited beside those that are kept. When somebody else saved others meanwhile, they
 * replace an untouched form, and are shown beside a touched one: neither side is lost silently (promise O4).
 */
export function useOptionRows(saved: readonly Option[]) {
  const lastKey = useRef(saved.length);
  const [rows, setRows] = useState<Row[]>(() => keyed(saved));
  const [kept, setKept] = useState<readonly Option[]>(saved);
  const [seen, setSeen] = useState(textOf(saved));
  const [newer, setNewer] = useState<readonly Option[] | null>(null);
  const isChanged = textOf(rows) !== textOf(kept);

  const begin = (options: readonly Option[]) => {
    setRows(keyed(options));
    setKept(options);
    setNewer(null);
  };
  if (textOf(saved) !== seen) {
    setSeen(textOf(saved));
    if (!isChanged) begin(saved);
    else if (textOf(saved) !== textOf(kept)) setNewer(saved);
  }
  return {
    rows,
    setRows,
    isChanged,
    newer,
    add: () => {
      lastKey.current += 1;
      setRows([...rows, { key: lastKey.current + saved.length, name: "", value: "" }]);
    },
    keep: (options: readonly Option[]) => {
      setKept(options);
      setNewer(null);
    },
    takeNewer: () => newer && begin(newer),
  };
}

function keyed(options: readonly Option[]): Row[] {
  return options.map((option, key) => ({ ...option, key: -1 - key }));
}

function textOf(options: readonly Option[]): string {
  return JSON.stringify(options.map(({ name, value }) => [name, value]));
}
