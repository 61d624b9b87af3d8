import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { dataOf } from './charter.ts'
import { sentenceShape, version } from './query-shapes.ts'
import { registry } from './registry.ts'
import { sentencesOf } from './sentences.ts'

/** The rules in force as sentences in the reader's language. */
export const sentences = query({
  input: z.strictObject({}),
  output: z.strictObject({ version: version(), sentences: z.array(sentenceShape) }),
  who: ['anyone'],
  async run({ charter, lang }) {
    return { version: charter.version, sentences: sentencesOf(dataOf(charter), registry(), lang) }
  },
})
