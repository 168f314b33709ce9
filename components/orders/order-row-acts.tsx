"use client";

import { Ban, CircleCheck, Copy, FolderOpen, UserCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, use, useMemo, useState } from "react";
import { MenuItem, MenuLink, MenuSeparator } from "@/components/ui/menu";
import { RowMenu, RowMenus } from "@/components/ui/row-menu";
import { useToast } from "@/components/ui/toast";
import { CancelOrderDialog } from "./cancel-order-dialog";
import { ConfirmOrderDialog } from "./confirm-order-dialog";
import type { OrderCommands } from "./order-commands";
import type { OrderTableRow } from "./order-table-row";

type Ask = (act: "confirm" | "cancel", order: OrderTableRow) => void;

const ActsContext = createContext<{ ask: Ask; ownId: string; canOpen: boolean; assign: Assign } | null>(null);

type Assign = OrderCommands["assignResponsible"];

export type OrderRowActsProps = {
  ownId: string;
  commands: Pick<OrderCommands, "assignResponsible" | "confirm" | "cancel">;
  canOpen: boolean;
  children: ReactNode;
};

/** Stands around a list of orders: one menu and one of each dialog serve all rows. */
export function OrderRowActs({ ownId, commands, canOpen, children }: OrderRowActsProps) {
  const [order, setOrder] = useState<OrderTableRow | null>(null);
  const [shown, setShown] = useState<"confirm" | "cancel" | null>(null);
  const context = useMemo(() => {
    const ask: Ask = (act, asked) => {
      setOrder(asked);
      setShown(act);
    };
    return { ask, ownId, canOpen, assign: commands.assignResponsible };
  }, [ownId, canOpen, commands.assignResponsible]);
  const opened = (act: "confirm" | "cancel") => ({
    open: shown === act,
    onOpenChange: (open: boolean) => setShown(open ? act : null),
  });
  return (
    <ActsContext value={context}>
      <RowMenus>{children}</RowMenus>
      {order && (
        <>
          <ConfirmOrderDialog
            {...opened("confirm")}
            order={order}
            confirm={(acknowledgeUnpaid) => commands.confirm({ ...changeOf(order), acknowledgeUnpaid })}
          />
          <CancelOrderDialog {...opened("cancel")} order={order} cancel={() => commands.cancel(changeOf(order))} />
        </>
      )}
    </ActsContext>
  );
}

/** What can be done with an order without opening it. */
export function OrderRowMenu({ order, label }: { order: OrderTableRow; label: string }) {
  return <RowMenu id={order.id} label={label} items={() => <Items order={order} />} />;
}

function Items({ order }: { order: OrderTableRow }) {
  const acts = use(ActsContext);
  if (!acts) throw new Error("OrderRowMenu stands inside OrderRowActs");
  const t = useTranslations("orders");
  const copied = useTranslations("ui.copy");
  const toast = useToast();
  const number = String(order.number);
  const may = (act: OrderTableRow["acts"][number]) => order.acts.includes(act);

  const take = async () => {
    const result = await acts.assign({ ...changeOf(order), responsibleId: acts.ownId });
    toast(result.ok ? { title: t("responsible.taken", { number }) } : { title: result.error.message, tone: "danger" });
  };
  const copy = () =>
    navigator.clipboard.writeText(number).then(
      () => toast({ title: copied("copied") }),
      () => toast({ title: copied("failed"), tone: "danger" }),
    );
  return (
    <>
      {acts.canOpen && (
        <MenuLink href={`/orders/${order.id}`} icon={<FolderOpen aria-hidden />}>
          {t("list.open")}
        </MenuLink>
      )}
      <MenuItem icon={<Copy aria-hidden />} onSelect={() => void copy()}>
        {t("list.copyNumber")}
      </MenuItem>
      {order.acts.length > 0 && <MenuSeparator />}
      {may("take") && (
        <MenuItem icon={<UserCheck aria-hidden />} onSelect={() => void take()}>
          {t("responsible.take")}
        </MenuItem>
      )}
      {may("confirm") && (
        <MenuItem icon={<CircleCheck aria-hidden />} onSelect={() => acts.ask("confirm", order)}>
          {t("confirm.submit")}
        </MenuItem>
      )}
      {may("cancel") && (
        <MenuItem danger icon={<Ban aria-hidden />} onSelect={() => acts.ask("cancel", order)}>
          {t("cancel.submit")}
        </MenuItem>
      )}
    </>
  );
}

/** The order as the list showed it: a newer one is not changed. */
function changeOf({ id, version }: OrderTableRow) {
  return { orderId: id, version };
}
