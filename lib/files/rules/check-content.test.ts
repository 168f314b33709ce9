import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FileExtension, fileExtensionOf, fileExtensions } from "@/lib/files/model/file-types";
import { pdfOf, pngOf } from "@/scripts/seed/file-bytes";
import { officeOf, zipOf } from "@/tests/support/zip-bytes";
import { checkContent } from "./check-content";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kontor-content-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function check(extension: FileExtension, content: Buffer | string): Promise<string> {
  const path = join(folder, randomUUID());
  const bytes = Buffer.from(content);
  await writeFile(path, bytes);
  const code = await checkContent({ path, sizeBytes: bytes.length }, { name: `x.${extension}`, extension }).then(
    () => "accepted",
    (error: { code?: string }) => error.code ?? String(error),
  );
  await rm(path);
  return code;
}

const pdf = pdfOf(["Application"]);
const png = pngOf(20, 10, [[200, 40, 40]]);
const jpg = Buffer.from(
  "ffd8ffe000104a46494600010100000100010000ffdb004300080606070605080707070909080a0c140d0c0b0b0c1912130f141d1a1f1e1d1a1c1c20242e2720222c231c1c2837292c30313434341f27393d38323c2e333432ffc0000b080010001001011100ffc4001400010000000000000000000000000000000000ffda0008010100003f00d2cfffd9",
  "hex",
);
const webp = Buffer.from("524946461a000000574542505650384c0d0000002f00000010071011118888fe0700", "hex");
const tiff = (width: number, height: number, next = 0) => {
  const entry = (tag: number, value: number) => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16LE(tag, 0);
    bytes.writeUInt16LE(4, 2);
    bytes.writeUInt32LE(1, 4);
    bytes.writeUInt32LE(value, 8);
    return bytes;
  };
  const [count, end] = [Buffer.from([2, 0]), Buffer.alloc(4)];
  end.writeUInt32LE(next);
  return Buffer.concat([Buffer.from("49492a0008000000", "hex"), count, entry(256, width), entry(257, height), end]);
};
/** Sixty-five thousand entries before any size, and each page begins within the one before. */
const endlessTiff = () => {
  const bytes = Buffer.alloc(1_000_000);
  bytes.write("49492a0008000000", "hex");
  // Twelve bytes apart, so that no page's number of entries stands where another reads the kind of an entry.
  for (let at = 8; at < 12_000; at += 12) {
    bytes.writeUInt16LE(65_535, at);
    bytes.writeUInt32LE(at + 12, at + 2 + 65_535 * 12);
  }
  return bytes;
};
const psd = (width: number, height: number) => {
  const bytes = Buffer.alloc(40);
  bytes.write("8BPS");
  bytes.writeUInt16BE(1, 4);
  bytes.writeUInt16BE(3, 12);
  bytes.writeUInt32BE(height, 14);
  bytes.writeUInt32BE(width, 18);
  return bytes;
};
const wide = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
const hugePng = () => {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(20_000, 16);
  bytes.writeUInt32BE(5_001, 20);
  return bytes;
};

