"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { OrderCard } from "@/lib/orders/model/order-card";
import { useOrderSaving } from "./order-saving";

type Props = {
  order: Pick<OrderCard, "responsible">;
  /** Active administrators (R-AGG-32). */
  people: readonly { id: string; name: string }[];
  /** The reader himself, when he can be responsible. */
  ownId: string | undefined;
};

/** Gives the order to somebody. From then on only he changes it, so this asks for a press and not only for a choice. */
export function ResponsibleEditor({ order, people, ownId }: Props) {
  const t = useTranslations("orders.responsible");
  const { commands, run } = useOrderSaving();
  const currentId = order.responsible?.id ?? "";
  const [chosenId, setChosenId] = useState(currentId);
  const [running, setRunning] = useState<"own" | "chosen" | null>(null);

  const assign = async (which: "own" | "chosen", responsibleId: string) => {
    setRunning(which);
    await run((on) => commands.assignResponsible({ ...on, responsibleId }));
    setRunning(null);
  };
  const isChanged = chosenId !== "" && chosenId !== currentId;
  return (
    <div className="flex flex-col gap-2">
      <Select
        label={t("choose")}
        hint={t("hint")}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        placeholder={t("nobody")}
        value={chosenId}
        onChange={(event) => setChosenId(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        {isChanged && (
          <Button
            type="button"
            variant="primary"
            pending={running === "chosen"}
            onClick={() => assign("chosen", chosenId)}
          >
            {t("assign")}
          </Button>
        )}
        {ownId && ownId !== currentId && !isChanged && (
          <Button type="button" pending={running === "own"} onClick={() => assign("own", ownId)}>
            {t("take")}
          </Button>
        )}
      </div>
    </div>
  );
}
