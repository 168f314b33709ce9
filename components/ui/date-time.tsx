import { useFormatter } from "next-intl";

type Props = {
  /** The instant, or its ISO 8601 text as it came from the server. */
  at: Date | string;
  /** The account's zone; without it the zone of the request is used. */
  timeZone?: string | undefined;
  shape?: "day" | "dayTime" | "time";
  className?: string;
};

/** An instant in the reader's language and the account's zone; the exact moment with its zone stands in the title. */
export function DateTime({ at, timeZone, shape = "dayTime", className }: Props) {
  const format = useFormatter();
  const instant = typeof at === "string" ? new Date(at) : at;
  const zone = timeZone === undefined ? {} : { timeZone };
  return (
    <time
      // Browsers word dates and amounts a little differently from the server; the server's text stays.
      suppressHydrationWarning
      dateTime={instant.toISOString()}
      title={format.dateTime(instant, "exact", zone)}
      className={className ?? "whitespace-nowrap"}
    >
      {format.dateTime(instant, shape, zone)}
    </time>
  );
}
