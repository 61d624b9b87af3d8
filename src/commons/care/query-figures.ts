import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { amount, code, id } from '../../kernel/fields.ts'
import { localDay } from '../members/local-day.ts'
import { membersAfter } from '../members/members-after.ts'
import { figuresOn } from './figures.ts'

/** So many members at once. */
const pageSize = 500

/** What a key comes to for each member today, those without one too; in the order of their ids. */
export const figures = query({
  input: z.strictObject({ key: code(), after: id('members.agent').nullable() }),
  output: z.object({
    rows: z.array(z.object({ agent: id('members.agent'), amount: amount().nullable() })),
    next: id('members.agent').nullable(),
  }),
  who: ['member'],
  async run(view, { key, after }) {
    const members = await membersAfter(view.db, view.commons.id, after, pageSize)
    const agents = members.map(({ id }) => id)
    const on = await localDay(view.db, view.commons.id, view.now)
    const known = await figuresOn(view, { key, on, agents })
    return {
      rows: agents.map((agent) => ({ agent, amount: known.get(agent) ?? null })),
      next: members.length === pageSize ? members.at(-1)!.id : null,
    }
  },
})
