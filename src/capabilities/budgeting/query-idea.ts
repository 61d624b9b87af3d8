import { z } from 'zod'
import { drawsOf } from '../../commons/books/earmarks.ts'
import { nobody } from '../../kernel/authority.ts'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { amount, id } from '../../kernel/fields.ts'
import { giftsShown, overFunding, ownIdeas, screeners } from './dials.ts'
import { roomIn } from './gifts.ts'
import { allowanceIn } from './granting.ts'
import { looksAt } from './looks.ts'
import { isRunning, phaseOf, takesIdeas } from './phase.ts'
import { budgetOf } from './places.ts'
import * as shapes from './shapes.ts'
import { creatorsOf, isBeforeFunding, linesOf, roundAt } from './stored.ts'
import type { IdeaRow, RoundRow } from './tables.ts'
import { keepsRounds, visibleGifts, visibleIdeas } from './visible-to.ts'
import { linesIn } from './writing.ts'

const draw = z.object({ seq: z.int(), amount: amount(), sentence: z.string(), at: z.string() })

/** One idea: what it asks for, what it has, who looked and who gave, and what this viewer can do about it. */
export const idea = query({
  input: z.strictObject({ idea: id('budgeting.idea') }),
  output: z.object({
    idea: shapes.ideaShape,
    round: shapes.roundShape,
    lines: z.array(shapes.lineShape),
    creators: z.array(z.string()),
    pictures: z.array(z.string()),
    looks: z.array(shapes.lookShape),
    needed: z.int(),
    editions: z.array(shapes.editionShape),
    /** Newest first; one's own only, where the charter does not show who gives. */
    gifts: z.array(shapes.giftShape),
    namesShown: z.boolean(),
    /** What I have to give. */
    left: amount(),
    /** How much more it takes; null: any amount. */
    room: amount().nullable(),
    /** What was spent of its budget. */
    spent: amount(),
    draws: z.array(draw),
    can: z.object({
      give: z.boolean(),
      edit: z.boolean(),
      publish: z.boolean(),
      raise: z.boolean(),
      accept: z.boolean(),
      complete: z.boolean(),
      cancel: z.boolean(),
      screen: z.boolean(),
    }),
  }),
  who: ['member'],
  async run(view, { idea: wanted }) {
    const row = await visibleIdeas(view).selectAll('i').where('i.id', '=', wanted).executeTakeFirst()
    if (!row) throw kernelFailure('not_found', { what: 'budgeting.idea' })
    const round = await roundAt(view, row.round)
    const [lines, creators, pictures, looks, editions, gifts, mine] = await Promise.all([
      linesOf(view, wanted),
      creatorsOf(view, wanted),
      picturesOf(view, wanted),
      looksAt(view, row),
      editionsOf(view, wanted),
      giftsOf(view, wanted),
      allowanceIn(view, round.id, view.standing.agent ?? nobody),
    ])
    const left = mine?.left_over ?? 0n
    const draws = await drawsOf(view, { account: budgetOf(round, row), unit: round.unit })
    const spent = draws.reduce((sum, one) => sum + one.amount, 0n)
    const isUnlimited = view.charter.value(overFunding.name) as boolean
    return {
      ...{ idea: shapes.ideaOf(row), round: shapes.roundOf(round, view.now) },
      lines: lines.map(({ label, least, most }) => ({ label, least, most })),
      ...{ creators, pictures, editions, gifts, left, draws, spent, room: roomIn(row, isUnlimited) },
      looks: looks.map(({ agent, verdict, reason, at, seq }) => ({
        ...{ agent, verdict, reason, at: at.toISOString(), entry: Number(seq) },
      })),
      needed: view.charter.value(screeners.name) as number,
      namesShown: view.charter.value(giftsShown.name) === 'names',
      can: canDo(view, { row, round, creators, left, spent }),
    }
  },
})

interface Known {
  row: IdeaRow
  round: RoundRow
  creators: readonly string[]
  left: bigint
  spent: bigint
}

function canDo(view: View, { row, round, creators, left, spent }: Known) {
  const me = view.standing.agent
  const isOwn = me !== undefined && creators.includes(me)
  const { state, given, funded, least } = row
  const isGiving = phaseOf(round, view.now) === 'giving'
  const takesGifts = isGiving && (state === 'funding' || state === 'funded')
  const room = roomIn(row, view.charter.value(overFunding.name) as boolean)
  const mayGiveOwn = view.charter.value(ownIdeas.name) as boolean
  const isOver = ['not_reached', 'completed', 'cancelled'].includes(state)
  const edits = isBeforeFunding(state) ? isRunning(round, view.now) : !isOver
  const finishes = isOwn || keepsRounds(view)
  return {
    give: takesGifts && left > 0n && room !== 0n && (mayGiveOwn || !isOwn),
    edit: isOwn && edits,
    publish: isOwn && state === 'draft' && takesIdeas(round, view.now),
    raise: isOwn && takesGifts,
    accept: isOwn && isGiving && state === 'funding' && given >= least,
    complete: finishes && state === 'funded' && given === funded,
    cancel: (isOwn || (finishes && state !== 'draft')) && !isOver && spent === 0n,
    screen: me !== undefined && !isOwn && state === 'published' && isRunning(round, view.now),
  }
}

async function picturesOf({ db, commons }: View, wanted: string): Promise<string[]> {
  const rows = await db
    .selectFrom('budgeting_picture')
    .select('hash')
    .where('commons_id', '=', commons.id)
    .where('idea', '=', wanted)
    .orderBy('n')
    .execute()
  return rows.map(({ hash }) => hash)
}

async function editionsOf({ db, commons }: View, wanted: string) {
  const rows = await db
    .selectFrom('budgeting_edition')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('idea', '=', wanted)
    .orderBy('edition', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ edition, title, text, lines, agent, reason, at, seq }) => ({
    ...{ edition, title, text, agent, reason, at: at.toISOString(), entry: Number(seq) },
    lines: linesIn(lines),
  }))
}

async function giftsOf(view: View, wanted: string): Promise<shapes.GiftView[]> {
  const rows = await visibleGifts(view)
    .selectAll('g')
    .where('g.idea', '=', wanted)
    .orderBy('g.seq', 'desc')
    .limit(200)
    .execute()
  return rows.map(({ id: gift, agent, amount: given, at, seq, returned_seq }) => ({
    ...{ id: gift, agent, amount: given, at: at.toISOString(), entry: Number(seq) },
    returnedIn: returned_seq === null ? null : Number(returned_seq),
  }))
}
