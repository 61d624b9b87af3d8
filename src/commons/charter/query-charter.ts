import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { charterData, dataOf } from './charter.ts'
import { version } from './query-shapes.ts'

/** The rules in force as data. */
export const charter = query({
  input: z.strictObject({}),
  output: z.strictObject({ version: version(), data: charterData }),
  who: ['anyone'],
  async run({ charter }) {
    return { version: charter.version, data: dataOf(charter) }
  },
})
