import { sql } from 'kysely'
import type { View } from '../../kernel/capability.ts'
import { tell } from '../../kernel/tell.ts'
import { registry } from '../charter/registry.ts'
import { type AskedFigure, isOfDays } from './figures.ts'
import { addedUp } from './query-why.ts'
import { dayBefore, statementsOf } from './statements.ts'
import { isAccount, requireAccountShown, shownTo } from './visible-to.ts'

const pageSize = 50
const mostSources = 100

/** One account by itself. Outsiders learn what stood there before and what came to it, of single entries nothing. */
export async function oneAccount(view: View, asked: AskedFigure, total: bigint) {
  if (!view.standing.member) return { before: isOfDays(asked.of) ? null : await standingBefore(view, asked) }
  requireAccountShown(view, asked.of, 'books.figure')
  const before = isOfDays(asked.of) ? null : await sumBefore(view, asked)
  const moves = await movesOf(view, asked)
  const moved = moves.reduce((sum, { amount }) => sum + amount, before ?? 0n)
  const largest = moves.slice(0, mostSources)
  const rest = moves.slice(mostSources).reduce((sum, { amount }) => sum + amount, 0n)
  return {
    before,
    moves: largest,
    rest,
    total: moves.length > 0 || before ? moved : total,
    ...(await entriesOf(view, asked)),
  }
}

async function standingBefore(view: View, { of, ...asked }: AskedFigure): Promise<bigint> {
  const eve = dayBefore(asked.from)
  const { balances } = await statementsOf(view.db, view.commons.id, {
    ...{ ...asked, from: eve, until: eve },
    shownAs: (accounts) => shownTo(view, accounts),
  })
  return balances.find(({ account }) => account === of)?.amount ?? 0n
}

/** Both directions at once, so that each uses its own index. */
const sides = (view: View, { of, unit }: AskedFigure) => sql`
  select seq, n, day, from_account as other, amount as change from ledger_posting
  where commons_id = ${view.commons.id} and ${isAccount(view, 'to_account', of)} and unit = ${unit}
  union all
  select seq, n, day, to_account, -amount from ledger_posting
  where commons_id = ${view.commons.id} and ${isAccount(view, 'from_account', of)} and unit = ${unit}`

async function sumBefore(view: View, asked: AskedFigure): Promise<bigint> {
  const found = await sql<{ sum: bigint }>`
    select coalesce(sum(change), 0)::numeric(38, 0) as sum from (${sides(view, asked)}) as moved
    where day < ${asked.from}`.execute(view.db)
  return found.rows[0]!.sum
}

async function movesOf(view: View, asked: AskedFigure) {
  const found = await sql<{ other: string; entries: number; amount: bigint }>`
    select other, count(distinct seq)::int as entries, sum(change)::numeric(38, 0) as amount
    from (${sides(view, asked)}) as moved where day between ${asked.from} and ${asked.until}
    group by other order by abs(sum(change)) desc, other`.execute(view.db)
  return addedUp(found.rows, shownTo(view, []))
}

interface Row {
  seq: bigint
  n: number
  day: string
  other: string
  change: bigint
  body: string
}

async function entriesOf(view: View, asked: AskedFigure) {
  const [day, seq, n] = (asked.after ?? '9999-12-31~999999999999999~0').split('~') as [string, string, string]
  const found = await sql<Row>`
    select moved.*, e.body from (${sides(view, asked)}) as moved
    join journal_entry e on e.commons_id = ${view.commons.id} and e.seq = moved.seq
    where moved.day between ${asked.from} and ${asked.until}
      and (moved.day, moved.seq, moved.n) < (${day}::date, ${BigInt(seq)}::bigint, ${Number(n)}::int)
    order by moved.day desc, moved.seq desc, moved.n desc limit ${pageSize + 1}`.execute(view.db)
  const page = found.rows.slice(0, pageSize)
  const told = await tell(
    registry(),
    view,
    page.map(({ body }) => body),
  )
  const shownAs = shownTo(view, [])
  const entries = page.map(({ seq, day, other, change }, i) => ({
    ...{ seq: Number(seq), day, sentence: told[i]!.sentence, other: shownAs(other), amount: change },
  }))
  const last = found.rows.length > pageSize ? page.at(-1) : undefined
  return { entries, next: last ? `${last.day}~${last.seq}~${last.n}` : null }
}
