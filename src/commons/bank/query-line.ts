import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { office } from './fields.ts'
import { lineShape } from './query-lines.ts'
import { lineAt } from './stored.ts'

/** One line of a statement. */
export const line = query({
  input: z.strictObject({ line: id('bank.line') }),
  output: z.object({ line: lineShape }),
  who: office,
  async run(view, { line: wanted }) {
    const { id, account, on_day, at_time, amount, balance, name, text, state, booking } = await lineAt(
      view,
      wanted,
    )
    const said = { name: name ?? '', text: text ?? '' }
    return { line: { id, account, day: on_day, time: at_time, amount, balance, ...said, state, booking } }
  },
})
