import { config } from "zod/v4/core";
import { watchAnswers } from "@/components/shell/watch-answers";

// The policy of the pages allows no eval. Without this zod tries it once per page, and the browser reports each try.
config({ jitless: true });

watchAnswers();
