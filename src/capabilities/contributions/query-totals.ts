import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { nobody } from '../../kernel/authority.ts'
import { query, type View } from '../../kernel/capability.ts'
import { code, id } from '../../kernel/fields.ts'
import { monthField } from './query-contributions.ts'
import { totalShape } from './shapes.ts'
import { noProject } from './totals.ts'
import { seesAll } from './visible-to.ts'

const columns = {
  member: 'holder',
  project: 'project',
  kind: 'kind',
  month: 'month',
} as const

const asked = {
  agent: id('members.agent').optional(),
  project: id('contributions.project').optional(),
  kind: code().optional(),
  /** Months, both included. */
  from: monthField().optional(),
  until: monthField().optional(),
}
type Asked = { [K in keyof typeof asked]?: z.output<(typeof asked)[K]> }

/**
 * What counts, added up by member, project, kind or month, each kind and unit for itself: hours and won are never
 * one number. A gift is a sum of its own. Read from the monthly totals, which the ledger's balances equal.
 */
export const totals = query({
  input: z.strictObject({ by: z.enum(['member', 'project', 'kind', 'month']), ...asked }),
  output: z.object({ totals: z.array(totalShape) }),
  who: ['anyone'],
  async run(view, { by, ...wanted }) {
    return { totals: await totalsBy(view, by, wanted) }
  },
})

export async function totalsBy(view: View, by: keyof typeof columns, wanted: Asked) {
  const key = sql.ref(columns[by])
  const outsider = by === 'member' ? sql`is_outsider` : sql`false`
  const rows = await sql<z.output<typeof totalShape>>`
    select ${key}::text as key, ${outsider} as outsider, kind, unit, is_gift as gift,
      sum(quantity)::numeric(38, 0) as quantity, sum(count)::int as count
    from contributions_total where ${sql.join(conditions(view, wanted), sql` and `)}
    group by 1, 2, 3, 4, 5 having sum(count) <> 0 order by 1, 3, 4, 5`.execute(view.db)
  return rows.rows.map((row) => ({ ...row, key: row.key === noProject ? '' : row.key }))
}

function conditions(view: View, { agent, project, kind, from, until }: Asked): RawBuilder<unknown>[] {
  const parts = [sql`commons_id = ${view.commons.id}`]
  if (!seesAll(view)) parts.push(sql`holder = ${view.standing.agent ?? nobody}`)
  if (agent) parts.push(sql`holder = ${agent}`)
  if (project) parts.push(sql`project = ${project}`)
  if (kind) parts.push(sql`kind = ${kind}`)
  if (from) parts.push(sql`month >= ${from}`)
  if (until) parts.push(sql`month <= ${until}`)
  return parts
}
