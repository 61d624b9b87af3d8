import { z } from 'zod'
import { localDay } from '../../commons/members/local-day.ts'
import type { Occasion, OccasionReader } from '../../kernel/occasions.ts'
import './tables.ts'

const step = z.object({
  ...{ resource: z.string(), step: z.int(), agent: z.string() },
  ...{ how: z.string(), next: z.string().nullable() },
})

/** `rotation:<resource>:<step>`: the turn that ended with that step of the journal, and to whom it then went. */
export async function findRotation(
  { db, commons }: OccasionReader,
  [resource = '', number = '']: string[],
): Promise<Occasion | undefined> {
  if (!/^\d{1,6}$/.test(number) || String(Number(number)) !== number) return undefined
  const rows = await db
    .selectFrom('journal_entry')
    .select(['body', 'at'])
    .where('commons_id', '=', commons.id)
    .where('kind', '=', 'turns.turn_ended')
    .orderBy('seq', 'desc')
    // What ended longer ago than so many turns of all rotations is too late to report anyway.
    .limit(300)
    .execute()
  for (const { body, at } of rows) {
    const { agent, how, next, ...ended } = step.parse(JSON.parse(body).data)
    if (ended.resource !== resource || ended.step !== Number(number)) continue
    if (how !== 'taken') return undefined
    const day = await localDay(db, commons.id, at)
    const key = `rotation:${resource}:${number}`
    return { key, resource, place: null, agent, day, next: next === null ? [] : [next] }
  }
  return undefined
}

/** The turn right before the one somebody has now. */
export async function behindInRotation(reader: OccasionReader, agent: string): Promise<Occasion[]> {
  const rows = await reader.db
    .selectFrom('turns_rotation')
    .select(['resource', 'step'])
    .where('commons_id', '=', reader.commons.id)
    .where('at', '=', agent)
    .orderBy('since', 'desc')
    .limit(5)
    .execute()
  const found = await Promise.all(
    rows.map(({ resource, step }) => findRotation(reader, [resource, String(step)])),
  )
  return found.filter((one) => one !== undefined)
}
