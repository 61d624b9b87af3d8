import { z } from 'zod'
import { command, entryKind } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { findAgent, updateAgent } from './agent-rows.ts'
import { memberLeft, termEnded } from './entry-kinds.ts'
import { closeLinksOf } from './invitation-rows.ts'
import { localDay } from './local-day.ts'
import { isHere } from './states.ts'
import { endTermsOf } from './term-rows.ts'

/** Somebody goes, of their own will; whatever they hold ends. An applicant takes the application back. */
export const leave = command({
  input: z.strictObject({ agent: id('members.agent') }),
  who: ['self'],
  layer: 'articles',
  failures: ['no_such_agent', 'not_here'],
  subject: ({ agent }) => agent,
  records: {
    member_left: memberLeft,
    term_ended: termEnded,
    application_withdrawn: entryKind({
      v: 1,
      shown: 'concerned',
      data: z.strictObject({ agent: id('members.agent') }),
    }),
  },
  async run(ctx, { agent }) {
    const { db, commons, now } = ctx
    const row = await findAgent(db, commons.id, agent)
    if (!row) return ctx.fail('no_such_agent')
    if (!isHere(row.state)) return ctx.fail('not_here')
    const on = await localDay(db, commons.id, now)
    await updateAgent(db, row, { state: 'left', left_on: on })
    await closeLinksOf(db, commons.id, [agent], now)
    if (row.state === 'applicant') {
      ctx.record('application_withdrawn', { agent }, { changesStanding: true })
      return { agent }
    }
    const cause = ctx.record('member_left', { agent, on }, { changesStanding: true })
    for (const { id: term, kind, code } of await endTermsOf(db, commons.id, agent, now)) {
      ctx.record('term_ended', { term, agent, kind, code }, { cause })
    }
    return { agent }
  },
})
