import { join } from "node:path";
import { Ellipsis, type LucideIcon } from "lucide-react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { paymentLooks } from "./payment-badge";
import { stageLooks } from "./stage-look";

const FILE = join(process.cwd(), "app", "signs.css");
const HEAD =
  "/* The signs of badges and buttons in lists, sent once and not with every row. Written by list-signs.test.tsx: run it with -u\n   after a sign has changed. */\n";

/** An SVG as an address inside a style sheet. Only its shape counts: the colour is that of the text. */
function addressOf(Icon: LucideIcon): string {
  const markup = renderToStaticMarkup(<Icon color="#000" />);
  const drawn = markup.replace(/<svg [^>]*>/, (tag) => tag.replace(/ (class|width|height|aria-hidden)="[^"]*"/g, ""));
  const quoted = drawn.replaceAll('"', "'").replaceAll("#", "%23").replaceAll("<", "%3C").replaceAll(">", "%3E");
  return `url("data:image/svg+xml,${quoted}")`;
}

test("the style sheet of lists has the sign of every stage and payment, drawn as everywhere else", async () => {
  const looks = { ...stageLooks, ...paymentLooks, "row-menu": { icon: Ellipsis } };
  const byIcon = new Map<LucideIcon, string[]>();
  for (const [name, { icon }] of Object.entries(looks)) byIcon.set(icon, [...(byIcon.get(icon) ?? []), name]);
  const rules = [...byIcon].map(([icon, names]) => {
    const selectors = names.map((name) => `[data-sign="${name}"]`).join(",\n");
    return `${selectors} {\n  --sign: ${addressOf(icon)};\n}\n`;
  });

  await expect(HEAD + rules.join("")).toMatchFileSnapshot(FILE);
});
