import { clock } from "@/lib/server/clock";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The day on which the demonstration is seen for the first time. */
const today = new Date();

/** Does something as if it were `daysAgo` days back, at `time` ("14:05") UTC. The past of the demonstration is made this way. */
export async function onDay<T>(daysAgo: number, time: string, work: () => Promise<T>): Promise<T> {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const at = new Date(today.getTime() - daysAgo * DAY_MS);
  at.setUTCHours(hours, minutes, 0, 0);
  const latest = new Date(today.getTime() - MINUTE_MS);
  const moment = at < latest ? at : latest;
  const real = clock.now;
  clock.now = () => moment;
  try {
    return await work();
  } finally {
    clock.now = real;
  }
}
