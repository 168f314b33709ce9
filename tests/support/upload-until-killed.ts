import { Readable } from "node:stream";
import { effectiveFunctions } from "@/lib/core/functions";
import { beginUpload } from "@/lib/files/begin-upload";
import { uploadThrough } from "@/lib/files/rules/upload-through";
import { storeUpload } from "@/lib/files/store-upload";
import { writeAs } from "@/lib/server/context";
import { fileStore } from "@/lib/server/file-store";
import { receiveFile } from "@/lib/server/receive-file";

/**
 * Uploads a file in a process of its own and ends itself by signal 9:
 *
 *   node --import tsx upload-until-killed.ts <account> <employee> <person> <order> <coming|kept|stored>
 *
 * `coming` when half of it has come, `kept` when the store has it and no transaction knows, `stored` before the commit.
 */
const [accountId = "", employeeId = "", personId = "", orderId = "", moment = ""] = process.argv.slice(2);
const role = "administrator";
const functions = effectiveFunctions(role, {});
const actor = {
  kind: "employee",
  accountId,
  employeeId,
  personId,
  sessionId: "",
  name: "Olga Lis",
  role,
  functions,
} as const;
const die = () => process.kill(process.pid, "SIGKILL");
const input = { orderId, name: "half.txt", declaredBytes: null };

async function* coming() {
  yield Buffer.alloc(500_000, "half");
  // The next piece is asked for when the first has been written.
  yield Buffer.alloc(500_000, "half");
  die();
}

if (moment === "coming") await uploadThrough({ actor, again: async () => actor }, input, coming());
const begun = await writeAs(actor, (ctx) => beginUpload(ctx, input));
const file = await receiveFile(Readable.from([Buffer.alloc(1_000, "whole")]), { maxBytes: 2_000, declaredBytes: null });
await fileStore().put(begun.storageKey, file.path, file.sizeBytes);
if (moment === "kept") die();
await writeAs(actor, async (ctx) => {
  await storeUpload(ctx, { orderId, fileId: begun.fileId, sizeBytes: file.sizeBytes, sha256: file.sha256 });
  die();
});
