import type { ByteRange } from "./byte-range";

type Sent = { name: string; mediaType: string; sizeBytes: number; sha256: string };

/** What RFC 8187 lets stand as it is; the rest is escaped byte by byte. */
const ESCAPED_TOO = /['()*]/g;

/**
 * Headers with which a file can be kept and cannot run (promise F3). The server puts its own on every answer as well;
 * these say so where it is not in front.
 */
export function downloadHeaders(file: Sent, part: ByteRange | "unsatisfiable"): Headers {
  const headers = new Headers({
    "content-disposition": attachment(file.name),
    "content-type": file.mediaType,
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "cache-control": "private, no-store",
    "accept-ranges": "bytes",
    etag: `"${file.sha256}"`,
  });
  if (part === "unsatisfiable") {
    headers.set("content-range", `bytes */${file.sizeBytes}`);
    return headers;
  }
  // The framework drops a content-length; the server in front makes one of this.
  headers.set("x-kontor-length", String(part.last - part.first + 1));
  if (!part.isWhole) headers.set("content-range", `bytes ${part.first}-${part.last}/${file.sizeBytes}`);
  return headers;
}

/** RFC 6266: a plain name for old programs, and the real one in UTF-8. */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, "_");
  const exact = encodeURIComponent(name).replace(
    ESCAPED_TOO,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
