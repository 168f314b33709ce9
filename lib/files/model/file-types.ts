/**
 * What may be stored, by the ending of the name. `content` is what must be found inside, in the words of the library
 * that looks at magic bytes, and `text` where there is nothing to find. Source: policy figures of the promises.
 */
export const fileTypes = {
  pdf: { mediaType: "application/pdf", content: ["pdf"] },
  png: { mediaType: "image/png", content: ["png", "apng"] },
  jpg: { mediaType: "image/jpeg", content: ["jpg"] },
  jpeg: { mediaType: "image/jpeg", content: ["jpg"] },
  webp: { mediaType: "image/webp", content: ["webp"] },
  tif: { mediaType: "image/tiff", content: ["tif"] },
  tiff: { mediaType: "image/tiff", content: ["tif"] },
  txt: { mediaType: "text/plain", content: ["text"] },
  csv: { mediaType: "text/csv", content: ["text"] },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    content: ["zip"],
  },
  xlsx: { mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", content: ["zip"] },
  zip: { mediaType: "application/zip", content: ["zip"] },
  // Print sources: passed on as they are, never opened by the server.
  ai: { mediaType: "application/postscript", content: ["pdf", "ps", "eps"] },
  eps: { mediaType: "application/postscript", content: ["eps", "ps"] },
  psd: { mediaType: "image/vnd.adobe.photoshop", content: ["psd"] },
  cdr: { mediaType: "application/vnd.corel-draw", content: ["cdr", "zip"] },
} as const satisfies Record<string, { mediaType: string; content: readonly string[] }>;

export type FileExtension = keyof typeof fileTypes;

export const fileExtensions = Object.keys(fileTypes) as readonly FileExtension[];

/** As a file picker wants them. */
export const fileEndings: readonly string[] = fileExtensions.map((extension) => `.${extension}`);

/** The ending of a name, in lower case; null when such files are not taken. */
export function fileExtensionOf(name: string): FileExtension | null {
  const ending = /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  return fileExtensions.find((extension) => extension === ending) ?? null;
}
