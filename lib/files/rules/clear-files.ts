import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { JobActor } from "@/lib/core/actor";
import { claimDebris } from "@/lib/files/claim-debris";
import { forgetBytes } from "@/lib/files/forget-bytes";
import { listUnknownKeys } from "@/lib/files/list-unknown-keys";
import { DEBRIS_AFTER_MS } from "@/lib/files/model/limits";
import { readAs, writeAs } from "@/lib/server/context";
import { fileStore, incomingFolder } from "@/lib/server/file-store";
import { log } from "@/lib/server/log";

const DAY_MS = 24 * 60 * 60 * 1000;
/** Days are looked through for bytes without a row until they are this old: a week of a job that did not run. */
const DAYS_LOOKED_THROUGH = 8;
const KEYS_AT_ONCE = 500;
const ACCOUNT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const actorFor = (accountId: string): JobActor => ({ kind: "job", accountId, name: "clean-files" });

/** Clears what is due in one account. Safe to run twice: bytes that are gone already are no trouble. */
export async function clearDebris(accountId: string): Promise<number> {
  const actor = actorFor(accountId);
  const debris = await writeAs(actor, claimDebris);
  const gone: string[] = [];
  for (const { fileId, storageKey } of debris) {
    try {
      await fileStore().remove(storageKey);
      gone.push(fileId);
    } catch (error) {
      log.error("file.not_cleared", error, { fileId, accountId });
    }
  }
  if (gone.length > 0) await writeAs(actor, (ctx) => forgetBytes(ctx, { fileIds: gone }));
  return gone.length;
}

/** Uploads on this machine's disk of which nothing more is heard: nobody can finish them after a day. */
export async function clearIncoming(now: Date): Promise<number> {
  const folder = incomingFolder();
  let cleared = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const changedAt = await stat(path).then(
      (file) => file.mtimeMs,
      () => now.getTime(),
    );
    if (now.getTime() - changedAt < DEBRIS_AFTER_MS) continue;
    await rm(path, { force: true });
    cleared += 1;
  }
  return cleared;
}

/** Bytes in the store that no row knows, of days that ended a day ago or earlier (promise F4). */
export async function clearUnknown(now: Date): Promise<number> {
  let cleared = 0;
  for (let ago = 2; ago <= DAYS_LOOKED_THROUGH; ago += 1) {
    const day = new Date(now.getTime() - ago * DAY_MS).toISOString().slice(0, 10);
    const { folders } = await fileStore().list(`${day}/`);
    for (const folder of folders) cleared += await clearUnknownOf(folder);
  }
  return cleared;
}

async function clearUnknownOf(folder: string): Promise<number> {
  const accountId = folder.split("/")[1] ?? "";
  if (!ACCOUNT_ID.test(accountId)) return 0;
  const { keys } = await fileStore().list(`${folder}/`);
  let cleared = 0;
  for (let start = 0; start < keys.length; start += KEYS_AT_ONCE) {
    const some = keys.slice(start, start + KEYS_AT_ONCE);
    for (const key of await readAs(actorFor(accountId), (ctx) => listUnknownKeys(ctx, { keys: some }))) {
      await fileStore().remove(key);
      log.warn("file.bytes_unknown", { key });
      cleared += 1;
    }
  }
  return cleared;
}
