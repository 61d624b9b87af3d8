import { sql } from 'kysely'
import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { account, amount, unitCode } from '../../kernel/fields.ts'
import { readEntry } from '../../kernel/journal/entry.ts'
import { maySeeEntry } from '../../kernel/journal/publish.ts'
import { tell } from '../../kernel/tell.ts'
import { registry } from '../charter/registry.ts'
import { toldShape } from './query-journal.ts'
import { accountFor, isAccount, requireAccountShown } from './visible-to.ts'

const latest = 20
const longestChain = 10
/** More accounts than this on the other side are no answer any more. */
const mostSources = 100

/**
 * Why an account stands where it stands: its balance by what brought it about, and the latest entries with the
 * rule, the decision and the chain of causes behind each.
 */
export const why = query({
  input: z.strictObject({ account: account(), unit: unitCode() }),
  output: z.object({
    balance: amount(),
    /** Sums by entry kind; they add up to the balance. */
    parts: z.array(z.object({ kind: z.string(), entries: z.int(), amount: amount() })),
    /** The same by the account it came from or went to, largest first; they add up to the balance too, where they are no more than 100. */
    sources: z.array(z.object({ other: account(), entries: z.int(), amount: amount() })),
    latest: z.array(
      z.object({
        told: toldShape,
        change: amount(),
        /** Who acted: `agent:<id>`, `decision:<id>`, `clock` …; null where the viewer may not read the entry. */
        actor: z.string().nullable(),
        /** Charter path of the rule that was applied, or else of the power by which it was done. */
        clause: z.string().nullable(),
        charterVersion: z.int().nullable(),
        /** The decision that carried it out. */
        decision: z.string().nullable(),
        /** What brought it about, nearest first. */
        causes: z.array(toldShape),
      }),
    ),
  }),
  who: ['member'],
  async run(view, wanted) {
    requireAccountShown(view, wanted.account, 'books.why')
    const parts = await partsOf(view, wanted)
    const sources = await sourcesOf(view, wanted)
    const rows = await latestOf(view, wanted)
    const told = await Promise.all(rows.map((row) => explain(view, row)))
    const balance = parts.reduce((sum, part) => sum + part.amount, 0n)
    return { balance, parts, sources, latest: told }
  },
})

interface Wanted {
  account: string
  unit: string
}

const changes = (view: View, { account, unit }: Wanted) => sql`
  select seq, amount as change, from_account as other from ledger_posting
  where commons_id = ${view.commons.id} and ${isAccount(view, 'to_account', account)} and unit = ${unit}
  union all
  select seq, -amount, to_account from ledger_posting
  where commons_id = ${view.commons.id} and ${isAccount(view, 'from_account', account)} and unit = ${unit}`

async function partsOf(view: View, wanted: Wanted) {
  const found = await sql<{ kind: string; entries: number; amount: bigint }>`
    select e.kind, count(distinct e.seq)::int as entries, sum(moves.change)::numeric(38, 0) as amount
    from (${changes(view, wanted)}) as moves
    join journal_entry e on e.commons_id = ${view.commons.id} and e.seq = moves.seq
    group by e.kind order by max(e.seq) desc`.execute(view.db)
  return found.rows
}

async function sourcesOf(view: View, wanted: Wanted) {
  const found = await sql<Source>`
    select other, count(distinct seq)::int as entries, sum(change)::numeric(38, 0) as amount
    from (${changes(view, wanted)}) as moves group by other
    order by abs(sum(change)) desc, other limit ${mostSources}`.execute(view.db)
  return addedUp(found.rows, accountFor(view))
}

interface Source {
  other: string
  entries: number
  amount: bigint
}

/** Accounts the viewer reads as one. */
export function addedUp(sources: readonly Source[], shownAs: (account: string) => string): Source[] {
  const sums = new Map<string, Source>()
  for (const { other, entries, amount } of sources) {
    const shown = shownAs(other)
    const before = sums.get(shown)
    sums.set(shown, {
      ...{ other: shown, entries: entries + (before?.entries ?? 0), amount: amount + (before?.amount ?? 0n) },
    })
  }
  return [...sums.values()]
}

interface Row {
  body: string
  change: bigint
}

async function latestOf(view: View, wanted: Wanted): Promise<Row[]> {
  const found = await sql<Row>`
    select e.body, moves.change from (
      select seq, sum(change)::numeric(38, 0) as change from (${changes(view, wanted)}) as each_move group by seq
    ) as moves join journal_entry e on e.commons_id = ${view.commons.id} and e.seq = moves.seq
    order by moves.seq desc limit ${latest}`.execute(view.db)
  return found.rows
}

async function explain(view: View, { body, change }: Row) {
  const entry = readEntry(body)
  const bodies = [body, ...(await causesOf(view, entry.cause))]
  const [told, ...causes] = (await tell(registry(), view, bodies)).map(toldOf)
  const isShown = maySeeEntry(view, registry(), entry)
  const decision = /^decision:(.+)$/.exec(entry.actor)?.[1]
  return {
    told: told!,
    change,
    actor: isShown ? entry.actor : null,
    clause: isShown ? (entry.clause ?? `powers.${entry.command}`) : null,
    charterVersion: isShown ? entry.charterVersion : null,
    decision: (isShown && decision) || null,
    causes,
  }
}

async function causesOf(view: View, first: number | undefined): Promise<string[]> {
  const bodies: string[] = []
  for (let seq = first; seq !== undefined && bodies.length < longestChain; ) {
    const row = await view.db
      .selectFrom('journal_entry')
      .select('body')
      .where('commons_id', '=', view.commons.id)
      .where('seq', '=', BigInt(seq))
      .executeTakeFirst()
    if (!row) break
    bodies.push(row.body)
    seq = readEntry(row.body).cause
  }
  return bodies
}

export function toldOf<T extends { at: Date }>(told: T) {
  return { ...told, at: told.at.toISOString() }
}
