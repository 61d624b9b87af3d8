import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { amount, day, unitCode } from '../../kernel/fields.ts'
import { dayCursor } from './cursor.ts'
import { oneAccount } from './figure-moves.ts'
import { figureParts } from './figure-parts.ts'
import { type AskedFigure, figureName, isOneAccount, reaches, sectionOf } from './figures.ts'
import { fundNames } from './labels.ts'
import { segmentOf } from './special.ts'
import { daysFor, isOpen, requireOpen } from './visible-to.ts'

const part = z.strictObject({
  of: z.string(),
  reach: z.enum(reaches),
  from: day(),
  until: day(),
  amount: amount(),
})
const move = z.strictObject({ other: z.string(), entries: z.int(), amount: amount() })
const entry = z.strictObject({
  seq: z.int(),
  day: day(),
  sentence: z.string(),
  other: z.string(),
  amount: amount(),
})

/**
 * Why a figure of the statements is what it is, all as "in − out": a sum by the figures it adds up, one account by what
 * stood there before, by where it came from and went on these days, and by the entries, newest first. What is owned,
 * owed and own is as of the last day, income and expenses are of the days.
 */
export const figure = query({
  input: z.strictObject({
    of: figureName(),
    reach: z.enum(reaches),
    unit: unitCode(),
    from: day(),
    until: day(),
    /** `general`, or a special account by its code. */
    accounting: z.string().max(40).optional(),
    /** As outsiders see it, for members who look at the open books. */
    outside: z.literal('yes').optional(),
    after: dayCursor(/^\d{4}-\d{2}-\d{2}~\d{1,15}~\d{1,6}$/).optional(),
  }),
  output: z.strictObject({
    from: day(),
    until: day(),
    total: amount(),
    /** What it adds up, largest first; none for one account. */
    parts: z.array(part),
    /** Of single accounts that are too many to show. */
    rest: amount(),
    /** What stood on the one account on the eve of the first day. */
    before: amount().nullable(),
    moves: z.array(move),
    entries: z.array(entry),
    next: z.string().nullable(),
    funds: z.record(z.string(), z.string()),
  }),
  who: ['anyone'],
  async run(viewer, { accounting, outside, ...given }) {
    const view = outside ? { ...viewer, standing: { ...viewer.standing, member: false } } : viewer
    requireOpen(viewer, 'books.figure', sectionOf(given.of))
    const within =
      accounting === undefined ? undefined : accounting === 'general' ? '' : segmentOf(accounting)
    const asked: AskedFigure = daysFor(view, { ...given, accounting: within })
    const found = await figureParts(view, asked)
    const one = isOneAccount(asked, found.parts) ? await oneAccount(view, asked, found.total) : undefined
    return {
      ...{ from: asked.from, until: asked.until, before: null, moves: [], entries: [], next: null },
      ...found,
      ...(one && { ...one, parts: [] }),
      funds: isOpen(view, 'balance_sheet') ? await fundNames(view.db, view.commons.id) : {},
    }
  },
})
