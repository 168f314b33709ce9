import { NextIntlClientProvider } from "next-intl";
import { OrderFiles } from "@/components/files/order-files";
import type { OrderFileRow } from "@/lib/files/model/order-files";
import { clientMessages } from "@/lib/i18n/client-messages";

type Props = {
  door: "staff" | "cabinet" | "incoming";
  order: { id: string; accountId: string };
  files: readonly OrderFileRow[];
  seller: string;
  timeZone: string;
};

/** The files of an order with the texts that they need in the browser. */
export async function OrderFilesPart({ door, order, files, seller, timeZone }: Props) {
  return (
    <NextIntlClientProvider messages={await clientMessages("files", "problems")}>
      <OrderFiles
        files={files}
        address={`/files/${door}/${order.accountId}/${order.id}`}
        seller={seller}
        timeZone={timeZone}
      />
    </NextIntlClientProvider>
  );
}
