import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aFakeS3 } from "@/tests/support/fake-s3";
import { type FileStore, storeOf } from "./file-store";
import { receiveFile, requireRoom } from "./receive-file";

let folder: string;
let s3: Awaited<ReturnType<typeof aFakeS3>>;
const stores: Record<string, FileStore> = {};

beforeAll(async () => {
  [folder, s3] = [await mkdtemp(join(tmpdir(), "kontor-store-")), await aFakeS3()];
  const nothing = {
    S3_ENDPOINT: undefined,
    S3_REGION: "eu-1",
    S3_ACCESS_KEY_ID: undefined,
    S3_SECRET_ACCESS_KEY: undefined,
  };
  stores.folder = storeOf({ ...nothing, KONTOR_FILES_DIR: folder, S3_BUCKET: undefined });
  const key = { S3_ENDPOINT: s3.endpoint, S3_REGION: "eu-1", S3_ACCESS_KEY_ID: "key", S3_SECRET_ACCESS_KEY: "secret" };
  stores.bucket = storeOf({ ...key, KONTOR_FILES_DIR: folder, S3_BUCKET: "files" });
});
afterAll(async () => {
  await s3.close();
  await rm(folder, { recursive: true });
});

const storeNamed = (name: string): FileStore => stores[name] ?? expect.unreachable();

async function aLocalFile(bytes: Buffer): Promise<string> {
  const path = join(folder, randomBytes(8).toString("hex"));
  await writeFile(path, bytes);
  return path;
}

async function bytesOf(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

describe.each(["folder", "bucket"])("P-F1 P-F3 a store in a %s", (kind) => {
  test("gives back what it was given, whole and from a place on", async () => {
    const store = storeNamed(kind);
    const bytes = randomBytes(3_000_000);
    await store.put("2026-03-10/account/a1", await aLocalFile(bytes), bytes.length);

    expect((await bytesOf(await store.read("2026-03-10/account/a1"))).equals(bytes)).toBe(true);
    expect((await bytesOf(await store.read("2026-03-10/account/a1", 2_999_990))).equals(bytes.subarray(-10))).toBe(
      true,
    );
    expect(await store.sizeOf("2026-03-10/account/a1")).toBe(bytes.length);
  });

  test("lists a day by folders and a folder by keys, however many pages that takes", async () => {
    const store = storeNamed(kind);
    const keys = ["x/1", "x/2", "x/3", "x/4", "x/5", "y/1", "z/1"].map((key) => `2026-01-01/${key}`);
    for (const key of keys) await store.put(key, await aLocalFile(Buffer.from(key)), key.length);
    expect((await store.list("2026-01-01/")).folders.sort()).toEqual(["2026-01-01/x", "2026-01-01/y", "2026-01-01/z"]);
    expect((await store.list("2026-01-01/x/")).keys.sort()).toEqual(keys.slice(0, 5));
    expect(await store.list("2025-01-01/")).toEqual({ folders: [], keys: [] });
  });

  test("forgets what is removed, once and again, and says that it has nothing", async () => {
    const store = storeNamed(kind);
    await store.put("2026-03-11/a/b", await aLocalFile(Buffer.from("x")), 1);
    await store.remove("2026-03-11/a/b");
    await store.remove("2026-03-11/a/b");
    expect(await store.sizeOf("2026-03-11/a/b")).toBeNull();
    await expect(store.read("2026-03-11/a/b")).rejects.toThrow();
  });
});

test("the bucket was spoken to with a signature every time", () => {
  expect(s3.unsigned).toEqual([]);
});

describe("P-F1 P-F4 receiving a file", () => {
  async function* pieces(...sizes: number[]) {
    for (const size of sizes) yield new Uint8Array(size).fill(7);
  }
  const incoming = async () =>
    (await readdir(join(process.env.KONTOR_FILES_DIR ?? "", "incoming")).catch(() => [])).length;

  test("what came is counted and hashed, and gone when it is thrown away", async () => {
    const received = await receiveFile(pieces(10, 20), { maxBytes: 30, declaredBytes: null });
    expect(received).toMatchObject({ sizeBytes: 30 });
    expect(existsSync(received.path)).toBe(true);
    await received.discard();
    expect(await incoming()).toBe(0);
  });

  test.for([
    ["longer than allowed", [20, 11], 31, "file.too_large"],
    ["shorter than announced", [20], 21, "file.cut"],
    ["longer than announced", [20], 19, "file.cut"],
    ["empty", [], 0, "file.empty"],
  ] as const)("one that is %s leaves nothing", async ([, sizes, declaredBytes, code]) => {
    await expect(receiveFile(pieces(...sizes), { maxBytes: 30, declaredBytes })).rejects.toMatchObject({ code });
    expect(await incoming()).toBe(0);
  });

  test("one whose sender goes away leaves nothing", async () => {
    async function* cut() {
      yield new Uint8Array(10);
      throw Object.assign(new Error("aborted"), { code: "ECONNRESET" });
    }
    await expect(receiveFile(cut(), { maxBytes: 30, declaredBytes: null })).rejects.toMatchObject({ code: "file.cut" });
    expect(await incoming()).toBe(0);
  });

  test("P-C4 nothing is taken in when less than a tenth of the disk would stay free", () => {
    const disk = { blocks: 1_000, bavail: 200, bsize: 4_096 };
    expect(() => requireRoom(disk, 100 * 4_096)).not.toThrow();
    expect(() => requireRoom(disk, 101 * 4_096)).toThrow(expect.objectContaining({ code: "file.no_room" }));
  });
});
