import { useDates } from "./use-dates";

/** A calendar day (`2026-03-31`), which belongs to no zone and is the same day for every reader. */
export function CalendarDay({ on, className }: { on: string; className?: string }) {
  const write = useDates();
  // Noon in UTC shown in UTC: the day cannot slip, whatever the zone of the server.
  const noon = new Date(`${on}T12:00:00Z`);
  return (
    <time
      // Browsers word dates and amounts a little differently from the server; the server's text stays.
      suppressHydrationWarning
      dateTime={on}
      className={className ?? "whitespace-nowrap"}
    >
      {write(noon, "day")}
    </time>
  );
}
