import type { View } from '../../kernel/capability.ts'
import { type Balance, type Root, rootOf, withoutAgents } from './accounts.ts'
import { type AskedFigure, type FigurePart, isOfDays } from './figures.ts'
import { dayBefore, firstDay, type Statements, statementsOf, total } from './statements.ts'
import { shownTo } from './visible-to.ts'

const mostShown = 200

type Found = { total: bigint; parts: FigurePart[]; rest: bigint }

/** What a figure adds up, as this viewer reads the books. */
export async function figureParts(view: View, asked: AskedFigure): Promise<Found> {
  const shown = await statementsFor(view, asked)
  if (asked.of === 'open-result') return openResultParts(view, asked, shown)
  if (asked.of === 'equity' && asked.reach === 'branch') return equityAccounts(view, asked, shown)
  if (asked.of === 'liabilities-and-equity') return largestOf(otherSide(asked, shown))
  const parts = asked.of === 'result' ? resultParts(asked, shown.results) : partsOf(asked, shown)
  return largestOf(parts)
}

const statementsFor = (view: View, asked: AskedFigure) =>
  statementsOf(view.db, view.commons.id, { ...asked, shownAs: (accounts) => shownTo(view, accounts) })

const size = ({ amount }: FigurePart) => (amount < 0n ? -amount : amount)

function largestOf(all: readonly FigurePart[]): Found {
  const parts = all
    .filter(({ amount }) => amount !== 0n)
    .sort((a, b) => (size(a) === size(b) ? 0 : size(a) > size(b) ? -1 : 1))
  const sumOf = (some: readonly FigurePart[]) => some.reduce((sum, one) => sum + one.amount, 0n)
  return { total: sumOf(parts), parts: parts.slice(0, mostShown), rest: sumOf(parts.slice(mostShown)) }
}

function resultParts({ from, until }: AskedFigure, results: readonly Balance[]): FigurePart[] {
  return (['income', 'expenses'] as const).map((of) => ({
    ...{ of, reach: 'branch' as const, from, until },
    amount: total(results.filter(({ account }) => rootOf(account) === of)),
  }))
}

/** What is owed and what is one's own: as much as is owned, if the books balance. */
function otherSide({ from, until }: AskedFigure, { balances, openResult }: Statements): FigurePart[] {
  const of = (root: Root) => total(balances.filter(({ account }) => rootOf(account) === root))
  const whole = { reach: 'line' as const, from, until }
  return [
    { of: 'liabilities', ...whole, amount: of('liabilities') },
    { of: 'equity', ...whole, amount: of('equity') - openResult },
  ]
}

function partsOf(asked: AskedFigure, { balances, results, openResult }: Statements): FigurePart[] {
  const { of, reach, from, until } = asked
  const isWanted = (account: string) =>
    account === of || (reach === 'line' && withoutAgents(account) === of) || isBelow(asked, account)
  const lines = (isOfDays(of) ? results : balances).filter(({ account }) => isWanted(account))
  const isWhole = isBranch(asked)
  const sums = new Map<string, bigint>()
  for (const { account, amount } of lines) {
    const name = isWhole ? withoutAgents(account) : account
    sums.set(name, (sums.get(name) ?? 0n) + amount)
  }
  const parts = [...sums].map(([name, amount]): FigurePart => {
    return { of: name, reach: name === of ? (isWhole ? 'line' : 'alone') : 'line', from, until, amount }
  })
  const open = { of: 'open-result', reach: 'line' as const, from, until, amount: -openResult }
  return of === 'equity' ? [...parts, open] : parts
}

/** Equity as its accounts stand, and not as a balance sheet has it: with what closed years took over. */
async function equityAccounts(view: View, asked: AskedFigure, shown: Statements): Promise<Found> {
  const { from, until } = asked
  const { results, openResult } = await statementsFor(view, { ...asked, from: firstDay })
  const closed = -openResult - total(results)
  const accounts = partsOf(asked, shown).filter(({ of }) => of !== 'open-result')
  return largestOf([...accounts, { of: 'equity:result', reach: 'line', from, until, amount: closed }])
}

/** A root is nothing but what is below it. */
const isBranch = ({ of, reach }: AskedFigure) => reach === 'branch' || !of.includes(':')

const isBelow = (asked: AskedFigure, account: string) => isBranch(asked) && account.startsWith(`${asked.of}:`)

/** Of these days, what was open before them, and what a close took over meanwhile. */
async function openResultParts(view: View, asked: AskedFigure, { openResult, result }: Statements) {
  const { from, until } = asked
  const eve = dayBefore(from)
  const earlier = await statementsFor(view, { ...asked, from: eve, until: eve })
  const days = { reach: 'line' as const, from, until }
  const closed = openResult - result - earlier.openResult
  const parts: FigurePart[] = [
    { ...days, of: 'result', amount: -result },
    { ...days, of: 'open-result', from: yearBefore(from), until: eve, amount: -earlier.openResult },
    { ...days, of: 'equity:result', amount: -closed },
  ]
  return { ...largestOf(parts), total: -openResult }
}

const yearBefore = (day: string) => {
  const year = Math.max(1, Number(day.slice(0, 4)) - 1)
  const same = `${String(year).padStart(4, '0')}${day.slice(4)}`
  return same.endsWith('02-29') ? `${same.slice(0, 8)}28` : same
}
