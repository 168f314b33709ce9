"use client";

import { Trash2 } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { useToast } from "@/components/ui/toast";
import type { Action } from "@/lib/core/result";

type Props<Input> = { label: string; input: Input; action: Action<Input, void> };

/** Takes one thing of a list out of use. */
export function RemoveButton<Input>({ label, input, action }: Props<Input>) {
  const toast = useToast();
  const [isPending, setPending] = useState(false);
  const remove = async () => {
    if (isPending) return;
    setPending(true);
    const result = await action(input);
    setPending(false);
    if (!result.ok) toast({ title: result.error.message, tone: "danger" });
  };
  return <IconButton label={label} icon={<Trash2 aria-hidden className="size-4" />} onClick={remove} />;
}
