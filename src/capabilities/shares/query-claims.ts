import { sql } from 'kysely'
import { z } from 'zod'
import { walkRoll } from '../../commons/members/walk-roll.ts'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { amount, day, id } from '../../kernel/fields.ts'
import { claimShape, claimsWithRest } from './claim-view.ts'
import { holdingsOf } from './register-rows.ts'
import type { ClaimRow } from './tables.ts'

const page = { after: z.string().max(600).optional(), limit: z.int().min(1).max(500).optional() }
const office = ['role:steward', 'role:treasurer', 'role:chair'] as const

/** Claims of those who left, a page at a time: to be decided first, the soonest first; then what became of others. */
export const claims = query({
  input: z.strictObject(page),
  output: z.object({ claims: z.array(claimShape), next: z.string().nullable() }),
  who: [...office],
  async run(view, { after, limit = 50 }) {
    const from = after === undefined ? sql`` : sql`and ${place} > ${afterPlace(after)}`
    const { rows } = await sql<ClaimRow>`
      select * from shares_claim where commons_id = ${view.commons.id} ${from}
      order by state <> 'open', payable_from, id limit ${limit + 1}`.execute(view.db)
    const shown = rows.slice(0, limit)
    const last = rows.length > limit ? shown.at(-1) : undefined
    return { claims: await claimsWithRest(view, shown), next: last ? cursorOf(last) : null }
  },
})

const place = sql`(state <> 'open', payable_from, id)`

const cursorOf = ({ state, payable_from, id }: ClaimRow): string =>
  Buffer.from(JSON.stringify([state !== 'open', payable_from, id])).toString('base64url')

const cursor = z.tuple([z.boolean(), day(), z.uuid()])

function afterPlace(text: string) {
  try {
    const [over, from, id] = cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    return sql`(${over}::boolean, ${from}::date, ${id}::uuid)`
  } catch {
    throw kernelFailure('bad_input', { field: 'after', problem: 'text' })
  }
}

/** Whoever left, holds shares and has no claim yet, by name, a page at a time. */
export const unclaimed = query({
  input: z.strictObject(page),
  output: z.object({
    people: z.array(z.object({ agent: id('members.agent'), shares: amount(), leftOn: day().nullable() })),
    next: z.string().nullable(),
  }),
  who: [...office],
  run: (view, { after, limit = 50 }) => listUnclaimed(view, after, limit),
})

async function listUnclaimed(view: View, after: string | undefined, limit: number) {
  const that = sql<boolean>`exists (
      select from shares_holding h where h.commons_id = a.commons_id and h.agent = a.id and h.shares > 0)
    and not exists (
      select from shares_claim c where c.commons_id = a.commons_id and c.agent = a.id and c.state = 'open')`
  const walk = { after, limit, states: ['left' as const], that }
  const { people, next } = await walkRoll(view.db, view.commons.id, walk)
  const held = await holdingsOf(
    view,
    people.map((one) => one.agent),
  )
  const rows = people.map(({ agent, leftOn }) => ({ agent, leftOn, shares: held.get(agent)?.shares ?? 0n }))
  return { people: rows, next }
}
