import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../kernel/capability.ts'
import type { vacated } from './entries-service.ts'
import './tables.ts'

type Place = Pick<Context, 'db' | 'commons' | 'now'>
export type Held = Omit<z.output<typeof vacated.data>, 'resource' | 'agent'>

/** Takes from somebody what they hold from today on, and answers it by resource. */
export async function giveUp(ctx: Place, agent: string, today: string): Promise<Map<string, Held>> {
  const held = new Map<string, Held>()
  const of = (resource: string): Held => {
    const known = held.get(resource) ?? { draws: [], lotteries: [], cycles: [], seasons: [] }
    held.set(resource, known)
    return known
  }
  for (const { resource, id, n } of await lots(ctx, agent, today))
    of(resource).draws.push({ draw: id, lot: n })
  for (const { resource, id, n } of await tickets(ctx, agent, today))
    of(resource).lotteries.push({ lottery: id, won: n })
  for (const { resource, id, minutes } of await turns(ctx, agent))
    of(resource).cycles.push({ cycle: id, minutes })
  for (const { resource, id, left } of await quotas(ctx, agent, today))
    of(resource).seasons.push({ season: id, left })
  await sql`delete from turns_asking where commons_id = ${ctx.commons.id} and agent = ${agent}`.execute(
    ctx.db,
  )
  return held
}

interface Numbered {
  resource: string
  id: string
  n: number | null
}

/** A place is idle without its row: it goes round with the others, and whoever comes late takes it. */
async function lots({ db, commons }: Place, agent: string, today: string): Promise<Numbered[]> {
  const { rows } = await sql<Numbered>`
    delete from turns_entrant e using turns_draw d
    where d.commons_id = e.commons_id and d.id = e.draw and e.commons_id = ${commons.id} and e.agent = ${agent}
      and d.until_on >= ${today}
    returning d.resource, d.id, e.lot as n`.execute(db)
  return byId(rows)
}

/** A ticket not drawn yet is drawn no more; days somebody was drawn for are nobody's. */
async function tickets({ db, commons }: Place, agent: string, today: string): Promise<Numbered[]> {
  const { rows } = await sql<Numbered>`
    delete from turns_ticket t using turns_lottery l
    where l.commons_id = t.commons_id and l.id = t.lottery and t.commons_id = ${commons.id} and t.agent = ${agent}
      and l.until_on >= ${today} and (l.drawn_at is null or t.won is not null)
    returning l.resource, l.id, t.won as n`.execute(db)
  return byId(rows)
}

async function turns({ db, commons, now }: Place, agent: string) {
  const { rows } = await sql<{ resource: string; id: string; minutes: string }>`
    delete from turns_turn t using turns_cycle c
    where c.commons_id = t.commons_id and c.id = t.cycle and t.commons_id = ${commons.id} and t.agent = ${agent}
      and t.until_at > ${now}
    returning c.resource, c.id, t.minutes`.execute(db)
  return byId(rows.map((one) => ({ ...one, minutes: BigInt(one.minutes) })))
}

/** What they took stays theirs; the rest of their quota is taken by nobody this season. */
async function quotas({ db, commons }: Place, agent: string, today: string) {
  const { rows } = await sql<{ resource: string; id: string; left: string }>`
    update turns_quota q set most = least(q.most, q.taken) from turns_season s, turns_quota before
    where s.commons_id = q.commons_id and s.id = q.season and q.commons_id = ${commons.id} and q.agent = ${agent}
      and before.commons_id = q.commons_id and before.season = q.season and before.agent = q.agent
      and s.until_on >= ${today} and q.most > q.taken
    returning s.resource, s.id, before.most - before.taken as left`.execute(db)
  return byId(rows.map((one) => ({ ...one, left: BigInt(one.left) })))
}

const byId = <T extends { id: string }>(rows: T[]): T[] => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
