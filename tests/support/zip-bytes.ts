import { crc32, deflateRawSync } from "node:zlib";

type Part = {
  name: string;
  content?: string | Buffer;
  /** What the list says, when it lies. */
  claimedBytes?: number;
  /** Of Unix, for links. */
  mode?: number;
  isEncrypted?: boolean;
};

/** An archive as bytes, in which everything can be wrong on purpose. */
export function zipOf(parts: readonly Part[]): Buffer {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, content = "", claimedBytes, mode = 0o100644, isEncrypted = false } of parts) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const path = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(isEncrypted ? 0x801 : 0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimedBytes ?? raw.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, path, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 3]), common, tail, path]));
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, list, Buffer.from("PK\u0005\u0006"), end]);
}

const TYPES = "[Content_Types].xml";

/** The smallest office document of a kind, with whatever else is wanted in it. */
export function officeOf(
  kind: "docx" | "xlsx",
  more: readonly Part[] = [],
  types: string | Buffer = "<Types/>",
): Buffer {
  const main = kind === "docx" ? "word/document.xml" : "xl/workbook.xml";
  return zipOf([{ name: TYPES, content: types }, { name: main, content: "<document/>" }, ...more]);
}
