import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, rm, stat, writeFile } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { eq } from "drizzle-orm";
import { sessions } from "@/db/schema/people";
import { newId } from "@/lib/core/id";
import { hashToken } from "@/lib/server/cipher";
import { writeAs } from "@/lib/server/context";
import { pdfOf, pngOf } from "@/scripts/seed/file-bytes";
import { aSession } from "@/tests/support/a-session";
import { aCustomerWithNothing } from "@/tests/support/cabinet-customer";
import { aStaffDesk } from "@/tests/support/staff-desk";

const base = process.env.KONTOR_URL ?? "";
const filesDir = process.env.KONTOR_FILES_DIR ?? "";
const MIB = 1024 * 1024;

// They look at the same disk.
test.describe.configure({ mode: "default" });

async function signedIn(browser: Browser, token: string, viewport = { width: 1280, height: 900 }) {
  const context = await browser.newContext({ viewport, locale: "en", reducedMotion: "reduce", acceptDownloads: true });
  await context.addCookies([{ name: "kontor.session", value: token, url: base }]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  return { page, complaints };
}

/** An order of Anna Berg, with its seller and with her in the cabinet. */
async function aDesk() {
  const desk = await aStaffDesk({ withOrder: true });
  const orderId = desk.order?.id ?? "";
  const anna = await writeAs({ kind: "guest", source: "", accountId: null }, (ctx) =>
    aSession(ctx.tx, { personId: desk.person.personId, workplaceAccountId: null, now: ctx.now }),
  );
  const address = (door: "staff" | "cabinet") => `${base}/files/${door}/${desk.accountId}/${orderId}`;
  return { ...desk, orderId, anna, address };
}

const cookie = (token: string) => ({ cookie: `kontor.session=${token}`, origin: base });
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const upload = (address: string, name: string, body: BodyInit, token: string) =>
  fetch(`${address}?name=${encodeURIComponent(name)}`, { method: "POST", body, headers: cookie(token) });

async function dropOnto(page: Page, name: string, content: string) {
  const transfer = await page.evaluateHandle(
    ([file, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text ?? ""], file ?? ""));
      return data;
    },
    [name, content],
  );
  const region = page.getByRole("region", { name: "Files", exact: true });
  await region.dispatchEvent("dragover", { dataTransfer: transfer });
  await region.dispatchEvent("drop", { dataTransfer: transfer });
}

