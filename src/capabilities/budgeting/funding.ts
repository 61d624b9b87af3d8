import { closeEarmark, keepEarmark } from '../../commons/books/earmarks.ts'
import type { Context } from '../../kernel/capability.ts'
import type { ideaFunded } from './entries.ts'
import { budgetOf, givenTo, heldFor, lineOf } from './places.ts'
import { changeIdea, creatorsOf } from './stored.ts'
import type { IdeaRow, RoundRow } from './tables.ts'

export type Funding = Context<never, { idea_funded: typeof ideaFunded }>

/** What was given becomes its budget, which spending can name from now on. */
export async function fund(ctx: Funding, round: RoundRow, idea: IdeaRow): Promise<void> {
  const { unit } = round
  const amount = idea.given - idea.funded
  const postings =
    amount > 0n ? [heldFor({ from: givenTo(round, idea), to: budgetOf(round, idea), unit, amount })] : []
  const about = { round: round.id, idea: idea.id, creators: await creatorsOf(ctx, idea.id) }
  const seq = ctx.record(
    'idea_funded',
    { ...about, unit, given: idea.given, least: idea.least },
    { postings, cause: Number(idea.state_seq) },
  )
  await changeIdea(ctx, idea.id, {
    ...{ state: 'funded', state_seq: BigInt(seq), funded: idea.given, funded_edition: idea.edition },
  })
  await keepBudget(ctx, round, idea, true)
}

/** Spending knows it by its name; as long as nothing is its budget, it is not to be spent from. */
export async function keepBudget(
  ctx: Context,
  round: RoundRow,
  idea: Pick<IdeaRow, 'id' | 'number' | 'title'>,
  isOpen: boolean,
): Promise<void> {
  await keepEarmark(ctx, {
    ...{ code: lineOf(idea), name: idea.title, account: budgetOf(round, idea), unit: round.unit },
    ...{ leads_to: `/budgeting/${idea.id}`, is_open: isOpen },
  })
}

/** What was its budget is only given to it again, so that it can go back. Nothing of it may have been spent. */
export function unfunded(round: RoundRow, idea: IdeaRow) {
  const { unit } = round
  const amount = idea.funded
  return amount > 0n ? [heldFor({ from: budgetOf(round, idea), to: givenTo(round, idea), unit, amount })] : []
}

export const closeBudget = (ctx: Context, idea: Pick<IdeaRow, 'number'>) => closeEarmark(ctx, lineOf(idea))
