import { z } from 'zod'
import { command, entryKind } from '../../kernel/capability.ts'
import { day, id, text } from '../../kernel/fields.ts'
import { findAgent, updateAgent } from './agent-rows.ts'
import { termEnded } from './entry-kinds.ts'
import { expulsionProblem, expulsionProblems } from './expulsion-law.ts'
import { memberDay } from './fields.ts'
import { closeLinksOf } from './invitation-rows.ts'
import { localDay } from './local-day.ts'
import { endTermsOf } from './term-rows.ts'

/**
 * Ends a membership against the member's will. Where the law asks for it the member was told the reason in time
 * (`toldOn`) and given a hearing (`heardOn`, in Korea the general meeting's own day: 협동조합 기본법 제25조 제2항, whose
 * paragraph 3 makes an expulsion without it void against the member). Its power is meant to be a decision.
 */
export const expel = command({
  input: z.strictObject({
    agent: id('members.agent'),
    reason: text(2_000),
    toldOn: memberDay().optional(),
    heardOn: memberDay().optional(),
  }),
  who: ['decision:special'],
  layer: 'articles',
  failures: ['no_such_agent', 'not_member', ...expulsionProblems],
  records: {
    member_expelled: entryKind({
      v: 1,
      shown: 'member',
      data: z.strictObject({
        agent: id('members.agent'),
        on: day(),
        toldOn: day().optional(),
        heardOn: day().optional(),
      }),
    }),
    term_ended: termEnded,
  },
  async run(ctx, { agent, reason, ...days }) {
    const { db, commons, now } = ctx
    const row = await findAgent(db, commons.id, agent)
    if (!row) return ctx.fail('no_such_agent')
    if (row.state !== 'member' && row.state !== 'paused') return ctx.fail('not_member')
    const on = await localDay(db, commons.id, now)
    const unlawful = expulsionProblem(ctx.charter, days, on)
    if (unlawful) return ctx.fail(unlawful.code, unlawful.values)
    await updateAgent(db, row, { state: 'left', left_on: on, reason })
    await closeLinksOf(db, commons.id, [agent], now)
    const cause = ctx.record('member_expelled', { agent, on, ...days }, { changesStanding: true })
    for (const { id: term, kind, code } of await endTermsOf(db, commons.id, agent, now)) {
      ctx.record('term_ended', { term, agent, kind, code }, { cause })
    }
    return { agent }
  },
})
