"use client";

import { type ChangeEvent, type KeyboardEvent, useState } from "react";
import { type FoundOption, type OptionSearch, useOptionSearch } from "./use-option-search";

/** What a combobox knows while it is used: open or not, what was typed, what was found, which option is active. */
export function useCombobox(search: OptionSearch, onTake: (option: FoundOption) => void) {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [activeIndex, setActiveIndex] = useState(0);
  const results = useOptionSearch(search, text, isOpen);
  const active = results.found[activeIndex];

  const close = () => {
    setOpen(false);
    setText("");
    setActiveIndex(0);
  };
  const take = (option: FoundOption) => {
    onTake(option);
    close();
  };
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    setText(event.target.value);
    setActiveIndex(0);
    setOpen(true);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const next = moveBy(event.key, activeIndex, results.found.length);
    if (next !== null) {
      event.preventDefault();
      if (isOpen) setActiveIndex(next);
      else setOpen(true);
    } else if (event.key === "Enter" && isOpen) {
      // Enter belongs to the open list; it must not send the form around it.
      event.preventDefault();
      if (active && results.status === "ready") take(active);
    } else if (event.key === "Tab") close();
  };
  return { isOpen, text, results, active, activeIndex, open: () => setOpen(true), close, take, onChange, onKeyDown };
}

function moveBy(key: string, index: number, count: number): number | null {
  if (key === "ArrowDown") return count ? (index + 1) % count : 0;
  if (key === "ArrowUp") return count ? (index - 1 + count) % count : 0;
  return null;
}
