import { sql } from 'kysely'
import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { amount, day, unitCode } from '../../kernel/fields.ts'
import { readEntry } from '../../kernel/journal/entry.ts'
import { tell } from '../../kernel/tell.ts'
import { registry } from '../charter/registry.ts'
import { agentLabels } from '../members/labels.ts'
import { agentsOf } from './accounts.ts'
import { dayCursor } from './cursor.ts'
import { papersOf } from './entry-papers.ts'

const pageSize = 1000
const cursor = dayCursor(/^\d{4}-\d{2}-\d{2}~\d{1,15}$/)
const moved = z.object({ from: z.string(), to: z.string(), amount: amount() })

/**
 * What the tax adviser reads: entries of some days in one unit, by the day they took place, each with its sentence, whom
 * it went to and the paper that shows it. 1,000 entries at a time.
 */
export const adviser = query({
  input: z.strictObject({ unit: unitCode(), from: day(), until: day(), after: cursor.optional() }),
  output: z.object({
    entries: z.array(
      z.object({
        seq: z.int(),
        day: z.string(),
        text: z.string(),
        party: z.string(),
        evidence: z.string(),
        postings: z.array(moved),
      }),
    ),
    next: z.string().nullable(),
    /** Balances on the eve of the first day, as "in − out"; with the first page only. */
    opening: z.array(z.object({ account: z.string(), amount: amount() })),
    /** The names of the agents whose accounts appear. */
    names: z.record(z.string(), z.string()),
  }),
  who: ['role:steward', 'role:treasurer', 'organ:auditor'],
  async run(view, wanted) {
    const found = await entriesIn(view, wanted)
    const page = found.slice(0, pageSize)
    const entries = page.map(({ body }) => readEntry(body))
    const bodies = page.map(({ body }) => body)
    const [told, papers, opening] = await Promise.all([
      tell(registry(), view, bodies),
      papersOf(view, entries),
      wanted.after ? [] : openingOf(view, wanted),
    ])
    const rows = page.map((row, i) => ({
      ...{ seq: Number(row.seq), day: row.day, text: told[i]!.sentence, ...papers[i]! },
      postings: entries[i]!.postings.filter((one) => one.unit === wanted.unit).map(
        ({ from, to, amount }) => ({ from, to, amount: BigInt(amount) }),
      ),
    }))
    const last = found.length > pageSize ? page.at(-1) : undefined
    const accounts = [...rows.flatMap((row) => row.postings.flatMap(({ from, to }) => [from, to]))]
    const names = await namesFor(view, [...accounts, ...opening.map(({ account }) => account)])
    return { entries: rows, next: last ? `${last.day}~${last.seq}` : null, opening, names }
  },
})

type Wanted = { unit: string; from: string; until: string; after?: string }

async function namesFor(view: View, accounts: readonly string[]): Promise<Record<string, string>> {
  const agents = [...new Set(accounts.flatMap(agentsOf))]
  return Object.fromEntries(await agentLabels(view.db, view.commons.id, agents))
}

async function entriesIn(view: View, { unit, from, until, after }: Wanted) {
  const [day, seq] = (after ?? '0001-01-01~0').split('~') as [string, string]
  const found = await sql<{ seq: bigint; day: string; body: string }>`
    select e.seq, e.body, p.day from (
      select distinct seq, day from ledger_posting
      where commons_id = ${view.commons.id} and unit = ${unit} and day between ${from} and ${until}
        and (day, seq) > (${day}::date, ${BigInt(seq)}::bigint)
      order by day, seq limit ${pageSize + 1}
    ) as p join journal_entry e on e.commons_id = ${view.commons.id} and e.seq = p.seq
    order by p.day, p.seq`.execute(view.db)
  return found.rows
}

async function openingOf(view: View, { unit, from }: Wanted) {
  const found = await sql<{ account: string; amount: bigint }>`
    with earlier as (
      select from_account, to_account, amount from ledger_posting
      where commons_id = ${view.commons.id} and unit = ${unit} and day < ${from})
    select account, sum(change)::numeric(38, 0) as amount from (
      select to_account as account, amount as change from earlier
      union all select from_account, -amount from earlier
    ) as moves group by account having sum(change) <> 0 order by account`.execute(view.db)
  return found.rows
}
