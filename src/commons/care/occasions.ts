import type { Charter } from '../../kernel/charter.ts'
import type { Occasion, OccasionReader, Occasions } from '../../kernel/occasions.ts'
import { switchedOn } from '../charter/powers.ts'
import { registry } from '../charter/registry.ts'

/** An occasion and where it comes from. */
export type Known = Occasion & { of: string }

/** What the slices that are switched on know of who had something, by `<slice>.<source>`. */
export function sourcesOf(charter: Charter): Map<string, Occasions> {
  const slices = switchedOn(registry(), charter.capabilities)
  return new Map(
    slices.flatMap(({ name, occasions }) =>
      Object.entries(occasions).map(([key, source]) => [`${name}.${key}`, source] as const),
    ),
  )
}

/** Once for each occasion, whoever tells of it. */
export const occasionName = (of: string, key: string) => `${of}/${key}`

/** What somebody came right after lately, wherever it was. */
export async function behindOf(reader: OccasionReader, agent: string): Promise<Known[]> {
  return fromAll(reader, (source) => source.behind(reader, agent))
}

/** What runs now, wherever it is. */
export async function runningIn(reader: OccasionReader): Promise<Known[]> {
  return fromAll(reader, (source) => source.running(reader))
}

async function fromAll(
  { charter }: OccasionReader,
  ask: (source: Occasions) => Promise<Occasion[]>,
): Promise<Known[]> {
  const found: Known[] = []
  for (const [of, source] of sourcesOf(charter))
    found.push(...(await ask(source)).map((one) => ({ ...one, of })))
  return found
}
