import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { day, line } from '../../kernel/fields.ts'
import { localDay } from '../members/local-day.ts'
import { entryReversed } from './entries.ts'
import { keepNote, noteAt } from './note.ts'

/** A mistake in the cash book is taken back by an entry the other way round, which names what it corrects. */
export const reverseEntry = command({
  input: z.strictObject({ seq: z.int().nonnegative(), date: day(), reason: line(300) }),
  who: ['role:steward', 'role:treasurer'],
  failures: ['in_the_future', 'not_in_cash_book', 'reversed_already', 'is_a_reversal'],
  records: { entry_reversed: entryReversed },
  async run(ctx, { seq: reverses, date, reason }) {
    if (date > (await localDay(ctx.db, ctx.commons.id, ctx.now))) ctx.fail('in_the_future')
    const note = (await noteAt(ctx, reverses)) ?? ctx.fail('not_in_cash_book')
    // What a fund was given by decision is not taken back by the office.
    if (note.kind === 'fund') ctx.fail('not_in_cash_book')
    if (note.kind === 'reversal') ctx.fail('is_a_reversal')
    if (note.isReversed) ctx.fail('reversed_already')
    const postings = note.lines.map(({ from_account, to_account, unit, amount }) => ({
      ...{ unit, amount },
      from: to_account,
      to: from_account,
    }))
    const id = ctx.newId()
    const data = { note: id, reverses, of: note.id }
    const seq = ctx.record('entry_reversed', data, { postings, effectiveOn: date, cause: reverses })
    await keepNote(ctx, { id, seq, kind: 'reversal', day: date, text: reason, reverses: note.id, postings })
    return { seq }
  },
})
