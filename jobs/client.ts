import { Inngest } from "inngest";

/**
 * The client of every job. Keys and the base address come from the environment by the names that Inngest itself reads;
 * developer mode, which switches signature checks off, cannot be switched on (promise S5).
 */
export const inngest = new Inngest({ id: "kontor", isDev: false });
