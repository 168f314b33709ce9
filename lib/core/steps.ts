import { DomainError } from "./errors";

/** Every legal step of a flow: from which stages to which. A step that is not in the table does not exist. */
export type StepTable<Stage extends string> = Readonly<Record<string, { from: readonly Stage[]; to: Stage }>>;

/** The stage a step leads to. @throws order.wrong_stage when the step does not exist from here. */
export function stageAfter<Stage extends string, Table extends StepTable<Stage>>(
  table: Table,
  stage: string,
  step: keyof Table & string,
): Stage {
  const rule = table[step];
  if (rule && (rule.from as readonly string[]).includes(stage)) return rule.to;
  throw new DomainError("conflict", "order.wrong_stage", { stage, step });
}
