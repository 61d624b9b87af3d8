/** Somebody who waits for a thing; those who asked earlier stand first. */
export interface Waiting {
  who: string
  /** Whether they may have it now: whoever owes care is stepped over, and keeps the place. */
  mayHave: boolean
}

/** To whom so many units that are free now are offered: in the order of asking, one each, stepping over who may not. */
export function offersTo<W extends Waiting>(inLine: readonly W[], units: number): W[] {
  const first = new Map<string, W>()
  for (const one of inLine) if (one.mayHave && !first.has(one.who)) first.set(one.who, one)
  return [...first.values()].slice(0, Math.max(0, units))
}
