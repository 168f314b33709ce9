type Line = { name: string; quantity: number };
type Change = { label: string; before?: string; after?: string };

/** Which quantities differ, item by item; an item that came or went has only one side. */
export function changedLines(before: readonly Line[], after: readonly Line[]): Change[] {
  return changed(counted(before), counted(after));
}

/** Which options differ, by name and, for names that occur several times, by their place. */
export function changedOptions(
  before: readonly (readonly [string, string])[],
  after: readonly (readonly [string, string])[],
): Change[] {
  return changed(placed(before), placed(after));
}

function counted(lines: readonly Line[]): Map<string, string> {
  const found = new Map<string, number>();
  for (const { name, quantity } of lines) found.set(name, (found.get(name) ?? 0) + quantity);
  return new Map([...found].map(([name, quantity]) => [name, String(quantity)]));
}

function placed(options: readonly (readonly [string, string])[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of options) {
    let label = name;
    for (let place = 2; found.has(label); place += 1) label = `${name} (${place})`;
    found.set(label, value);
  }
  return found;
}

function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Change[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((label) => {
    const [old, now] = [before.get(label), after.get(label)];
    if (old === now) return [];
    return [{ label, ...(old === undefined ? {} : { before: old }), ...(now === undefined ? {} : { after: now }) }];
  });
}
