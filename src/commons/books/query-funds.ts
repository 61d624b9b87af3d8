import { sql } from 'kysely'
import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { amount, code, day } from '../../kernel/fields.ts'
import { tell } from '../../kernel/tell.ts'
import { registry } from '../charter/registry.ts'
import { fundPlace } from './funds.ts'
import { specialNames } from './special.ts'
import { requireOpen } from './visible-to.ts'

const latest = 10

const sums = z.object({ unit: z.string(), balance: amount(), filled: amount(), spent: amount() })
const move = z.object({
  seq: z.int(),
  day: day(),
  text: z.string(),
  unit: z.string(),
  /** Positive: set aside. */
  amount: amount(),
  decision: z.string().nullable(),
})

/** The funds with their purpose: what is in them, what came and went, and by which decisions. */
export const funds = query({
  input: z.strictObject({}),
  output: z.object({
    funds: z.array(
      z.object({
        code: code(),
        name: z.string(),
        purpose: z.string(),
        spender: z.string(),
        openedOn: day(),
        seq: z.int(),
        /** The decision that opened it. */
        decision: z.string().nullable(),
        sums: z.array(sums),
        /** The latest, newest first. */
        moves: z.array(move),
      }),
    ),
  }),
  who: ['anyone'],
  async run(view) {
    requireOpen(view, 'books.funds', 'funds')
    const [rows, moved, moves] = await Promise.all([storedFunds(view), sumsOf(view), movesOf(view)])
    return {
      funds: rows.map(({ opened_on, seq, actor, ...fund }) => ({
        ...{ ...fund, openedOn: opened_on, seq: Number(seq), decision: decisionIn(actor) },
        sums: moved.filter(({ account }) => account === fundPlace(fund.code)),
        moves: moves
          .filter(({ account }) => account === fundPlace(fund.code))
          .map(({ actor: by, body: _, ...one }) => ({
            ...one,
            seq: Number(one.seq),
            decision: decisionIn(by),
          })),
      })),
    }
  },
})

const decisionIn = (actor: string) => /^decision:(.+)$/.exec(actor)?.[1] ?? null

interface Stored {
  code: string
  name: string
  purpose: string
  spender: string
  opened_on: string
  seq: bigint
  actor: string
}

async function storedFunds(view: View): Promise<Stored[]> {
  const found = await sql<Stored>`
    select f.code, f.name, f.purpose, f.spender, f.opened_on, f.seq, e.body::json ->> 'actor' as actor
    from books_fund f join journal_entry e on e.commons_id = f.commons_id and e.seq = f.seq
    where f.commons_id = ${view.commons.id} order by f.seq`.execute(view.db)
  return found.rows
}

/** The general account and every special one: income of a special account fills a fund within that account. */
const parts = (view: View) => [
  '',
  ...[...specialNames(view.charter, view.lang).keys()].map((one) => `${one}:`),
]

/** Every posting of a fund's places, each with whether it came in, and where from or to. */
const postings = (view: View) => sql`
  select t.seq, t.unit, 'equity:funds:' || f.code as account, t.amount, t.day, t.other
  from books_fund f
  cross join unnest(${parts(view)}::text[]) as part
  cross join lateral (
    select seq, unit, amount, day, to_account as other from ledger_posting
    where commons_id = f.commons_id and from_account = 'equity:' || part || 'funds:' || f.code
    union all
    select seq, unit, -amount, day, from_account from ledger_posting
    where commons_id = f.commons_id and to_account = 'equity:' || part || 'funds:' || f.code
  ) as t (seq, unit, amount, day, other)
  where f.commons_id = ${view.commons.id}`

/** What comes back from a budget made together was set aside once already: it counts as not spent. */
async function sumsOf(view: View) {
  const found = await sql<z.output<typeof sums> & { account: string }>`
    select account, unit, sum(amount)::numeric(38, 0) as balance,
      coalesce(sum(amount) filter (where ${setAside}), 0)::numeric(38, 0) as filled,
      coalesce(-sum(amount) filter (where not ${setAside}), 0)::numeric(38, 0) as spent
    from (${postings(view)}) as moved group by account, unit order by unit`.execute(view.db)
  return found.rows
}

const setAside = sql`(amount > 0 and other not like 'equity:budgets:%')`

type Moved = Omit<z.output<typeof move>, 'seq'> & {
  account: string
  seq: bigint
  actor: string
  body: string
}

/** Where nobody wrote what it was for, the entry's own sentence says it. */
async function movesOf(view: View): Promise<Moved[]> {
  const found = await sql<Moved>`
    select m.account, m.seq, m.unit, m.amount, e.body, e.body::json ->> 'actor' as actor,
      coalesce(n.on_day, m.day) as day, coalesce(n.text, '') as text
    from (
      select *, row_number() over (partition by account order by seq desc) as place from (${postings(view)}) as moved
    ) as m
    join journal_entry e on e.commons_id = ${view.commons.id} and e.seq = m.seq
    left join books_note n on n.commons_id = e.commons_id and n.seq = m.seq
    where m.place <= ${latest} order by m.seq desc`.execute(view.db)
  const wordless = found.rows.filter(({ text }) => text === '')
  const told = await tell(
    registry(),
    view,
    wordless.map(({ body }) => body),
  )
  const sentences = new Map(told.map(({ seq, sentence }) => [BigInt(seq), sentence]))
  return found.rows.map((row) => ({ ...row, text: row.text || (sentences.get(row.seq) ?? '') }))
}
