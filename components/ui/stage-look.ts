import {
  Ban,
  Brush,
  CircleCheck,
  CircleDashed,
  CircleDot,
  ClipboardCheck,
  ClipboardList,
  Clock,
  Hourglass,
  type LucideIcon,
  Package,
  PackageCheck,
  PackageX,
  Printer,
  Scissors,
  TriangleAlert,
  Truck,
  Undo2,
  UserCheck,
  Wallet,
} from "lucide-react";
import type { Tone } from "./badge";

type Look = { tone: Tone; icon: LucideIcon };

/** Sign and tone of every stage of every flow (requirements 2.4-2.6). Waiting is amber, work is blue, ends differ by sign. */
export const stageLooks = {
  PLACED: { tone: "slate", icon: CircleDashed },
  NEW: { tone: "accent", icon: CircleDot },
  AWAIT_PAYMENT: { tone: "warning", icon: Wallet },
  READY: { tone: "info", icon: ClipboardList },
  DESIGN: { tone: "violet", icon: Brush },
  DESIGN_WAIT: { tone: "warning", icon: Hourglass },
  DESIGN_DONE: { tone: "violet", icon: ClipboardCheck },
  PREPRESS: { tone: "info", icon: ClipboardList },
  PREPRESS_WAIT: { tone: "warning", icon: Hourglass },
  PREPRESS_DONE: { tone: "info", icon: ClipboardCheck },
  PRINTING: { tone: "info", icon: Printer },
  POSTPRESS: { tone: "info", icon: Scissors },
  DONE: { tone: "success", icon: CircleCheck },
  SHIPPED: { tone: "accent", icon: Truck },
  AT_PICKUP: { tone: "accent", icon: Package },
  ISSUED: { tone: "success", icon: PackageCheck },
  DEFECT: { tone: "danger", icon: TriangleAlert },
  RETURNED: { tone: "warning", icon: Undo2 },
  NOT_COLLECTED: { tone: "danger", icon: PackageX },
  CANCELLED: { tone: "slate", icon: Ban },
  CANCELLED_DEFECT: { tone: "danger", icon: Ban },
  ASSIGNED: { tone: "info", icon: UserCheck },
  AWAITING_DELIVERY: { tone: "warning", icon: Clock },
  CONFIRMED: { tone: "success", icon: CircleCheck },
} as const satisfies Record<string, Look>;

export type StageName = keyof typeof stageLooks;

export function isStageName(stage: string): stage is StageName {
  return stage in stageLooks;
}
