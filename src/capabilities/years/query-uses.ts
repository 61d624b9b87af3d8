import { z } from 'zod'
import { accountsUnit } from '../../commons/books/dials.ts'
import { spanOf } from '../../commons/books/span.ts'
import { membersAfter } from '../../commons/members/members-after.ts'
import { query } from '../../kernel/capability.ts'
import { account, amount, id, unitCode } from '../../kernel/fields.ts'
import { patronageBy } from './dials.ts'
import { basesOf } from './figures.ts'
import { usesOf } from './stored.ts'
import { yearField } from './year-field.ts'

const most = 1_000

/** Each member's use of the co-op in a year (이용실적), and whether it was brought or stands in the books. */
export const uses = query({
  input: z.strictObject({ year: yearField() }),
  output: z.strictObject({
    unit: unitCode(),
    /** Where it is read from for whom nothing was brought. */
    account: account(),
    /** The first 1,000, in the order of their ids. */
    rows: z.array(
      z.strictObject({
        agent: id('members.agent'),
        used: amount(),
        /** The entry that brought it. */
        seq: z.int().nullable(),
      }),
    ),
  }),
  who: ['role:steward', 'role:treasurer', 'role:chair', 'organ:board', 'organ:auditor'],
  async run(view, { year }) {
    const { from: from_day, until: until_day } = spanOf(year, view.charter)
    const money = view.charter.value(accountsUnit.name) as string
    const [bases, brought, members] = await Promise.all([
      basesOf(view, { year, unit: money, from_day, until_day }),
      usesOf(view, year),
      membersAfter(view.db, view.commons.id, null, most),
    ])
    const used = new Map(bases.map((one) => [one.agent, one.used]))
    const here = members.filter(({ joined_on }) => joined_on === null || joined_on <= until_day)
    const agents = [...new Set([...used.keys(), ...here.map((one) => one.id)])].sort().slice(0, most)
    const seqOf = (agent: string) => brought.get(agent)?.seq
    return {
      unit: money,
      account: view.charter.value(patronageBy.name) as string,
      rows: agents.map((agent) => ({
        ...{ agent, used: used.get(agent) ?? 0n },
        seq: seqOf(agent) === undefined ? null : Number(seqOf(agent)),
      })),
    }
  },
})
