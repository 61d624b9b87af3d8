import { z } from 'zod'
import { fundNames } from '../../commons/books/labels.ts'
import { query } from '../../kernel/capability.ts'
import { equations as equationsDial } from './dials.ts'
import { type Equation, equationShape } from './equation/shape.ts'
import { equationText } from './equation-text.ts'

/** The rules in force by which income is shared out, as data and in words. */
export const equations = query({
  input: z.strictObject({}),
  output: z.object({
    equations: z.array(z.object({ rule: equationShape, sentence: z.string() })),
    charterVersion: z.int(),
  }),
  who: ['member'],
  async run({ charter, lang, db, commons }) {
    const funds = await fundNames(db, commons.id)
    const all = charter.value(equationsDial.name) as Equation[]
    return {
      equations: all.map((rule) => ({ rule, sentence: equationText(rule, lang, charter.data, funds) })),
      charterVersion: charter.version,
    }
  },
})
