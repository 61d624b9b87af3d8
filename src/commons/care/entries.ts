import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { amount, code, day, id } from '../../kernel/fields.ts'

const agent = id('members.agent')

/** What a key comes to for these members from a day on, so that everybody can work out who owes what. */
export const figuresRecorded = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    key: code(),
    from: day(),
    figures: z.array(z.strictObject({ agent, amount: amount() })),
  }),
})
