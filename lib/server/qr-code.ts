import { toString as drawn } from "qrcode";

/** A text as a picture for a camera, as the address of an image. */
export async function qrCode(text: string): Promise<string> {
  const svg = await drawn(text, { type: "svg", errorCorrectionLevel: "M", margin: 2 });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}
