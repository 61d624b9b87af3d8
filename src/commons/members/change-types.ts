import { z } from 'zod'
import { command, entryKind } from '../../kernel/capability.ts'
import { code, id } from '../../kernel/fields.ts'
import { findAgent, setTypes } from './agent-rows.ts'
import { unknownType } from './charter-parts.ts'
import { typesField } from './fields.ts'
import { isHere } from './states.ts'

/** Says which types of member somebody is, all of them at once. */
export const changeTypes = command({
  input: z.strictObject({ agent: id('members.agent'), types: typesField() }),
  who: ['role:steward'],
  failures: ['no_such_agent', 'not_here', 'no_such_type'],
  records: {
    member_types_changed: entryKind({
      v: 1,
      shown: 'member',
      data: z.strictObject({ agent: id('members.agent'), types: z.array(code()).max(20) }),
    }),
  },
  async run(ctx, { agent, types }) {
    const row = await findAgent(ctx.db, ctx.commons.id, agent)
    if (!row) return ctx.fail('no_such_agent')
    if (!isHere(row.state)) return ctx.fail('not_here')
    const unknown = unknownType(ctx.charter, types)
    if (unknown) return ctx.fail('no_such_type', { type: unknown })
    await setTypes(ctx.db, ctx.commons.id, agent, types)
    ctx.record('member_types_changed', { agent, types }, { changesStanding: true })
    return { agent }
  },
})
