import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { id, instant } from '../../kernel/fields.ts'
import { readerKinds } from './tables.ts'
import { holdsShares } from './visible-to.ts'

export const readingShape = z.object({
  ...{ id: id('shares.reading'), agent: id('members.agent'), kind: z.enum(readerKinds) },
  ...{ party: z.string().nullable(), reason: z.string(), at: instant() },
})

const dayMs = 24 * 60 * 60 * 1000

/** One look into the register, for whoever looked and for a day; after that they look again. */
export const reading = query({
  input: z.strictObject({ reading: id('shares.reading') }),
  output: readingShape,
  who: ['member'],
  async run(view, { reading }) {
    const row = await view.db
      .selectFrom('shares_reading')
      .selectAll()
      .where('commons_id', '=', view.commons.id)
      .where('id', '=', reading)
      .executeTakeFirst()
    const isOwn = row?.agent === view.standing.agent
    const isFresh = row !== undefined && view.now.getTime() - row.read_at.getTime() < dayMs
    if (!row || !isOwn || !isFresh) throw kernelFailure('not_found', { what: 'shares.reading' })
    const { id, agent, kind, party, reason, read_at } = row
    return { id, agent, kind, party, reason, at: read_at.toISOString() }
  },
})

/** 열람 기록: who looked into the register, newest first; members find their own. */
export const readings = query({
  input: z.strictObject({}),
  output: z.array(readingShape),
  who: ['member'],
  async run(view) {
    const all = view.db.selectFrom('shares_reading').selectAll().where('commons_id', '=', view.commons.id)
    const own = holdsShares(view) ? all : all.where('agent', '=', view.standing.agent ?? view.commons.id)
    const rows = await own.orderBy('read_at', 'desc').orderBy('id').limit(100).execute()
    return rows.map(({ id, agent, kind, party, reason, read_at }) => ({
      ...{ id, agent, kind, party, reason, at: read_at.toISOString() },
    }))
  },
})
