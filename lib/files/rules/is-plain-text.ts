import { createReadStream } from "node:fs";

/** Tab, line feed, vertical tab, form feed, carriage return, and the mark with which old programs end a file. */
const ALLOWED_CONTROLS = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a]);
const FIRST_PRINTABLE = 0x20;
const DELETE = 0x7f;
const SNIFF_CHARACTERS = 1_000;
/** What a browser or a shell would take for more than a text. */
const ACTIVE = /^\s*(#!|<(\?xml|!doctype|html|head|body|script|svg|iframe|object|embed)\b)/i;

/**
 * Whether a file is text in UTF-8, in UTF-16 with its mark, or in a code page of eight bits, and no markup or script
 * under another name. Read through once, in pieces.
 */
export async function isPlainText(path: string): Promise<boolean> {
  let wide: TextDecoder | undefined;
  let start = "";
  let isFirst = true;
  try {
    for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
      if (isFirst) wide = wideDecoder(piece);
      isFirst = false;
      const text = wide ? wide.decode(piece, { stream: true }) : piece.toString("latin1");
      if (!hasOnlyText(text)) return false;
      if (start.length < SNIFF_CHARACTERS) start += text.slice(0, SNIFF_CHARACTERS);
    }
    wide?.decode();
  } catch {
    // A surrogate without its other half.
    return false;
  }
  return !ACTIVE.test(start.replace(/^(\ufeff|\u00ef\u00bb\u00bf)/, ""));
}

function wideDecoder(start: Buffer): TextDecoder | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder("utf-16le", { fatal: true });
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder("utf-16be", { fatal: true });
  return undefined;
}

function hasOnlyText(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < FIRST_PRINTABLE && !ALLOWED_CONTROLS.has(code)) return false;
    if (code === DELETE) return false;
  }
  return true;
}
