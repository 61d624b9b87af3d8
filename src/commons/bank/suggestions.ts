import { sql } from 'kysely'
import type { View } from '../../kernel/capability.ts'
import { accountingOf, inAccounting } from '../books/special.ts'
import { openWithRest } from '../obligations/find-open.ts'
import type { ObligationRow } from '../obligations/tables.ts'
import { type Candidates, candidatesFor } from './candidates.ts'
import { isWithin } from './fields.ts'
import { guessAccount } from './matching/guess.ts'
import { type Doubt, match, type Open } from './matching/match.ts'
import type { LineView } from './query-lines.ts'
import type { Suggestion } from './query-queue.ts'
import { placesOfAccounts } from './stored.ts'

export interface Suggested {
  why: Doubt | null
  suggestions: Suggestion[]
}

/** At most so many of a kind: a phone shows them all, and a thumb finds them. */
const mostNamed = 3
const mostByAmount = 3

/** What each of these lines may be, in a few statements for all of them. */
export async function suggestionsFor(
  view: View,
  lines: readonly LineView[],
): Promise<Map<string, Suggested>> {
  const ours = await placesOfAccounts(view)
  const [pairs, accounts] = await Promise.all([otherLines(view, lines), usualAccounts(view, lines)])
  const placeOf = (line: LineView) => ours.get(line.account)!
  const found = new Map<string, Suggested>()
  for (const unit of new Set([...ours.values()].map((one) => one.unit))) {
    for (const direction of ['in', 'out'] as const) {
      const these = lines.filter(
        (line) => placeOf(line).unit === unit && line.amount > 0n === (direction === 'in'),
      )
      if (these.length === 0) continue
      const names = [...new Set(these.map(({ name }) => name).filter(Boolean))]
      const candidates = await candidatesFor(view.db, view.commons.id, { direction, unit, names })
      const rests = [...new Set(these.map(({ amount }) => size(amount)))]
      const byAmount = await openWithRest(view.db, view.commons.id, { direction, unit, rests, limit: 60 })
      for (const line of these) found.set(line.id, ofPayment(line, placeOf(line), candidates, byAmount))
    }
  }
  return new Map(
    lines.map((line) => {
      const { why, suggestions } = found.get(line.id) ?? { why: null, suggestions: [] }
      const other = pairs.get(line.id)
      const account = accounts.get(line.id)
      const more: Suggestion[] = [
        ...(other ? [{ is: 'transfer' as const, ...other }] : []),
        ...accountSuggested(line, placeOf(line), account),
      ]
      return [line.id, { why, suggestions: [...suggestions, ...more] }]
    }),
  )
}

function accountSuggested(line: LineView, here: Place, seen: string | undefined): Suggestion[] {
  const direction = line.amount > 0n ? 'in' : 'out'
  const guess = guessAccount(`${line.name} ${line.text}`, direction)
  const account = seen && isWithin(here, seen) ? seen : guess && inAccounting(guess, accountingOf(here.place))
  return account ? [{ is: 'account', account, seen: account === seen }] : []
}

const size = (amount: bigint) => (amount < 0n ? -amount : amount)

type Place = { place: string }

function ofPayment(
  line: LineView,
  here: Place,
  { pick, aliases }: Candidates,
  byAmount: readonly ObligationRow[],
): Suggested {
  const open = pick(line.name).filter(({ row }) => isWithin(here, row.account))
  const payment = { name: line.name, text: line.text, amount: size(line.amount) }
  const result = match(payment, open, aliases)
  const rows = new Map(open.map(({ id, row }) => [id, row]))
  const sure = result.certain
    ? [result.parts.map((part) => partOf(rows.get(part.obligation)!, part.amount))]
    : []
  const others = result.certain
    ? []
    : firstThatFit(open, payment.amount).map((parts) => parts.map((one) => partOf(one.row, one.amount)))
  const named = [...sure, ...others]
    .slice(0, mostNamed)
    .map((parts) => ({ is: 'match' as const, parts, named: true }))
  const shown = new Set(named.flatMap(({ parts }) => parts.map(({ obligation }) => obligation)))
  const same = byAmount
    .filter(
      (row) =>
        isWithin(here, row.account) && row.amount - row.settled === payment.amount && !shown.has(row.id),
    )
    .map((row) => ({ is: 'match' as const, parts: [partOf(row, payment.amount)], named: false }))
  // Where the name says whose it is, or half the roll owes this much, the amount alone says nothing.
  const telling = named.length === 0 && same.length <= mostByAmount ? same : []
  return { why: result.certain ? null : result.why, suggestions: [...named, ...telling] }
}

type Here = Open & { row: ObligationRow }

/** Of the people the name may mean: one each that fits in full, else a part of what is oldest. */
function firstThatFit(open: readonly Here[], amount: bigint): { row: ObligationRow; amount: bigint }[][] {
  const soonest = [...open].sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))
  const exact = soonest.filter(({ rest }) => rest === amount)
  const exactByHolder = Map.groupBy(exact, ({ holder }) => holder)
  // Of one person's months the oldest is paid first; what else they owe can be picked.
  if (exactByHolder.size > 1)
    return [...exactByHolder.values()].map(([first]) => [{ row: first!.row, amount }])
  if (exact.length > 0) return exact.map(({ row }) => [{ row, amount }])
  const byHolder = Map.groupBy(soonest, ({ holder }) => holder)
  return [...byHolder.values()].flatMap((sorted) => {
    const parts: { row: ObligationRow; amount: bigint }[] = []
    let left = amount
    for (const { row, rest } of sorted) {
      if (left === 0n) break
      const part = rest < left ? rest : left
      parts.push({ row, amount: part })
      left -= part
    }
    // More than is owed can not be settled: that is for the office to split.
    return left === 0n ? [parts] : []
  })
}

const partOf = (row: ObligationRow, amount: bigint) => ({
  ...{ obligation: row.id, amount, label: row.label, agent: row.agent, party: row.party },
})

/** The line of another account of ours that may be the other end: the opposite amount within three days. */
async function otherLines(view: View, lines: readonly LineView[]) {
  const rows = await sql<{ line: string; other: string; otherLine: string }>`
    select distinct on (l.id) l.id as line, o.account as other, o.id as "otherLine"
    from bank_line l join bank_line o on o.commons_id = l.commons_id and o.account <> l.account
      and o.on_day between l.on_day - 3 and l.on_day + 3 and o.amount = -l.amount and o.state = 'open'
    where l.commons_id = ${view.commons.id} and l.id = any(${lines.map(({ id }) => id)}::uuid[])
    order by l.id, abs(o.on_day - l.on_day), o.id`.execute(view.db)
  return new Map(rows.rows.map(({ line, ...other }) => [line, other]))
}

/** Where the last line of the same name was booked to. */
async function usualAccounts(view: View, lines: readonly LineView[]): Promise<Map<string, string>> {
  const rows = await sql<{ line: string; account: string }>`
    select l.id as line, p.account from bank_line l
    cross join lateral (
      select b.account from bank_line e join bank_booking b on b.commons_id = e.commons_id and b.id = e.booking
      where e.commons_id = l.commons_id and e.name = l.name and e.state = 'booked' and b.kind = 'account'
        and sign(e.amount) = sign(l.amount)
      order by e.on_day desc limit 1
    ) p
    where l.commons_id = ${view.commons.id} and l.name <> '' and l.id = any(${lines.map(({ id }) => id)}::uuid[])`.execute(
    view.db,
  )
  return new Map(rows.rows.map(({ line, account }) => [line, account]))
}
