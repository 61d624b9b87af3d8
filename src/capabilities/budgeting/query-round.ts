import { z } from 'zod'
import { nobody } from '../../kernel/authority.ts'
import { query, type View } from '../../kernel/capability.ts'
import { amount, id } from '../../kernel/fields.ts'
import { screeners } from './dials.ts'
import { allowanceIn } from './granting.ts'
import { takesIdeas } from './phase.ts'
import { ideaOf, ideaShape, roundOf, roundShape } from './shapes.ts'
import { isAmong } from './shares.ts'
import { roundAt } from './stored.ts'
import type { IdeaRow } from './tables.ts'
import { keepsRounds, visibleGifts, visibleIdeas } from './visible-to.ts'

const listed = ideaShape.extend({
  /** What I gave to it. */
  mine: amount(),
  isOwn: z.boolean(),
  /** People who gave. */
  givers: z.int(),
  oks: z.int(),
  changes: z.int(),
  /** I said something of the edition that stands. */
  looked: z.boolean(),
  picture: z.string().nullable(),
})
export type ListedIdea = z.output<typeof listed>

/** A round: its ideas, what I have to give, and what became of all of it. */
export const round = query({
  input: z.strictObject({ round: id('budgeting.round') }),
  output: z.object({
    round: roundShape,
    ideas: z.array(listed),
    mine: z.object({ granted: amount(), left: amount(), returned: amount() }).nullable(),
    /** What everybody together was given, and has left. */
    all: z.object({ people: z.int(), granted: amount(), left: amount(), returned: amount() }),
    /** How many peers have to find an idea fine. */
    needed: z.int(),
    can: z.object({ propose: z.boolean(), keep: z.boolean() }),
  }),
  who: ['member'],
  async run(view, { round: wanted }) {
    const row = await roundAt(view, wanted)
    const [ideas, own, all] = await Promise.all([
      ideasIn(view, wanted),
      allowanceIn(view, wanted, view.standing.agent ?? nobody),
      sumsOf(view, wanted),
    ])
    return {
      round: roundOf(row, view.now),
      ideas,
      mine: own ? { granted: own.granted, left: own.left_over, returned: own.returned } : null,
      all,
      needed: view.charter.value(screeners.name) as number,
      can: {
        propose: takesIdeas(row, view.now) && isAmong(view.standing.types, row.proposers),
        keep: keepsRounds(view),
      },
    }
  },
})

async function ideasIn(view: View, wanted: string): Promise<ListedIdea[]> {
  const rows = await visibleIdeas(view)
    .selectAll('i')
    .where('i.round', '=', wanted)
    .orderBy('i.number')
    .limit(200)
    .execute()
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return []
  const [gifts, looks, creators, pictures] = await Promise.all([
    giftSums(view, ids),
    looksOf(view, rows),
    ownIdeas(view, ids),
    firstPictures(view, ids),
  ])
  const me = view.standing.agent
  return rows.map((row) => {
    const said = looks.filter((one) => one.idea === row.id && one.edition === row.edition)
    const count = (verdict: string) => said.filter((one) => one.verdict === verdict).length
    const given = gifts.get(row.id)
    return {
      ...ideaOf(row),
      ...{ mine: given?.mine ?? 0n, givers: given?.givers ?? 0, isOwn: creators.has(row.id) },
      ...{ oks: count('ok'), changes: count('changes'), picture: pictures.get(row.id) ?? null },
      looked: said.some((one) => one.agent === me),
    }
  })
}

/** How many gave, and what I did: how many is no secret where the names are. */
async function giftSums({ db, commons, standing }: View, ids: string[]) {
  const rows = await db
    .selectFrom('budgeting_gift')
    .select((select) => [
      'idea',
      select.fn.count<bigint>('agent').distinct().as('givers'),
      select.fn
        .sum<bigint>('amount')
        .filterWhere('agent', '=', standing.agent ?? nobody)
        .as('mine'),
    ])
    .where('commons_id', '=', commons.id)
    .where('idea', 'in', ids)
    .where('returned_seq', 'is', null)
    .groupBy('idea')
    .execute()
  return new Map(
    rows.map(({ idea, givers, mine }) => [idea, { givers: Number(givers), mine: BigInt(mine ?? 0n) }]),
  )
}

/** Of each idea's standing edition there are no more than a few. */
function looksOf({ db, commons }: View, ideas: readonly IdeaRow[]) {
  return db
    .selectFrom('budgeting_look')
    .select(['idea', 'edition', 'agent', 'verdict'])
    .where('commons_id', '=', commons.id)
    .where(
      'idea',
      'in',
      ideas.map((one) => one.id),
    )
    .execute()
}

async function ownIdeas({ db, commons, standing }: View, ids: string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('budgeting_creator')
    .select('idea')
    .where('commons_id', '=', commons.id)
    .where('agent', '=', standing.agent ?? nobody)
    .where('idea', 'in', ids)
    .execute()
  return new Set(rows.map(({ idea }) => idea))
}

async function firstPictures({ db, commons }: View, ids: string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('budgeting_picture')
    .select(['idea', 'hash'])
    .where('commons_id', '=', commons.id)
    .where('idea', 'in', ids)
    .where('n', '=', 0)
    .execute()
  return new Map(rows.map(({ idea, hash }) => [idea, hash]))
}

async function sumsOf({ db, commons }: View, wanted: string) {
  const row = await db
    .selectFrom('budgeting_allowance')
    .select((select) => [
      select.fn.countAll<bigint>().as('people'),
      select.fn.sum<bigint>('granted').as('granted'),
      select.fn.sum<bigint>('left_over').as('left'),
      select.fn.sum<bigint>('returned').as('returned'),
    ])
    .where('commons_id', '=', commons.id)
    .where('round', '=', wanted)
    .executeTakeFirstOrThrow()
  return {
    people: Number(row.people),
    granted: BigInt(row.granted ?? 0n),
    left: BigInt(row.left ?? 0n),
    returned: BigInt(row.returned ?? 0n),
  }
}

/** Every gift of a round that stands, as far as the viewer may see them; for the file of results. */
export function giftsIn(view: View, wanted: string) {
  return visibleGifts(view)
    .innerJoin('budgeting_idea as i', (join) =>
      join.onRef('i.commons_id', '=', 'g.commons_id').onRef('i.id', '=', 'g.idea'),
    )
    .select(['g.agent', 'g.amount', 'g.at', 'g.returned_seq', 'i.number', 'i.title'])
    .where('g.round', '=', wanted)
    .orderBy('g.seq')
    .limit(100_000)
    .execute()
}
