import type { CSSProperties } from "react";

/** Mail programs know neither variables nor style sheets for certain: the look stands on each element. */
const colors = {
  ground: "#f3f5f3",
  sheet: "#ffffff",
  ink: "#13211f",
  soft: "#4d5c59",
  line: "#dbe2df",
  accent: "#0b5c66",
  sunken: "#eef3f1",
};

const sans = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const mono = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace";

export const look = {
  ground: { backgroundColor: colors.ground, color: colors.ink, fontFamily: sans, margin: 0, padding: "24px 12px" },
  sheet: {
    backgroundColor: colors.sheet,
    border: `1px solid ${colors.line}`,
    borderRadius: 10,
    borderCollapse: "separate",
    margin: "0 auto",
    maxWidth: 560,
    width: "100%",
  },
  below: { margin: "0 auto", maxWidth: 560, width: "100%" },
  company: {
    borderBottom: `1px solid ${colors.line}`,
    borderTop: `4px solid ${colors.accent}`,
    borderRadius: "10px 10px 0 0",
    fontSize: 15,
    fontWeight: 600,
    padding: "16px 28px",
    color: colors.ink,
  },
  body: { padding: "24px 28px 28px" },
  footer: { color: colors.soft, fontSize: 12, lineHeight: "18px", padding: "16px 28px", maxWidth: 560 },
  title: { color: colors.ink, fontSize: 22, fontWeight: 600, lineHeight: "28px", margin: "0 0 16px" },
  heading: { color: colors.ink, fontSize: 16, fontWeight: 600, lineHeight: "22px", margin: "24px 0 8px" },
  paragraph: { color: colors.ink, fontSize: 15, lineHeight: "23px", margin: "0 0 12px" },
  quiet: { color: colors.soft, fontSize: 13, lineHeight: "19px", margin: "0 0 8px" },
  label: { color: colors.soft, fontSize: 13, lineHeight: "19px", margin: "12px 0 4px" },
  button: {
    backgroundColor: colors.accent,
    borderRadius: 8,
    color: "#ffffff",
    display: "inline-block",
    fontSize: 15,
    fontWeight: 600,
    lineHeight: "20px",
    padding: "11px 20px",
    textDecoration: "none",
  },
  address: { color: colors.accent, wordBreak: "break-all" },
  codes: {
    backgroundColor: colors.sunken,
    border: `1px solid ${colors.line}`,
    borderRadius: 8,
    color: colors.ink,
    fontFamily: mono,
    fontSize: 14,
    lineHeight: "22px",
    padding: "10px 14px",
    wordBreak: "break-all",
  },
  item: { borderTop: `1px solid ${colors.line}`, padding: "16px 0 12px" },
  itemName: { color: colors.ink, fontSize: 15, fontWeight: 600, lineHeight: "22px", margin: 0 },
  instructions: { color: colors.ink, fontSize: 14, lineHeight: "21px", margin: 0 },
} as const satisfies Record<string, CSSProperties>;

/** For programs that do read style sheets and are dark. The classes stand beside the styles above. */
export const darkStyles = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .k-ground { background-color: #0e1514 !important; color: #e6eeeb !important; }
  .k-sheet { background-color: #16201e !important; border-color: #2a3835 !important; }
  .k-line { border-color: #2a3835 !important; }
  .k-ink { color: #e6eeeb !important; }
  .k-soft { color: #a3b3ae !important; }
  .k-codes { background-color: #0e1514 !important; border-color: #2a3835 !important; color: #e6eeeb !important; }
  .k-address { color: #62bcc8 !important; }
}`;
