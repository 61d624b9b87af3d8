import { localDay } from '../../commons/members/local-day.ts'
import { isId } from '../../kernel/fields.ts'
import type { Occasion, OccasionReader } from '../../kernel/occasions.ts'
import './tables.ts'

const [ownMost, allMost] = [5, 200]

const turnRows = ({ db, commons }: OccasionReader) =>
  db
    .selectFrom('turns_turn as t')
    .innerJoin('turns_cycle as c', (on) =>
      on.onRef('c.commons_id', '=', 't.commons_id').onRef('c.id', '=', 't.cycle'),
    )
    .select(['c.resource', 'c.number', 't.cycle', 't.agent', 't.from_at', 't.until_at'])
    .where('t.commons_id', '=', commons.id)
    .where('t.minutes', '>', 0n)

interface TurnRow {
  resource: string
  number: number
  cycle: string
  agent: string
  from_at: Date
  until_at: Date
}

/** `cycle:<cycle>:<agent>`: a turn of a flow that has begun; whoever has the next one there comes next. */
export async function findTurn(reader: OccasionReader, [cycle = '', agent = '']: string[]) {
  if (!isId(agent)) return undefined
  const row = await turnRows(reader)
    .where('t.cycle', '=', cycle)
    .where('t.agent', '=', agent)
    .executeTakeFirst()
  return row && row.from_at <= reader.now ? occasionOf(reader, row) : undefined
}

async function occasionOf(reader: OccasionReader, turn: TurnRow): Promise<Occasion> {
  const { db, commons, now } = reader
  const after = await turnRows(reader)
    .where('c.resource', '=', turn.resource)
    .where('t.from_at', '>=', turn.until_at)
    .orderBy('t.from_at')
    .limit(1)
    .executeTakeFirst()
  const end = turn.until_at < now ? turn.until_at : now
  return {
    ...{ key: `cycle:${turn.cycle}:${turn.agent}`, resource: turn.resource, agent: turn.agent, place: null },
    ...{ day: await localDay(db, commons.id, end), next: after ? [after.agent] : [] },
  }
}

/** The turns right before those of somebody's that have begun, the latest first. */
export async function behindInCycle(reader: OccasionReader, agent: string): Promise<Occasion[]> {
  const mine = await turnRows(reader)
    .where('t.agent', '=', agent)
    .where('t.from_at', '<=', reader.now)
    .orderBy('t.from_at', 'desc')
    .limit(ownMost)
    .execute()
  const found: Occasion[] = []
  for (const { resource, from_at } of mine) {
    const before = await turnRows(reader)
      .where('c.resource', '=', resource)
      .where('t.until_at', '<=', from_at)
      .orderBy('t.until_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (before) found.push(await occasionOf(reader, before))
  }
  return found
}

/** The turns that run now. */
export async function turnsNow(reader: OccasionReader): Promise<Occasion[]> {
  const rows = await turnRows(reader)
    .where('t.from_at', '<=', reader.now)
    .where('t.until_at', '>', reader.now)
    .orderBy('t.from_at')
    .limit(allMost)
    .execute()
  return Promise.all(rows.map((row) => occasionOf(reader, row)))
}
