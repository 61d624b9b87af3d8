import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { amount, id } from '../../kernel/fields.ts'
import { basesOf, figuresOf } from './figures.ts'
import { appropriationProblems } from './limits.ts'
import { shareOut } from './share-out.ts'
import { closeOf } from './stored.ts'
import { problemOf, rulesOf } from './surplus-parts.ts'
import { yearField } from './year-field.ts'

const part = z.strictObject({
  agent: id('members.agent'),
  used: amount(),
  paidIn: amount(),
  patronage: amount(),
  capital: amount(),
})

const most = 5_000

/** What an appropriation would give each member, and whether it keeps to the law: nothing is written. */
export const preview = query({
  input: z.strictObject({
    year: yearField(),
    legal: amount(),
    voluntary: amount(),
    patronage: amount(),
    capital: amount(),
  }),
  output: z.strictObject({
    dividends: z.array(part),
    carried: amount(),
    problem: z
      .strictObject({ code: z.enum(appropriationProblems), values: z.record(z.string(), z.string()) })
      .nullable(),
  }),
  who: ['role:steward', 'role:treasurer', 'role:chair', 'organ:board', 'organ:auditor'],
  async run(view, given) {
    const close = await closeOf(view, given.year)
    if (!close) throw kernelFailure('not_found', { what: 'years.close' })
    const figures = await figuresOf(view, close)
    const { dividends } = shareOut(await basesOf(view, close), given)
    const paid = dividends.reduce((sum, one) => sum + one.patronage + one.capital, 0n)
    const breach = problemOf(given, figures, rulesOf(view.charter))
    const values = Object.entries(breach?.values ?? {}).map(([name, value]) => [name, String(value)])
    return {
      dividends: dividends.slice(0, most),
      carried: figures.available - given.legal - given.voluntary - paid,
      problem: breach
        ? { code: breach.problem, values: { ...Object.fromEntries(values), unit: close.unit } }
        : null,
    }
  },
})

/** Everybody's dividend of a year (배당 명세서). */
export const dividends = query({
  input: z.strictObject({ year: yearField() }),
  output: z.array(part),
  who: ['role:steward', 'role:treasurer', 'role:chair', 'organ:board', 'organ:auditor'],
  async run({ db, commons }, { year }) {
    const rows = await db
      .selectFrom('years_dividend')
      .selectAll()
      .where('commons_id', '=', commons.id)
      .where('year', '=', year)
      .orderBy('agent')
      .limit(most)
      .execute()
    return rows.map(({ agent, used, paid_in: paidIn, patronage, capital }) => ({
      ...{ agent, used, paidIn, patronage, capital },
    }))
  },
})

/** One member's own dividends, latest year first. */
export const dividendsOf = query({
  input: z.strictObject({ agent: id('members.agent') }),
  output: z.array(part.omit({ agent: true }).extend({ year: yearField() })),
  who: ['self', 'role:steward', 'role:treasurer'],
  subject: ({ agent }) => agent,
  async run({ db, commons }, { agent }) {
    const rows = await db
      .selectFrom('years_dividend')
      .selectAll()
      .where('commons_id', '=', commons.id)
      .where('agent', '=', agent)
      .orderBy('year', 'desc')
      .limit(50)
      .execute()
    return rows.map(({ year, used, paid_in: paidIn, patronage, capital }) => ({
      ...{ year, used, paidIn, patronage, capital },
    }))
  },
})
