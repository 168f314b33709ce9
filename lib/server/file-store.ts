import { createReadStream } from "node:fs";
import { mkdir, open, rename } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { S3Driver } from "flydrive/drivers/s3";
import { type Env, env } from "./env";

const CONNECT_TIMEOUT_MS = 3_000;
const IDLE_TIMEOUT_MS = 30_000;
const TRIES_MAX = 3;
/** Not with the files, so that nobody takes a part for a whole; on the same disk, so that a move is one step. */
const INCOMING = "incoming";

/** Where the bytes of files lie. Keys are made by the program and hold nothing that a person wrote (promise F3). */
export type FileStore = {
  /** Takes over a whole file from the local disk: under its key it is there whole or not at all. */
  put: (key: string, path: string, sizeBytes: number) => Promise<void>;
  /** The bytes from `start` on. Fails when there are none. */
  read: (key: string, start?: number) => Promise<Readable>;
  /** Null when there is nothing under the key. */
  sizeOf: (key: string) => Promise<number | null>;
  /** Does nothing when there is nothing. */
  remove: (key: string) => Promise<void>;
  /** What lies directly in a folder of keys: folders and files, by their whole key. */
  list: (folder: string) => Promise<{ folders: string[]; keys: string[] }>;
};

let madeOnce: FileStore | undefined;

/** The store that the environment names: a bucket, else a folder of this machine. */
export function fileStore(): FileStore {
  madeOnce ??= storeOf(env());
  return madeOnce;
}

/** Where uploads lie until they are whole and looked at. */
export function incomingFolder(): string {
  return join(resolve(env().KONTOR_FILES_DIR), INCOMING);
}

type Settings = Pick<
  Env,
  "KONTOR_FILES_DIR" | "S3_BUCKET" | "S3_ENDPOINT" | "S3_REGION" | "S3_ACCESS_KEY_ID" | "S3_SECRET_ACCESS_KEY"
>;

export function storeOf(settings: Settings): FileStore {
  return settings.S3_BUCKET ? bucketStore(settings, settings.S3_BUCKET) : folderStore(settings.KONTOR_FILES_DIR);
}

function folderStore(folder: string): FileStore {
  const location = join(resolve(folder), "stored");
  const disk = new Disk(new FSDriver({ location, visibility: "private" }));
  const place = (key: string) => join(location, ...key.split("/"));
  return {
    ...ofDisk(disk),
    put: async (key, path) => {
      await mkdir(dirname(place(key)), { recursive: true });
      // What a machine without power forgets must not be what was answered for.
      await flush(path);
      await rename(path, place(key));
      await flush(dirname(place(key)));
    },
    read: async (key, start = 0) => opened(createReadStream(place(key), { start })),
  };
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A stream of a file that is not there says so only when it is read; here the caller hears it at once. */
function opened(stream: Readable): Promise<Readable> {
  return new Promise((done, failed) => {
    stream.once("error", failed);
    stream.once("open", () => {
      stream.off("error", failed);
      done(stream);
    });
  });
}

function bucketStore(settings: Settings, bucket: string): FileStore {
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = settings;
  const client = new S3Client({
    region: settings.S3_REGION,
    forcePathStyle: true,
    maxAttempts: TRIES_MAX,
    requestHandler: { connectionTimeout: CONNECT_TIMEOUT_MS, socketTimeout: IDLE_TIMEOUT_MS },
    // We compare SHA-256 ourselves, and not every store knows the newer checksums.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    ...(settings.S3_ENDPOINT ? { endpoint: settings.S3_ENDPOINT } : {}),
    ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
  });
  const disk = new Disk(new S3Driver({ client, bucket, visibility: "private", supportsACL: false }));
  return {
    ...ofDisk(disk),
    put: (key, path, contentLength) => disk.putStream(key, createReadStream(path), { contentLength }),
    read: async (key, start = 0) => {
      const range = start > 0 ? { Range: `bytes=${start}-` } : {};
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, ...range }));
      if (!(Body instanceof Readable)) throw new Error("the store answered without content");
      return Body;
    },
  };
}

/** What both kinds do alike. */
function ofDisk(disk: Disk): Pick<FileStore, "sizeOf" | "remove" | "list"> {
  return {
    sizeOf: async (key) => ((await disk.exists(key)) ? (await disk.getMetaData(key)).contentLength : null),
    remove: (key) => disk.delete(key),
    list: (folder) => listed(disk, folder),
  };
}

async function listed(disk: Disk, folder: string): Promise<{ folders: string[]; keys: string[] }> {
  const found = { folders: [] as string[], keys: [] as string[] };
  let paginationToken: string | undefined;
  do {
    const page = await disk
      .listAll(folder, paginationToken === undefined ? {} : { paginationToken })
      .catch((error: unknown) => nothingThere(error));
    for (const one of page.objects) {
      if (one.isFile) found.keys.push(one.key);
      else found.folders.push(one.prefix.replace(/\/$/, ""));
    }
    paginationToken = page.paginationToken;
  } while (paginationToken !== undefined);
  return found;
}

/** A folder that nothing was ever put into does not exist on a disk. */
function nothingThere(error: unknown): Awaited<ReturnType<Disk["listAll"]>> {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return { objects: [] };
  throw error;
}
