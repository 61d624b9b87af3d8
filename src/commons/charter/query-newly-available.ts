import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { change } from './changes.ts'
import { dataOf } from './charter.ts'
import { newlyAvailableIn } from './newly-available.ts'
import { registry } from './registry.ts'

const item = z.strictObject({
  kind: z.enum(['capability', 'power', 'dial']),
  name: z.string(),
  title: z.string(),
  /** The amendment that would take it in, and the command that makes it. */
  command: z.string(),
  changes: z.array(change),
})

/** What the software can do that these rules don't mention yet, each with the amendment that would take it in. */
export const newlyAvailable = query({
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(item) }),
  who: ['anyone'],
  async run({ charter, lang }) {
    const items = newlyAvailableIn(dataOf(charter), registry())
    return { items: items.map((one) => ({ ...one, title: one.title[lang] })) }
  },
})
