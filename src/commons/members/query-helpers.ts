import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { helperLinks } from './helpers.ts'

const link = z.object({ agent: id('members.agent'), helper: id('members.agent'), votes: z.boolean() })

/** Who looks after a place, and which places its owner looks after. */
export const helpers = query({
  input: z.strictObject({ agent: id('members.agent') }),
  output: z.object({ of: z.array(link), by: z.array(link) }),
  who: ['self', 'role:steward'],
  subject: (input) => input.agent,
  async run({ db, commons }, { agent }) {
    const plain = ({ agent, helper, votes }: z.output<typeof link>) => ({ agent, helper, votes })
    const of = await helperLinks(db, commons.id, { agent })
    const by = await helperLinks(db, commons.id, { helper: agent })
    return { of: of.map(plain), by: by.map(plain) }
  },
})
