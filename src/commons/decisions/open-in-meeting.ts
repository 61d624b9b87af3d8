import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { methodNamed } from '../../counting/methods.ts'
import { canonicalText } from '../../kernel/canonical.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import type { Procedure } from '../charter/procedure.ts'
import { meetingVoteOpened } from './entries.ts'
import { electorateFor, hashOf, matterOf, openable, openingProblems, unblocked } from './opening.ts'
import { isMotion } from './procedure.ts'
import { findDecision, updateDecision } from './stored.ts'
import { type DecisionRow, type Way, ways } from './tables.ts'

const attending = z.strictObject({
  agent: id('members.agent'),
  /** Who votes for them with their written proxy; null where they are there themselves. */
  by: id('members.agent').nullable(),
  /** A relative outside the roll votes for them. */
  family: z.literal(true).optional(),
})
export type Attending = z.output<typeof attending>

const records = { meeting_vote_opened: meetingVoteOpened }
const failures = [
  'no_such_decision',
  'not_tabled',
  ...openingProblems,
  'present_twice',
  'holder_absent',
  'nobody_present',
  'way_unfit',
] as const
type Opens = Context<(typeof failures)[number], typeof records>

/**
 * A meeting takes a tabled matter up: who may vote is frozen as it is now, and those of them who are there are marked,
 * in person or by proxy; nobody else votes. Whoever is there without a right to vote on this is passed over.
 */
export const openInMeeting = command({
  input: z.strictObject({
    decision: id('decisions.decision'),
    present: z.array(attending).max(5_000),
    way: z.enum(ways),
  }),
  // The clock: a meeting that whoever leads it runs for them, such as a board's own.
  who: ['role:chair', 'role:steward', 'clock'],
  failures,
  records,
  async run(ctx, { decision, present, way }) {
    const row = await findDecision(ctx.db, ctx.commons.id, decision)
    if (!row) return ctx.fail('no_such_decision')
    if (row.state !== 'tabled') ctx.fail('not_tabled')
    checkPresent(ctx, present)
    const named = await openable(ctx, row)
    if ('problem' in named) return ctx.fail(named.problem, named.values)
    if (!countsBy(named.procedure, way)) ctx.fail('way_unfit')
    const electorate = await electorateFor(ctx, row, named)
    if (electorate.electors === 0) ctx.fail('no_electors')
    const there = await markThere(ctx, row, present)
    if (there.present === 0) ctx.fail('nobody_present')
    await begin(ctx, { ...row, procedure: named.code, way }, named.procedure, { ...electorate, ...there })
    return { state: 'open' as const, electors: electorate.electors, ...there }
  },
})

function checkPresent(ctx: Opens, present: readonly Attending[]): void {
  const all = new Set(present.map((one) => one.agent))
  if (all.size < present.length) ctx.fail('present_twice')
  const inPerson = new Set(present.filter((one) => !one.by && !one.family).map((one) => one.agent))
  const absent = present.find(({ by }) => by !== null && !inPerson.has(by))
  if (absent) ctx.fail('holder_absent', { agent: absent.agent })
}

/** Whether votes of this procedure can be counted so: in a room papers are counted by name, nothing more. */
export function countsBy(procedure: Procedure, way: Way): boolean {
  if (way === 'phones' || isMotion(procedure)) return true
  return ['approval', 'lot'].includes(methodNamed(procedure.method)!.name)
}

/** Marks those of the electorate who are there. */
async function markThere(ctx: Opens, row: DecisionRow, present: readonly Attending[]) {
  const agents = present.map((one) => one.agent)
  const holders = present.map((one) => one.by)
  const proxies = present.map((one) => one.by !== null || one.family === true)
  const { rows } = await sql<{ by_proxy: boolean; heads: number }>`
    with marked as (
      update decisions_elector e set present = true, by_proxy = there.by_proxy, holder = there.holder
      from unnest(${agents}::uuid[], ${holders}::uuid[], ${proxies}::boolean[]) as there (agent, holder, by_proxy)
      where e.commons_id = ${ctx.commons.id} and e.decision = ${row.id} and e.agent = there.agent
      returning e.by_proxy)
    select by_proxy, count(*)::int as heads from marked group by by_proxy`.execute(ctx.db)
  const heads = (byProxy: boolean) => rows.find((one) => one.by_proxy === byProxy)?.heads ?? 0
  return { present: heads(true) + heads(false), proxies: heads(true) }
}

interface There {
  eligible: Record<string, number>
  electors: number
  present: number
  proxies: number
}

async function begin(ctx: Opens, row: DecisionRow, procedure: Procedure, there: There): Promise<void> {
  const { eligible, electors, present, proxies } = there
  const way = row.way!
  const [rules, seed] = [canonicalText(procedure), randomBytes(16).toString('hex')]
  const seq = ctx.record('meeting_vote_opened', {
    ...matterOf(row),
    ...{ edition: row.edition, way, electors, present, proxies },
    rulesHash: hashOf(rules),
    seedHash: hashOf(seed),
  })
  await updateDecision(ctx.db, row, {
    ...{ state: 'open', way, rules, electors, present, ...unblocked },
    charter_version: ctx.charter.version,
    tie_seed: seed,
    opened_at: ctx.now,
    opened_seq: BigInt(seq),
    eligible: canonicalText(eligible),
  })
}
