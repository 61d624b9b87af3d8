import { z } from 'zod'
import { accountsUnit } from '../../commons/books/dials.ts'
import { spanOf, yearOf } from '../../commons/books/span.ts'
import { statementsOf } from '../../commons/books/statements.ts'
import { localDay } from '../../commons/members/local-day.ts'
import { query, type View } from '../../kernel/capability.ts'
import { amount, day, id, unitCode } from '../../kernel/fields.ts'
import { figuresOf, generalResult } from './figures.ts'
import { leastReserve, mostCapital } from './limits.ts'
import { closeOf, closesOf, entryOfYear, planOf } from './stored.ts'
import { ruledParts, rulesOf } from './surplus-parts.ts'
import { type CloseTable, opinions } from './tables.ts'
import { yearField } from './year-field.ts'

const figures = z.strictObject({
  result: amount(),
  available: amount(),
  reserve: amount(),
  voluntary: amount(),
  paidIn: amount(),
  membersPaidIn: amount(),
  /** What the law asks to reserve at least, and lets go to capital at most. */
  leastReserve: amount(),
  mostCapital: amount().nullable(),
  /** What it comes to in the parts of the charter; null where the meeting decides. */
  ruled: z
    .strictObject({ legal: amount(), voluntary: amount(), patronage: amount(), capital: amount() })
    .nullable(),
})

const closeShape = z.strictObject({
  closedOn: day(),
  /** Without special accounts. */
  result: amount(),
  opinion: z.enum(opinions).nullable(),
  opinionText: z.string().nullable(),
  auditor: id('members.agent').nullable(),
  auditedOn: day().nullable(),
  appropriatedOn: day().nullable(),
  /** Legal and voluntary reserve, both dividends, what is carried forward. */
  appropriation: z.record(z.string(), amount()).nullable(),
})

/** A financial year: its plan and budget against what happened, its close, and what can become of its surplus. */
export const year = query({
  input: z.strictObject({ year: yearField() }),
  output: z.strictObject({
    year: yearField(),
    from: day(),
    until: day(),
    unit: unitCode(),
    /** Not before its last day is over. */
    over: z.boolean(),
    plan: z
      .strictObject({ text: z.string(), version: z.int(), setOn: day(), seq: z.int().nullable() })
      .nullable(),
    lines: z.array(z.strictObject({ account: z.string(), planned: amount(), actual: amount() })),
    /** So far: positive is a surplus. */
    result: amount(),
    close: closeShape.nullable(),
    figures: figures.nullable(),
  }),
  who: ['member'],
  async run(view, { year }) {
    const span = spanOf(year, view.charter)
    const [planned, close, today] = await Promise.all([
      planOf(view, year),
      closeOf(view, year),
      localDay(view.db, view.commons.id, view.now),
    ])
    const money = close?.unit ?? (view.charter.value(accountsUnit.name) as string)
    const { results, result } = await statementsOf(view.db, view.commons.id, { unit: money, ...span })
    return {
      ...{ year, ...span, unit: money, over: today > span.until, result },
      plan: planned
        ? {
            ...{ text: planned.plan.text, version: planned.plan.version, setOn: planned.plan.set_on },
            seq: await entryOfYear(view, year, 'budget_set'),
          }
        : null,
      lines: linesOf(planned?.lines ?? [], results),
      close: close ? closeView(close) : null,
      figures: close && !close.appropriated_on ? await figuresView(view, close) : null,
    }
  },
})

/** Every line that was planned or that something happened on, as people say it. */
export function linesOf(
  planned: readonly { account: string; amount: bigint }[],
  results: readonly { account: string; amount: bigint }[],
) {
  const all = new Map<string, { account: string; planned: bigint; actual: bigint }>()
  const at = (account: string) => all.get(account) ?? { account, planned: 0n, actual: 0n }
  for (const { account, amount } of planned) all.set(account, { ...at(account), planned: amount })
  for (const { account, amount } of results) {
    const said = account.startsWith('income:') ? -amount : amount
    all.set(account, { ...at(account), actual: said })
  }
  return [...all.values()].sort((a, b) => (a.account < b.account ? -1 : 1))
}

function closeView(row: CloseTable): z.output<typeof closeShape> {
  const used = row.appropriation ? (JSON.parse(row.appropriation) as Record<string, string>) : null
  return {
    ...{
      closedOn: row.closed_on,
      result: generalResult(row),
      opinion: row.opinion,
      opinionText: row.opinion_text,
    },
    ...{ auditor: row.auditor, auditedOn: row.audited_on, appropriatedOn: row.appropriated_on },
    appropriation:
      used && Object.fromEntries(Object.entries(used).map(([name, text]) => [name, BigInt(text)])),
  }
}

async function figuresView(view: View, close: CloseTable): Promise<z.output<typeof figures>> {
  const found = await figuresOf(view, close)
  const { profile, parts } = rulesOf(view.charter)
  return {
    ...found,
    leastReserve: leastReserve(found, profile),
    mostCapital: mostCapital(found, profile) ?? null,
    ruled: found.available > 0n ? (ruledParts(parts, found, profile) ?? null) : null,
  }
}

/** The years that have a plan or a close, and the present one, latest first. */
export const years = query({
  input: z.strictObject({}),
  output: z.array(
    z.strictObject({
      year: yearField(),
      state: z.enum(['running', 'over', 'closed', 'appropriated']),
      result: amount().nullable(),
    }),
  ),
  who: ['member'],
  async run(view) {
    const today = await localDay(view.db, view.commons.id, view.now)
    const now = yearOf(today, view.charter)
    const closes = new Map((await closesOf(view)).map((one) => [one.year, one]))
    const plans = await view.db
      .selectFrom('years_plan')
      .select('year')
      .distinct()
      .where('commons_id', '=', view.commons.id)
      .limit(100)
      .execute()
    const all = new Set([
      now,
      ...(await lastYear(view, now)),
      ...closes.keys(),
      ...plans.map((one) => one.year),
    ])
    return [...all]
      .sort((a, b) => b - a)
      .map((one) => {
        const close = closes.get(one)
        const state = close
          ? close.appropriated_on
            ? 'appropriated'
            : 'closed'
          : one < now
            ? 'over'
            : 'running'
        return { year: one, state: state as 'running', result: close ? generalResult(close) : null }
      })
  },
})

/** Last year's books wait to be closed even where nobody planned anything, if this commons was there already. */
async function lastYear({ db, commons, charter }: View, now: number): Promise<number[]> {
  const { founded_at } = await db
    .selectFrom('kernel_commons')
    .select('founded_at')
    .where('id', '=', commons.id)
    .executeTakeFirstOrThrow()
  const founded = await localDay(db, commons.id, founded_at)
  return founded < spanOf(now, charter).from ? [now - 1] : []
}
