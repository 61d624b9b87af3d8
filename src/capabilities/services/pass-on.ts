import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { assigned, refused } from './entries.ts'
import { goOn } from './refuse.ts'
import { bookingRow } from './stored.ts'

/** No answer in time: the next one is asked. */
export const passOn = command({
  input: z.strictObject({ booking: id('services.booking'), worker: id('members.agent') }),
  who: ['clock'],
  quiet: true,
  failures: [],
  records: { refused, assigned },
  async run(ctx, { booking, worker }) {
    const row = await bookingRow(ctx, booking)
    if (row.state !== 'asked' || row.worker !== worker) return {}
    ctx.record('refused', { booking, worker, silent: true })
    await goOn(ctx as Context, { ...row, worker }, false)
    return {}
  },
})
