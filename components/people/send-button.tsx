"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { Action } from "@/lib/core/result";

type Props<Input> = { label: string; doneText: string; input: Input; action: Action<Input, void> };

/** Does one thing at once and says so. */
export function SendButton<Input>({ label, doneText, input, action }: Props<Input>) {
  const toast = useToast();
  const [isPending, setPending] = useState(false);
  const send = async () => {
    setPending(true);
    const result = await action(input);
    setPending(false);
    toast(result.ok ? { title: doneText, tone: "success" } : { title: result.error.message, tone: "danger" });
  };
  return (
    <Button type="button" pending={isPending} onClick={send}>
      {label}
    </Button>
  );
}