describe("P-F2 R-UNI-42 content and ending must agree", () => {
  test.for<[string, FileExtension, Buffer | string]>([
    ["a PDF", "pdf", pdf],
    ["a PNG", "png", png],
    ["a JPEG", "jpg", jpg],
    ["a JPEG by its long ending", "jpeg", jpg],
    ["a WebP", "webp", webp],
    ["a TIFF", "tif", tiff(100, 200)],
    ["a PSD", "psd", psd(300, 200)],
    ["text in UTF-8", "txt", "Zażółć gęślą jaźń\nПривет"],
    ["text in UTF-16", "txt", wide("Привет, мир")],
    ["text of eight bits", "csv", Buffer.from([0x4c, 0xf3, 0x64, 0xbc, 0x3b, 0x31, 0x0d, 0x0a])],
    ["a table", "csv", "name;sum\r\nAlgebra;10,50\r\n"],
    ["a document", "docx", officeOf("docx")],
    ["a sheet", "xlsx", officeOf("xlsx")],
    ["an archive", "zip", zipOf([{ name: "layout/front.pdf", content: pdf }])],
    ["an Illustrator file that is a PDF", "ai", pdf],
    ["an EPS", "eps", "%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n"],
    ["an old CorelDRAW file", "cdr", Buffer.from("RIFF\u0010\u0000\u0000\u0000CDR9vrsn    ", "latin1")],
    ["a new CorelDRAW file", "cdr", zipOf([{ name: "content/riffData.cdr", content: "RIFF" }])],
  ])("%s is accepted", async ([, extension, content]) => {
    expect(await check(extension, content)).toBe("accepted");
  });

  test.for<[string, FileExtension, Buffer | string, string]>([
    ["a picture called PDF", "pdf", png, "file.mismatch"],
    ["a program called PDF", "pdf", Buffer.from("MZ\u0090\u0000\u0003", "latin1"), "file.mismatch"],
    ["a page called picture", "png", "<html><script>1</script></html>", "file.mismatch"],
    ["a vector drawing called picture", "jpg", '<svg xmlns="http://www.w3.org/2000/svg"/>', "file.mismatch"],
    ["a PDF called text", "txt", pdf, "file.text"],
    ["a page called text", "txt", "\n <!DOCTYPE html><p>", "file.text"],
    ["a page called table", "csv", "\ufeff<html>", "file.text"],
    ["a drawing called text", "txt", '<?xml version="1.0"?><svg/>', "file.text"],
    ["a shell script called text", "txt", "#!/bin/sh\nrm -rf /", "file.text"],
    ["bytes called text", "txt", Buffer.from([65, 0, 66]), "file.text"],
    ["half a surrogate", "txt", Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]), "file.text"],
    ["a sheet called document", "docx", officeOf("xlsx"), "file.mismatch"],
    ["any archive called document", "docx", zipOf([{ name: "a.txt", content: "a" }]), "file.mismatch"],
    [
      "a document with macros",
      "docx",
      officeOf("docx", [{ name: "word/vbaProject.bin", content: "x" }]),
      "file.macros",
    ],
    [
      "a sheet that says so",
      "xlsx",
      officeOf("xlsx", [], "application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
      "file.macros",
    ],
    [
      "a sheet that says so in UTF-16",
      "xlsx",
      officeOf("xlsx", [], wide("application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
      "file.macros",
    ],
    [
      "a sheet that says so in numbers",
      "xlsx",
      officeOf("xlsx", [], "application/vnd.ms-excel.sheet.macro&#69;nabled.main+xml"),
      "file.archive_broken",
    ],
    [
      "a sheet with two lists of its parts",
      "xlsx",
      officeOf("xlsx", [{ name: "[Content_Types].xml", content: "macroEnabled" }]),
      "file.archive_broken",
    ],
    ["a sheet with old macros", "xlsx", officeOf("xlsx", [{ name: "xl/macrosheets/sheet1.xml" }]), "file.macros"],
    ["a picture of 100.02 megapixels", "png", hugePng(), "file.pixels"],
    ["a TIFF of 110 megapixels", "tif", tiff(10_000, 11_000), "file.pixels"],
    ["a TIFF that bites its tail", "tif", tiff(10, 10, 8), "file.image_broken"],
    ["a TIFF of entries without end", "tif", endlessTiff(), "file.image_broken"],
    ["a TIFF that points beyond its end", "tif", tiff(10, 10, 9_000), "file.image_broken"],
    ["a PSD of 400 megapixels", "psd", psd(20_000, 20_000), "file.pixels"],
  ])("%s is refused", async ([, extension, content, code]) => {
    expect(await check(extension, content)).toBe(code);
  });
});

describe("P-F2 an archive is looked at before anybody can unpack it", () => {
  const bomb = Buffer.alloc(3_000_000);
  test.for<[string, Buffer, string]>([
    ["with a path that climbs out", zipOf([{ name: "../../etc/passwd", content: "x" }]), "file.archive_paths"],
    ["with an absolute path", zipOf([{ name: "/etc/passwd", content: "x" }]), "file.archive_paths"],
    ["with a drive letter", zipOf([{ name: "C:/boot.ini", content: "x" }]), "file.archive_paths"],
    ["with a backslash", zipOf([{ name: "..\\boot.ini", content: "x" }]), "file.archive_paths"],
    ["with a link", zipOf([{ name: "here", content: "/etc/passwd", mode: 0o120777 }]), "file.archive_paths"],
    ["of ratio 1000", zipOf([{ name: "zeros", content: bomb }]), "file.archive_large"],
    ["that says 600 MB", zipOf([{ name: "a", content: "a", claimedBytes: 600 * 1024 * 1024 }]), "file.archive_large"],
    ["that hides its size", zipOf([{ name: "zeros", content: bomb, claimedBytes: 1_000 }]), "file.archive_broken"],
    ["that is locked", zipOf([{ name: "a", content: "a", isEncrypted: true }]), "file.archive_locked"],
    ["cut in the middle", zipOf([{ name: "a", content: "hello" }]).subarray(0, 40), "file.archive_broken"],
    [
      "of 2001 entries",
      zipOf(Array.from({ length: 2_001 }, (_, index) => ({ name: `${index}.txt`, content: "x" }))),
      "file.archive_large",
    ],
  ])("one %s is refused", async ([, bytes, code]) => {
    expect(await check("zip", bytes)).toBe(code);
  });

  test("one of 2000 entries is accepted", async () => {
    const parts = Array.from({ length: 2_000 }, (_, index) => ({ name: `${index}.txt`, content: "x" }));
    expect(await check("zip", zipOf(parts))).toBe("accepted");
  });
});

describe("P-F2 endings", () => {
  test.for([
    "a.svg",
    "a.html",
    "a.xml",
    "a.js",
    "a.exe",
    "a.docm",
    "a.xlsm",
    "a.bat",
    "a.sh",
    "a",
    "pdf",
    "a.pdf.exe",
    "a.pdf ",
    "a.pdf.",
  ])("%s is not accepted", (name) => {
    expect(fileExtensionOf(name)).toBeNull();
  });

  test("letter case does not matter, and nothing else is on the list than the policy has", () => {
    expect(fileExtensionOf("Scan.PDF")).toBe("pdf");
    expect([...fileExtensions].sort()).toEqual([
      "ai",
      "cdr",
      "csv",
      "docx",
      "eps",
      "jpeg",
      "jpg",
      "pdf",
      "png",
      "psd",
      "tif",
      "tiff",
      "txt",
      "webp",
      "xlsx",
      "zip",
    ]);
  });
});
