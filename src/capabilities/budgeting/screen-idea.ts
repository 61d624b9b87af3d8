import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id, text } from '../../kernel/fields.ts'
import { screeners } from './dials.ts'
import { ideaScreened } from './entries.ts'
import { isFine, looksAt, readyIn } from './looks.ts'
import { isRunning } from './phase.ts'
import { changeIdea, creatorsOf, ideaAt, isCreator, roundAt } from './stored.ts'
import { type IdeaRow, verdicts } from './tables.ts'

/**
 * A peer says of an idea whether it is fine as it is or needs changes, and why. Once enough find it fine it can be given
 * to; no office has to say so. Said again, only the last word counts.
 */
export const screenIdea = command({
  input: z.strictObject({ idea: id('budgeting.idea'), verdict: z.enum(verdicts), reason: text(2_000) }),
  who: ['member'],
  failures: ['members_only', 'own_idea', 'not_to_screen', 'round_over', 'reason_needed'],
  records: { idea_screened: ideaScreened },
  async run(ctx, { idea: wanted, verdict, reason }) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    const idea = await ideaAt(ctx, wanted)
    const creators = await creatorsOf(ctx, wanted)
    if (isCreator(ctx, creators)) ctx.fail('own_idea')
    if (idea.state !== 'published') ctx.fail('not_to_screen')
    const round = await roundAt(ctx, idea.round)
    if (!isRunning(round, ctx.now)) ctx.fail('round_over')
    if (verdict === 'changes' && reason.trim() === '') ctx.fail('reason_needed', { field: 'reason' })
    const others = (await looksAt(ctx, idea)).filter((one) => one.agent !== agent)
    const count = (of: string) => [...others, { verdict }].filter((one) => one.verdict === of).length
    const [oks, changes, needed] = [count('ok'), count('changes'), ctx.dial(screeners)]
    const ready = isFine(oks, changes, needed)
    const about = { round: round.id, idea: wanted, creators, edition: idea.edition, agent, verdict }
    const seq = ctx.record(
      'idea_screened',
      { ...about, oks, changes, needed, ready },
      { clause: 'dials.budgeting.screeners' },
    )
    await keepLook(ctx, idea, { agent, verdict, reason, seq: BigInt(seq), at: ctx.now })
    if (ready) await changeIdea(ctx, wanted, { state: readyIn(round), state_seq: BigInt(seq) })
    return { idea: wanted, ready }
  },
})

type Said = { agent: string; verdict: (typeof verdicts)[number]; reason: string; seq: bigint; at: Date }

async function keepLook({ db, commons }: Context, { id: idea, edition }: IdeaRow, said: Said): Promise<void> {
  const row = { commons_id: commons.id, idea, edition, ...said }
  await db
    .insertInto('budgeting_look')
    .values(row)
    .onConflict((clash) => clash.columns(['commons_id', 'idea', 'edition', 'agent']).doUpdateSet(row))
    .execute()
}
