/** What stands in the fields of a page, by the place of each field. */
export type Typed = Record<string, string>;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Kept = { page: string; typed: Typed };

const KEPT = "kontor.typed";
const CONTROLS = "input[name], textarea[name], select[name]";
/** Secrets are never written down, and files cannot be put back. */
const NEVER = new Set(["password", "file", "hidden"]);

/** The fields as they stand now. Ticks count as text. */
export function typedNow(): Typed {
  return Object.fromEntries(controls().map(([place, control]) => [place, textOf(control)]));
}

/** Puts it where the next load of this page finds it. */
export function keepTyped(typed: Typed): void {
  const kept: Kept = { page: pageNow(), typed };
  sessionStorage.setItem(KEPT, JSON.stringify(kept));
}

/** Fills the fields of this page again, once. */
export function restoreTyped(): void {
  const text = sessionStorage.getItem(KEPT);
  if (!text) return;
  sessionStorage.removeItem(KEPT);
  const kept: Kept = JSON.parse(text);
  if (kept.page !== pageNow()) return;
  for (const [place, control] of controls()) {
    const value = kept.typed[place];
    if (value !== undefined && value !== textOf(control)) type(control, value);
  }
}

function controls(): [string, Control][] {
  const seen = new Map<string, number>();
  return [...document.querySelectorAll<Control>(CONTROLS)]
    .filter((control) => !NEVER.has(control.type))
    .map((control) => {
      const name = isTick(control) ? `${control.name}=${control.value}` : control.name;
      const count = seen.get(name) ?? 0;
      seen.set(name, count + 1);
      return [`${name}#${count}`, control];
    });
}

function isTick(control: Control): control is HTMLInputElement {
  return control.type === "checkbox" || control.type === "radio";
}

function textOf(control: Control): string {
  return isTick(control) ? String(control.checked) : control.value;
}

/** As a person would: the framework hears of it, so its own state follows. */
function type(control: Control, value: string): void {
  if (isTick(control)) {
    control.click();
    return;
  }
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set;
  setter?.call(control, value);
  for (const event of ["input", "change"]) control.dispatchEvent(new Event(event, { bubbles: true }));
}

function pageNow(): string {
  return location.pathname + location.search;
}
