import type { Figures } from "./load";
import { COST_GROWTH_MAX, targets } from "./operations";
import type { Replay } from "./pgbench";

export type Measured = { name: string; title: string; figures: Figures[]; statements?: number; replays: Replay[] };
export type Result = { orders: number; measured: Measured[] };
type Verdict = { operation: string; what: string; value: number; target: string; isMet: boolean };

/** Ratios are told at so many clients: enough that the one process is busy, not so many that they only wait. */
export const RATIO_CLIENTS = 8;

export function verdictsOf(large: Result, small: Result | undefined): Verdict[] {
  const empty = at(large, "empty");
  return large.measured.flatMap(({ name, replays }) => {
    const own = at(large, name);
    const target = targets[name];
    if (!own || !empty) return [];
    const verdicts: Verdict[] = [];
    const least = (what: string, value: number, minimum: number) =>
      verdicts.push({ operation: name, what, value, target: `≥ ${minimum}`, isMet: value >= minimum });
    if (target?.ofEmpty) {
      least("of empty route, rate", own.perSecond / empty.perSecond, target.ofEmpty);
      least("of empty route, node CPU", empty.nodeMs / own.nodeMs, target.ofEmpty);
    }
    if (target?.ofPgbench)
      for (const { mode, perSecond } of replays)
        least(`of pgbench ${mode}`, own.perSecond / perSecond, target.ofPgbench);
    const before = small && at(small, name);
    if (before && name !== "empty") {
      const growth = cost(own) / cost(before);
      const isMet = growth <= COST_GROWTH_MAX;
      verdicts.push({
        operation: name,
        what: `cost of ${small.orders} orders`,
        value: growth,
        target: `≤ ${COST_GROWTH_MAX}`,
        isMet,
      });
    }
    return verdicts;
  });
}

function at(result: Result, name: string): Figures | undefined {
  const figures = result.measured.find((one) => one.name === name)?.figures;
  return figures?.find(({ clients }) => clients === RATIO_CLIENTS) ?? figures?.at(-1);
}

function cost({ nodeMs, postgresMs }: Figures): number {
  return nodeMs + postgresMs;
}

export function tableOf({ orders, measured }: Result): string {
  const rows = measured.flatMap(({ title, figures, statements, replays }) => [
    ...figures.map((one, index) => [
      index === 0 ? title : "",
      one.clients,
      one.perSecond.toFixed(0),
      one.p50Ms.toFixed(1),
      one.p99Ms.toFixed(1),
      one.nodeMs.toFixed(2),
      one.postgresMs.toFixed(2),
      index === 0 ? (statements ?? "") : "",
    ]),
    ...replays.map(({ mode, perSecond, postgresMs }) => [
      `  pgbench ${mode}`,
      RATIO_CLIENTS,
      perSecond.toFixed(0),
      "",
      "",
      "",
      postgresMs.toFixed(2),
      "",
    ]),
  ]);
  const head = ["operation", "clients", "per s", "p50 ms", "p99 ms", "node ms", "pg ms", "statements"];
  return `${orders} orders\n${aligned([head, ...rows])}`;
}

export function verdictTable(verdicts: readonly Verdict[]): string {
  return aligned(
    verdicts.map(({ operation, what, value, target, isMet }) => [
      operation,
      what,
      value.toFixed(2),
      target,
      isMet ? "met" : "NOT MET",
    ]),
  );
}

function aligned(rows: readonly (string | number)[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? String(cell).padEnd(widths[0] ?? 0) : String(cell).padStart(widths[column] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}
