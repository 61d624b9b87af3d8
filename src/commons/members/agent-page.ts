import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { code, day, id, instant } from '../../kernel/fields.ts'
import { findAgent, typesOf } from './agent-rows.ts'
import { agentStates } from './states.ts'
import { statesVisibleTo } from './visible-to.ts'

const term = z.strictObject({
  term: id('members.term'),
  kind: z.enum(['organ', 'role']),
  code: code(),
  title: z.string(),
  from: instant(),
  until: instant().nullable(),
})

/** One person as fellow members see them. */
export const agent = query({
  input: z.strictObject({ agent: id('members.agent') }),
  output: z.strictObject({
    agent: id('members.agent'),
    name: z.string(),
    number: z.string().nullable(),
    state: z.enum(agentStates),
    types: z.array(code()),
    joinedOn: day().nullable(),
    leftOn: day().nullable(),
    claimed: z.boolean(),
    terms: z.array(term),
  }),
  who: ['member', 'self'],
  subject: (input) => input.agent,
  async run(view, input) {
    const row = await findAgent(view.db, view.commons.id, input.agent)
    const visible = row && (row.id === view.standing.agent || statesVisibleTo(view).includes(row.state))
    if (!visible) throw kernelFailure('not_found', { what: 'members.agent' })
    const terms = await view.db
      .selectFrom('members_term')
      .selectAll()
      .where('commons_id', '=', view.commons.id)
      .where('agent_id', '=', row.id)
      .orderBy('from_at', 'desc')
      .orderBy('id')
      .execute()
    return {
      agent: row.id,
      name: row.name ?? '',
      number: row.number,
      state: row.state,
      types: await typesOf(view.db, view.commons.id, row.id),
      joinedOn: row.joined_on,
      leftOn: row.left_on,
      claimed: row.person_id !== null,
      terms: terms.map(({ id: termId, kind, code: officeCode, title, from_at, until_at }) => ({
        term: termId,
        kind,
        code: officeCode,
        title,
        from: from_at.toISOString(),
        until: until_at?.toISOString() ?? null,
      })),
    }
  },
})
