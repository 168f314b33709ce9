import { useFormatter } from "next-intl";

const KIB = 1024;
const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** A number of bytes in the unit in which people compare files. */
export function useFileSize(): (bytes: number) => string {
  const format = useFormatter();
  return (bytes) => {
    const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log(bytes) / Math.log(KIB)));
    const value = bytes / KIB ** step;
    const maximumFractionDigits = step === 0 || value >= 100 ? 0 : 1;
    return format.number(value, {
      style: "unit",
      unit: UNITS[step] ?? "byte",
      // «670 bytes»: the short form of a byte has no plural in English.
      unitDisplay: step === 0 ? "long" : "short",
      maximumFractionDigits,
    });
  };
}

export function FileSize({ bytes }: { bytes: number }) {
  const size = useFileSize();
  return (
    // Browsers word units a little differently from the server; the server's text stays.
    <span suppressHydrationWarning className="whitespace-nowrap tabular-nums">
      {size(bytes)}
    </span>
  );
}