test("R-AGG-36 R-AGG-37 R-AGG-38 both sides add files to an order, see them in one table and download them", async ({
  browser,
}) => {
  const desk = await aDesk();
  const pdf = pdfOf(["Licence application"]);
  const staff = await signedIn(browser, desk.olga);
  await staff.page.goto(`/orders/${desk.orderId}`);
  await staff.page.getByRole("navigation", { name: /order/i }).getByRole("link", { name: "Files" }).click();
  await expect(staff.page.getByText("No files yet")).toBeVisible();
  await staff.page.locator("input[type=file]").setInputFiles([
    { name: "Wniosek – żółty «1».pdf", mimeType: "application/pdf", buffer: pdf },
    { name: "logo.png", mimeType: "image/png", buffer: pngOf(40, 20, [[10, 20, 200]]) },
  ]);
  const table = staff.page.getByRole("table", { name: "Files" });
  await expect(table.getByRole("row", { name: /Wniosek/ })).toContainText("Olga Lis");
  await expect(table.getByRole("row", { name: /logo\.png/ })).toContainText("PNG", { ignoreCase: true });
  await dropOnto(staff.page, "notes.txt", "Dropped onto the tab");
  await expect(table.getByRole("row", { name: /notes\.txt/ })).toBeVisible();

  const his = await signedIn(browser, desk.anna, { width: 390, height: 844 });
  await his.page.goto(`/account/${desk.accountId}/orders/${desk.orderId}`);
  await expect(his.page.getByText("Olga Lis")).toHaveCount(0);
  const downloading = his.page.waitForEvent("download");
  await his.page.getByRole("link", { name: "Wniosek – żółty «1».pdf", exact: true }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("Wniosek – żółty «1».pdf");
  const kept: Buffer[] = [];
  for await (const piece of await download.createReadStream()) kept.push(piece);
  expect(sha256(Buffer.concat(kept))).toBe(sha256(pdf));
  await his.page
    .locator("input[type=file]")
    .setInputFiles([{ name: "signed.pdf", mimeType: "application/pdf", buffer: pdf }]);
  await expect(his.page.getByRole("link", { name: "signed.pdf", exact: true })).toBeVisible();
  expect(await his.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);

  await staff.page.reload();
  await expect(table.getByRole("row", { name: /signed\.pdf/ })).toContainText("Recipient");
  await staff.page.getByRole("button", { name: "Remove logo.png" }).click();
  await staff.page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await expect(table.getByRole("row", { name: /logo\.png/ })).toHaveCount(0);
  await staff.page.getByRole("link", { name: "History", exact: true }).click();
  await expect(staff.page.getByText("File removed: logo.png")).toBeVisible();
  await expect(staff.page.getByText("File downloaded: Wniosek – żółty «1».pdf")).toBeVisible();
  await staff.page.goto("/storage?q=SIGN");
  await expect(staff.page.getByRole("table", { name: "Storage" }).getByRole("row")).toHaveCount(2);
  expect([...staff.complaints, ...his.complaints]).toEqual([]);
});

test("P-F2 R-UNI-42 what is refused is named with its reason, and can be tried again", async ({ browser }) => {
  const desk = await aDesk();
  const { page } = await signedIn(browser, desk.olga);
  await page.goto(`/orders/${desk.orderId}/files`);
  await page.locator("input[type=file]").setInputFiles([
    { name: "page.html", mimeType: "text/html", buffer: Buffer.from("<p>") },
    { name: "really a text.pdf", mimeType: "application/pdf", buffer: Buffer.from("just words") },
  ]);
  const list = page.getByRole("list", { name: "Files on their way" });
  await expect(list.getByText("files of this type are not accepted")).toBeVisible();
  await expect(list.getByText("“really a text.pdf” is not what its ending .pdf says, or it is damaged.")).toBeVisible();
  await expect(list.getByRole("button", { name: "Try again: really a text.pdf" })).toBeVisible();
  await expect(page.getByText("No files yet")).toBeVisible();
});

test("P-F1 P-F3 100 MB go in and come out byte for byte, whole and in parts, as an attachment that cannot run", async () => {
  const desk = await aDesk();
  const path = join(tmpdir(), `kontor-100-${newId()}.txt`);
  const line = Buffer.from(`${"0123456789abcdef".repeat(4)}\n`);
  const bytes = Buffer.alloc(100 * MIB, line);
  await writeFile(path, bytes);
  // As a client that does not say how much is coming, piece by piece.
  const stored = await fetch(`${desk.address("staff")}?name=big.txt`, {
    method: "POST",
    headers: cookie(desk.olga),
    body: createReadStream(path) as unknown as BodyInit,
    ...{ duplex: "half" },
  });
  expect(stored.status).toBe(201);
  const { id } = await stored.json();

  const answer = await fetch(`${desk.address("cabinet")}/${id}`, { headers: cookie(desk.anna) });
  const hash = createHash("sha256");
  for await (const piece of answer.body ?? []) hash.update(piece);
  expect(hash.digest("hex")).toBe(sha256(bytes));
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-length": String(bytes.length),
    "content-type": "text/plain",
    "content-disposition": "attachment; filename=\"big.txt\"; filename*=UTF-8''big.txt",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "cache-control": "private, no-store",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
  });
  const part = await fetch(`${desk.address("staff")}/${id}`, {
    headers: { ...cookie(desk.olga), range: `bytes=${bytes.length - 1_000}-` },
  });
  expect([part.status, part.headers.get("content-range")]).toEqual([
    206,
    `bytes ${bytes.length - 1_000}-${bytes.length - 1}/${bytes.length}`,
  ]);
  expect(sha256(new Uint8Array(await part.arrayBuffer()))).toBe(sha256(bytes.subarray(-1_000)));
  const head = await fetch(`${desk.address("staff")}/${id}`, { method: "HEAD", headers: cookie(desk.olga) });
  expect([head.status, head.headers.get("content-length")]).toEqual([200, String(bytes.length)]);

  const tooLong = await upload(desk.address("staff"), "too big.txt", Buffer.alloc(100 * MIB + 1, line), desk.olga).then(
    ({ status }) => status,
    () => "cut off",
  );
  expect([413, "cut off"]).toContain(tooLong);
  await rm(path);
});

