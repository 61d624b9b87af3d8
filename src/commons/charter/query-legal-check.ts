import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { dataOf } from './charter.ts'
import { legalFindings } from './legal-check.ts'
import { findingSaid } from './legal-words.ts'
import { profileNamed } from './profile.ts'
import { findingShape, version } from './query-shapes.ts'

/** Where the rules in force differ from the law they stand under, each with its article and what to do. */
export const legalCheck = query({
  input: z.strictObject({}),
  output: z.strictObject({
    version: version(),
    profile: z.strictObject({ code: z.string(), title: z.string() }),
    findings: z.array(findingShape),
  }),
  who: ['anyone'],
  async run({ charter, lang }) {
    const data = dataOf(charter)
    const { code, title } = profileNamed(data.profile)
    const findings = legalFindings(data).map((one) => findingSaid(one, lang))
    return { version: charter.version, profile: { code, title: title[lang] }, findings }
  },
})
