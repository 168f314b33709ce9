import { useDates } from "./use-dates";

type Props = {
  /** The instant, or its ISO 8601 text as it came from the server. */
  at: Date | string;
  /** The account's zone; without it UTC is used. */
  timeZone?: string | undefined;
  shape?: "day" | "dayTime" | "time";
  className?: string;
};

/** An instant in the reader's language and the account's zone; the exact moment with its zone stands in the title. */
export function DateTime({ at, timeZone, shape = "dayTime", className }: Props) {
  const write = useDates();
  const instant = typeof at === "string" ? new Date(at) : at;
  return (
    <time
      // Browsers word dates and amounts a little differently from the server; the server's text stays.
      suppressHydrationWarning
      dateTime={instant.toISOString()}
      title={write(instant, "exact", timeZone)}
      className={className ?? "whitespace-nowrap"}
    >
      {write(instant, shape, timeZone)}
    </time>
  );
}
