import { z } from 'zod'
import { dayAfter, startOfDay } from '../../commons/members/local-day.ts'
import { nobody } from '../../kernel/authority.ts'
import { query } from '../../kernel/capability.ts'
import { amount, id } from '../../kernel/fields.ts'
import { bookingShape, bookingViews } from './shapes.ts'
import { keepsBookings, visibleBookings } from './visible-to.ts'

const mostJobs = 400

const sums = z.object({
  unit: z.string(),
  jobs: z.int(),
  minutes: z.int(),
  total: amount(),
  worker: amount(),
  coop: amount(),
})

/** A worker's month: each confirmed job, calling-off fees, and what of it is theirs and the co-op's. */
export const statement = query({
  input: z.strictObject({
    worker: id('members.agent').nullable(),
    month: z.string().regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/),
  }),
  output: z.object({
    worker: z.string(),
    jobs: z.array(bookingShape),
    sums: z.array(sums),
    isCut: z.boolean(),
  }),
  who: ['member'],
  async run(view, { worker, month }) {
    const whose = worker !== null && keepsBookings(view) ? worker : (view.standing.agent ?? nobody)
    const first = `${month}-01`
    const [from, until] = [
      await startOfDay(view.db, view.commons.id, first),
      await startOfDay(view.db, view.commons.id, dayAfter(first, { months: 1 })),
    ]
    const rows = await visibleBookings(view)
      .selectAll()
      .where('b.worker', '=', whose)
      .where('b.from_at', '>=', from)
      .where('b.from_at', '<', until)
      .where((where) =>
        where.or([
          where('b.state', '=', 'confirmed'),
          where.and([where('b.state', '=', 'cancelled'), where('b.fee', '>', 0n)]),
        ]),
      )
      .orderBy('b.from_at')
      .limit(mostJobs + 1)
      .execute()
    const shown = rows.slice(0, mostJobs)
    return {
      ...{ worker: whose, isCut: rows.length > mostJobs },
      jobs: await bookingViews(view, shown),
      sums: [...new Set(shown.map(({ unit }) => unit))].map((unit) =>
        sumOf(
          unit,
          shown.filter((one) => one.unit === unit),
        ),
      ),
    }
  },
})

type Row = {
  state: string
  total: bigint
  worker_part: bigint
  coop_part: bigint
  fee: bigint
  fee_worker_part: bigint
  from_at: Date
  until_at: Date
}

function sumOf(unit: string, rows: readonly Row[]): z.output<typeof sums> {
  const done = rows.filter(({ state }) => state === 'confirmed')
  const off = rows.filter(({ state }) => state === 'cancelled')
  const add = (all: readonly bigint[]) => all.reduce((sum, one) => sum + one, 0n)
  return {
    ...{ unit, jobs: done.length },
    minutes: done.reduce((sum, one) => sum + (one.until_at.getTime() - one.from_at.getTime()) / 60_000, 0),
    total: add([...done.map(({ total }) => total), ...off.map(({ fee }) => fee)]),
    worker: add([...done.map((one) => one.worker_part), ...off.map((one) => one.fee_worker_part)]),
    coop: add([...done.map((one) => one.coop_part), ...off.map((one) => one.fee - one.fee_worker_part)]),
  }
}
