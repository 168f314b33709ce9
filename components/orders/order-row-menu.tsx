"use client";

import { Ban, CircleCheck, Copy, Ellipsis, FolderOpen, UserCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { CancelOrderDialog } from "./cancel-order-dialog";
import { ConfirmOrderDialog } from "./confirm-order-dialog";
import type { OrderCommands } from "./order-commands";

export type RowOrder = {
  id: string;
  number: number;
  version: number;
  paymentStatus: "unpaid" | "partial" | "paid";
  dueMinor: number;
  currency: string;
};

type Props = {
  order: RowOrder;
  can: { open: boolean; take: boolean; confirm: boolean; cancel: boolean };
  ownId: string;
  commands: Pick<OrderCommands, "assignResponsible" | "confirm" | "cancel">;
};

/** What can be done with an order without opening it. */
export function OrderRowMenu({ order, can, ownId, commands }: Props) {
  const t = useTranslations("orders");
  const copied = useTranslations("ui.copy");
  const toast = useToast();
  const [shown, setShown] = useState<"confirm" | "cancel" | null>(null);
  const number = String(order.number);
  const on = { orderId: order.id, version: order.version };

  const take = async () => {
    const result = await commands.assignResponsible({ ...on, responsibleId: ownId });
    toast(result.ok ? { title: t("responsible.taken", { number }) } : { title: result.error.message, tone: "danger" });
  };
  const copy = () =>
    navigator.clipboard.writeText(number).then(
      () => toast({ title: copied("copied") }),
      () => toast({ title: copied("failed"), tone: "danger" }),
    );
  return (
    <>
      <Menu
        trigger={
          <IconButton
            size="small"
            label={t("list.actionsOf", { number })}
            icon={<Ellipsis aria-hidden className="size-4" />}
          />
        }
      >
        {can.open && (
          <MenuLink href={`/orders/${order.id}`} icon={<FolderOpen aria-hidden />}>
            {t("list.open")}
          </MenuLink>
        )}
        <MenuItem icon={<Copy aria-hidden />} onSelect={() => void copy()}>
          {t("list.copyNumber")}
        </MenuItem>
        {(can.take || can.confirm || can.cancel) && <MenuSeparator />}
        {can.take && (
          <MenuItem icon={<UserCheck aria-hidden />} onSelect={() => void take()}>
            {t("responsible.take")}
          </MenuItem>
        )}
        {can.confirm && (
          <MenuItem icon={<CircleCheck aria-hidden />} onSelect={() => setShown("confirm")}>
            {t("confirm.submit")}
          </MenuItem>
        )}
        {can.cancel && (
          <MenuItem danger icon={<Ban aria-hidden />} onSelect={() => setShown("cancel")}>
            {t("cancel.submit")}
          </MenuItem>
        )}
      </Menu>
      <ConfirmOrderDialog
        order={order}
        open={shown === "confirm"}
        onOpenChange={(open) => setShown(open ? "confirm" : null)}
        confirm={(acknowledgeUnpaid) => commands.confirm({ ...on, acknowledgeUnpaid })}
      />
      <CancelOrderDialog
        order={order}
        open={shown === "cancel"}
        onOpenChange={(open) => setShown(open ? "cancel" : null)}
        cancel={() => commands.cancel(on)}
      />
    </>
  );
}
