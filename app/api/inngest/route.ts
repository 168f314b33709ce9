import { serve } from "inngest/next";
import { inngest } from "@/jobs/client";
import { functions } from "@/jobs/functions";

/** Signed calls only (promise S5). There is no GET: it would tell strangers what runs here. */
export const { POST, PUT } = serve({ client: inngest, functions });
