import { Inbox } from "lucide-react";
import { Button } from "@/components/ui/button";
import { CalendarDay } from "@/components/ui/calendar-day";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { Fact, FactList } from "@/components/ui/fact-list";
import { Kbd } from "@/components/ui/kbd";
import { MoneyText } from "@/components/ui/money-text";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";

const AT = "2026-03-29T00:30:00Z";

export function TextSamples() {
  return (
    <Panel title="Facts, money, time">
      <FactList>
        <Fact label="Euro">
          <MoneyText amountMinor={123456789} currency="EUR" />
        </Fact>
        <Fact label="Yen, no smaller unit">
          <MoneyText amountMinor={1234} currency="JPY" />
        </Fact>
        <Fact label="Dinar, three digits">
          <MoneyText amountMinor={-1500} currency="KWD" />
        </Fact>
        <Fact label="Instant, Warsaw">
          <DateTime at={AT} timeZone="Europe/Warsaw" />
        </Fact>
        <Fact label="Instant, UTC">
          <DateTime at={AT} timeZone="UTC" />
        </Fact>
        <Fact label="Calendar day">
          <CalendarDay on="2026-03-31" />
        </Fact>
        <Fact label="Nothing entered">{null}</Fact>
        <Fact label="Достопримечательностный идентификатор">Wielokrotnieprzekierowywanego użytkownika</Fact>
        <Fact label="Keys">
          <Kbd>g</Kbd> <Kbd>o</Kbd>
        </Fact>
      </FactList>
      <div className="my-4 flex flex-col gap-2">
        <Skeleton className="w-2/3" />
        <Skeleton className="w-1/2" />
      </div>
      <EmptyState
        icon={<Inbox />}
        title="No orders yet"
        text="Make the first one, or let a shop send them through the API."
        action={
          <Button type="button" variant="primary">
            Add order
          </Button>
        }
      />
    </Panel>
  );
}
