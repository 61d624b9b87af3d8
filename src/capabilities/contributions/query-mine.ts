import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { holds } from './holds.ts'
import { taskRows } from './query-projects.ts'
import { totalsBy } from './query-totals.ts'
import { contributionOf, contributionShape, taskShape, totalShape } from './shapes.ts'
import { visibleContributions } from './visible-to.ts'

/** What I gave this month and this year, and the tasks I have taken. Months are the commons' own. */
export const myContributions = query({
  input: z.strictObject({}),
  output: z.object({
    month: z.string(),
    thisMonth: z.array(totalShape),
    thisYear: z.array(totalShape),
    tasks: z.array(taskShape),
  }),
  who: ['signed-in'],
  async run(view) {
    const { agent } = view.standing
    const found = await sql<{ month: string }>`
      select to_char(${view.now}::timestamptz at time zone time_zone, 'YYYY-MM') as month
      from kernel_commons where id = ${view.commons.id}`.execute(view.db)
    const { month } = found.rows[0]!
    if (!agent) return { month, thisMonth: [], thisYear: [], tasks: [] }
    const [thisMonth, thisYear, tasks] = await Promise.all([
      totalsBy(view, 'kind', { agent, from: month, until: month }),
      totalsBy(view, 'kind', { agent, from: `${month.slice(0, 4)}-01`, until: month }),
      taskRows(
        view,
        sql`t.state in ('open', 'taken') and exists (select from contributions_taking k
          where k.commons_id = t.commons_id and k.task = t.id and k.agent = ${agent})`,
      ),
    ])
    return { month, thisMonth, thisYear, tasks }
  },
})

/** What needs my word: contributions recorded of me, contests of mine, and contests I am to settle. */
export const waitingForMe = query({
  input: z.strictObject({}),
  output: z.object({
    toConfirm: z.array(contributionShape),
    toAnswer: z.array(contributionShape),
    toSettle: z.array(contributionShape),
  }),
  who: ['signed-in'],
  async run(view) {
    const { agent } = view.standing
    if (!agent) return { toConfirm: [], toAnswer: [], toSettle: [] }
    const having = (state: 'waiting' | 'contested') =>
      visibleContributions(view).where('state', '=', state).orderBy('happened_on').orderBy('id').limit(200)
    const [waiting, contested, others] = await Promise.all([
      having('waiting').where('agent', '=', agent).execute(),
      having('contested').where('agent', '=', agent).where(sql<boolean>`not ${explained}`).execute(),
      holds(view, 'lookAfter')
        ? having('contested').where(sql<boolean>`agent is distinct from ${agent}::uuid`).execute()
        : [],
    ])
    return {
      toConfirm: waiting.map(contributionOf),
      toAnswer: contested.map(contributionOf),
      toSettle: others.map(contributionOf),
    }
  },
})

/** Whether its giver has said something since it was last contested. */
const explained = sql`exists (
  select from contributions_review e where e.commons_id = contributions_contribution.commons_id
    and e.contribution = contributions_contribution.id and e.step = 'explained' and e.at >= (
      select max(c.at) from contributions_review c where c.commons_id = e.commons_id
        and c.contribution = e.contribution and c.is_open))`
