import { clock } from "@/lib/server/clock";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The day on which the demonstration is seen for the first time. */
const today = new Date();

function momentOf(daysAgo: number, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const at = new Date(today.getTime() - daysAgo * DAY_MS);
  at.setUTCHours(hours, minutes, 0, 0);
  return new Date(Math.min(at.getTime(), today.getTime() - MINUTE_MS));
}

/** Does something as if it were `daysAgo` days back, at `time` ("14:05") UTC. The past of the demonstration is made this way. */
export async function onDay<T>(daysAgo: number, time: string, work: () => Promise<T>): Promise<T> {
  const moment = momentOf(daysAgo, time);
  const real = clock.now;
  clock.now = () => moment;
  try {
    return await work();
  } finally {
    clock.now = real;
  }
}

/** What happened in a company, noted story by story and lived through in the order of time. */
export type Diary = {
  note: (daysAgo: number, time: string, work: () => Promise<unknown>) => void;
  live: () => Promise<void>;
};

export function newDiary(): Diary {
  const entries: { daysAgo: number; time: string; work: () => Promise<unknown> }[] = [];
  return {
    note: (daysAgo, time, work) => entries.push({ daysAgo, time, work }),
    live: async () => {
      const inTime = [...entries].sort(
        (a, b) => momentOf(a.daysAgo, a.time).getTime() - momentOf(b.daysAgo, b.time).getTime(),
      );
      for (const { daysAgo, time, work } of inTime) await onDay(daysAgo, time, work);
    },
  };
}