test("P-F4 P-R3 the right is asked at each download, and what is out of sight does not exist", async () => {
  const [desk, stranger] = [await aDesk(), await aCustomerWithNothing()];
  const stored = await upload(desk.address("staff"), "a.txt", "words", desk.olga);
  const { id } = await stored.json();
  const get = async (address: string, token?: string) => {
    const answer = await fetch(address, token ? { headers: cookie(token) } : {});
    return [answer.status, await answer.text()];
  };
  const missing = await get(`${desk.address("staff")}/${newId()}`, desk.olga);
  expect(missing[0]).toBe(404);
  expect(await get(`${desk.address("cabinet")}/${id}`, desk.anna)).toEqual([200, "words"]);
  expect(await get(`${desk.address("cabinet")}/${id}`, stranger.sessionToken)).toEqual(missing);
  expect(await get(`${desk.address("staff")}/${id}`, desk.anna)).toEqual(missing);
  expect(await get(`${desk.address("staff")}/${id}x`, desk.olga)).toEqual(missing);
  const noOrder = await get(`${base}/files/staff/${desk.accountId}/${newId()}/${id}`, desk.kirill);
  expect(noOrder[0]).toBe(404);
  expect(await get(`${desk.address("staff")}/${id}`, desk.kirill)).toEqual(noOrder);
  expect((await get(`${desk.address("staff")}/${id}`))[0]).toBe(401);
  for (const origin of ["null", "https://evil.example", undefined]) {
    const headers = { cookie: `kontor.session=${desk.olga}`, ...(origin ? { origin } : {}) };
    const attempts = [
      fetch(`${desk.address("staff")}?name=b.txt`, { method: "POST", body: "x", headers }),
      fetch(`${desk.address("staff")}/${id}`, { method: "DELETE", headers }),
    ];
    for (const attempt of attempts) expect((await attempt).status).toBe(403);
  }
  expect((await get(`${desk.address("staff")}/${id}`, desk.olga))[0]).toBe(200);
});

test("P-F1 P-F4 an upload that is cut leaves nothing that anybody sees, and no bytes", async ({ browser }) => {
  const desk = await aDesk();
  const before = await bytesOnDisk();
  const sent = httpRequest(`${desk.address("staff")}?name=half.txt`, {
    method: "POST",
    headers: { ...cookie(desk.olga), "content-length": String(20 * MIB) },
  });
  sent.on("error", () => undefined);
  sent.write(randomBytes(MIB).toString("hex"));
  await expect.poll(async () => (await bytesOnDisk()) > before).toBe(true);
  sent.destroy();
  await expect.poll(bytesOnDisk).toBe(before);
  const { page } = await signedIn(browser, desk.olga);
  await page.goto(`/orders/${desk.orderId}/files`);
  await expect(page.getByText("No files yet")).toBeVisible();
});

test("P-A1 P-F4 whoever is signed out while his file comes in adds none, and no bytes of it stay", async () => {
  const desk = await aDesk();
  const before = await bytesOnDisk();
  const half = randomBytes(MIB).toString("hex");
  const sent = httpRequest(`${desk.address("staff")}?name=late.txt`, {
    method: "POST",
    headers: { ...cookie(desk.olga), "content-length": String(2 * half.length) },
  });
  const answered = new Promise((resolve, reject) =>
    sent.once("response", ({ statusCode }) => resolve(statusCode)).once("error", reject),
  );
  sent.write(half);
  await expect.poll(async () => (await bytesOnDisk()) > before).toBe(true);
  await writeAs({ kind: "guest", source: "", accountId: null }, (ctx) =>
    ctx.tx
      .update(sessions)
      .set({ endedAt: ctx.now })
      .where(eq(sessions.tokenHash, hashToken(desk.olga))),
  );
  sent.end(half);
  expect(await answered).toBe(401);
  await expect.poll(bytesOnDisk).toBe(before);
});

test("P-F1 a stored file that was altered on the disk does not leave, and the order's history says so", async ({
  browser,
}) => {
  const desk = await aDesk();
  const stored = await upload(desk.address("staff"), "a.txt", "the right words", desk.olga);
  const { id } = await stored.json();
  const newest = (await filesOnDisk()).sort((a, b) => b.at - a.at)[0];
  await writeFile(newest?.path ?? "", "the wrong words");
  const received = await fetch(`${desk.address("staff")}/${id}`, { headers: cookie(desk.olga) })
    .then((answer) => answer.text())
    .catch(() => "failed");
  expect(received).toBe("failed");
  await writeFile(newest?.path ?? "", "short");
  expect((await fetch(`${desk.address("staff")}/${id}`, { headers: cookie(desk.olga) })).status).toBe(503);
  const { page } = await signedIn(browser, desk.olga);
  await page.goto(`/orders/${desk.orderId}/history`);
  await expect(page.getByText("A stored file is damaged: a.txt").first()).toBeVisible();
});

async function filesOnDisk() {
  const entries = await readdir(filesDir, { recursive: true, withFileTypes: true }).catch(() => []);
  const found = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    found.map((path) =>
      stat(path).then(
        ({ size, mtimeMs }) => ({ path, size, at: mtimeMs }),
        () => ({ path, size: 0, at: 0 }),
      ),
    ),
  );
}

async function bytesOnDisk(): Promise<number> {
  return (await filesOnDisk()).reduce((sum, { size }) => sum + size, 0);
}
