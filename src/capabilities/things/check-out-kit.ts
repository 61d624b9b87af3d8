import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { Failure } from '../../kernel/failure.ts'
import { fileHash, id } from '../../kernel/fields.ts'
import { booked } from './entries.ts'
import { kitAt, nameOfResource } from './kit-stored.ts'
import { lendingFailures, lendOne } from './lend-one.ts'
import { kitLent, lent } from './lending-entries.ts'
import { conditionsOut } from './lending-tables.ts'
import { takingFailures } from './taking.ts'

/** Hands over all of a kit, or nothing of it: as it was booked together, or straight away. */
export const checkOutKit = command({
  input: z.strictObject({
    kit: id('things.kit'),
    agent: id('members.agent'),
    /** Bookings made together; null: straight away. */
    series: id('things.series').nullable(),
    condition: z.enum(conditionsOut),
    photos: z.array(fileHash()).max(4),
  }),
  who: ['member'],
  failures: ['kit_not_whole', ...lendingFailures, ...takingFailures],
  records: { booked, lent, kit_lent: kitLent },
  async run(ctx, { kit, agent, series, condition, photos }) {
    const { parts } = await kitAt(ctx, kit)
    const together = ctx.newId()
    const bookings = series === null ? [] : await bookedTogether(ctx, series)
    const loans: string[] = []
    for (const { resource, quantity } of parts)
      for (let n = 0; n < quantity; n++) {
        const at = bookings.findIndex((one) => one.resource === resource)
        const [mine] = at < 0 ? [] : bookings.splice(at, 1)
        if (series !== null && !mine)
          ctx.fail('kit_not_whole', { missing: await nameOfResource(ctx, resource) })
        const about = { resource, agent, booking: mine?.id ?? null, condition, photos }
        const { loan } = await lendOne(ctx, { ...about, kit, together }).catch(async (error: unknown) => {
          // Which part it was is what people want to know.
          if (!(error instanceof Failure) || error.code !== 'things.taken') throw error
          return ctx.fail('kit_not_whole', { missing: await nameOfResource(ctx, resource) })
        })
        loans.push(loan)
      }
    ctx.record('kit_lent', { kit, together, agent, loans: loans.length })
    return { together, loans }
  },
})

const bookedTogether = ({ db, commons }: Context, series: string) =>
  db
    .selectFrom('things_booking')
    .select(['id', 'resource'])
    .where('commons_id', '=', commons.id)
    .where('series', '=', series)
    .where('state', '=', 'booked')
    .orderBy('id')
    .execute()
