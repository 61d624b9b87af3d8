import { z } from 'zod'
import { nobody } from '../../kernel/authority.ts'
import { query, type View } from '../../kernel/capability.ts'
import { amount } from '../../kernel/fields.ts'
import { isRunning, phaseOf } from './phase.ts'
import type { RoundRow } from './tables.ts'

const some = z.object({ id: z.string(), title: z.string(), round: z.string() })

/** What waits for me in rounds that run: what I have not given, ideas to look at, and my own that need something. */
export const waitingForMe = query({
  input: z.strictObject({}),
  output: z.object({
    toGive: z.array(
      z.object({ round: z.string(), name: z.string(), left: amount(), unit: z.string(), closes: z.string() }),
    ),
    toScreen: z.array(z.object({ round: z.string(), name: z.string(), ideas: z.int() })),
    toChange: z.array(some),
    toAccept: z.array(some),
    toPublish: z.array(some.extend({ until: z.string() })),
  }),
  who: ['member'],
  async run(view) {
    const rounds = await runningRounds(view)
    const ids = rounds.map((one) => one.id)
    if (ids.length === 0 || !view.standing.agent)
      return { toGive: [], toScreen: [], toChange: [], toAccept: [], toPublish: [] }
    const [left, ideas] = await Promise.all([leftIn(view, ids), openIdeas(view, ids)])
    const own = ideas.filter((one) => one.isOwn)
    const isLate = (one: (typeof ideas)[number]) => view.now >= roundOf(one).ideas_close
    const roundOf = ({ round }: { round: string }) => rounds.find((one) => one.id === round)!
    const isGiving = (one: { round: string }) => phaseOf(roundOf(one), view.now) === 'giving'
    const toScreen = ideas.filter((one) => one.state === 'published' && !one.isOwn && !one.looked)
    return {
      toGive: left.filter(isGiving).map((one) => {
        const { name, unit, closes } = roundOf(one)
        return { round: one.round, left: one.left_over, name, unit, closes: closes.toISOString() }
      }),
      toScreen: rounds.flatMap(({ id, name }) => {
        const count = toScreen.filter((one) => one.round === id).length
        return count > 0 ? [{ round: id, name, ideas: count }] : []
      }),
      toChange: own.filter((one) => one.state === 'published' && one.changes > 0),
      toAccept: own.filter((one) => one.state === 'funding' && isGiving(one) && one.given >= one.least),
      toPublish: own
        .filter((one) => one.state === 'draft' && !isLate(one))
        .map((one) => ({ ...one, until: roundOf(one).ideas_close.toISOString() })),
    }
  },
})

async function runningRounds({ db, commons, now }: View): Promise<RoundRow[]> {
  const rows = await db
    .selectFrom('budgeting_round')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('state', 'in', ['ideas', 'giving'])
    .orderBy('closes')
    .limit(20)
    .execute()
  return rows.filter((row) => isRunning(row, now))
}

function leftIn({ db, commons, standing }: View, rounds: string[]) {
  return db
    .selectFrom('budgeting_allowance')
    .select(['round', 'left_over'])
    .where('commons_id', '=', commons.id)
    .where('round', 'in', rounds)
    .where('agent', '=', standing.agent ?? nobody)
    .where('left_over', '>', 0n)
    .execute()
}

/** Ideas that are not settled, with how the viewer stands to each. */
async function openIdeas({ db, commons, standing }: View, rounds: string[]) {
  const me = standing.agent ?? nobody
  const rows = await db
    .selectFrom('budgeting_idea as i')
    .select(['i.id', 'i.title', 'i.round', 'i.state', 'i.given', 'i.least'])
    .select((select) => [
      select
        .exists(
          select
            .selectFrom('budgeting_creator as c')
            .select('c.agent')
            .whereRef('c.commons_id', '=', 'i.commons_id')
            .whereRef('c.idea', '=', 'i.id')
            .where('c.agent', '=', me),
        )
        .as('isOwn'),
      select
        .exists(
          select
            .selectFrom('budgeting_look as l')
            .select('l.agent')
            .whereRef('l.commons_id', '=', 'i.commons_id')
            .whereRef('l.idea', '=', 'i.id')
            .whereRef('l.edition', '=', 'i.edition')
            .where('l.agent', '=', me),
        )
        .as('looked'),
      select
        .selectFrom('budgeting_look as l')
        .select((count) => count.fn.countAll<bigint>().as('n'))
        .whereRef('l.commons_id', '=', 'i.commons_id')
        .whereRef('l.idea', '=', 'i.id')
        .whereRef('l.edition', '=', 'i.edition')
        .where('l.verdict', '=', 'changes')
        .as('changes'),
    ])
    .where('i.commons_id', '=', commons.id)
    .where('i.round', 'in', rounds)
    .where('i.state', 'in', ['draft', 'published', 'funding'])
    .orderBy('i.number')
    .limit(1000)
    .execute()
  return rows.map((row) => ({
    ...row,
    isOwn: Boolean(row.isOwn),
    looked: Boolean(row.looked),
    changes: Number(row.changes),
  }))
}
