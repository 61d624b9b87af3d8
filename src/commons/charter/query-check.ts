import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { dataOf } from './charter.ts'
import { charterCheck, presentCount } from './check.ts'
import { missingWords, principleMeanings, principleTitles } from './check-words.ts'
import { sentenceShape, version } from './query-shapes.ts'
import { registry } from './registry.ts'
import { sentenceAt } from './sentences.ts'

const principle = z.strictObject({
  principle: z.int().min(1).max(8),
  title: z.string(),
  meaning: z.string(),
  presence: z.enum(['present', 'partly', 'absent']),
  clauses: z.array(sentenceShape),
  /** What is missing, in sentences. */
  missing: z.array(z.string()),
})

/** The rules in force against Ostrom's eight principles, each with the clauses that show it. */
export const check = query({
  input: z.strictObject({}),
  output: z.strictObject({ version: version(), present: z.int(), principles: z.array(principle) }),
  who: ['anyone'],
  async run({ charter, lang }) {
    const data = dataOf(charter)
    const checks = charterCheck(data, registry())
    const principles = checks.map((one) => ({
      principle: one.principle,
      title: principleTitles[one.principle]![lang],
      meaning: principleMeanings[one.principle]![lang],
      presence: one.presence,
      clauses: one.paths.flatMap((path) => sentenceAt(data, path, registry(), lang) ?? []),
      missing: one.missing.map((part) => missingWords[part][lang]),
    }))
    return { version: charter.version, present: presentCount(checks), principles }
  },
})
