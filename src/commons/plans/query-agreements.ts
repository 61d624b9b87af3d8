import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { id } from '../../kernel/fields.ts'
import { localDay } from '../members/local-day.ts'
import { cursor, cursorOf, pageSize } from '../observation/queries.ts'
import { agreementOf, agreementShape, flowOf, flowShape } from './shapes.ts'
import { visibleAgreements, visibleFlows } from './visible-to.ts'
import { wordsOn } from './words-of.ts'

/** Agreements, newest first; of one agent where one is named. */
export const agreements = query({
  input: z.strictObject({ agent: id('members.agent').optional(), after: cursor.optional() }),
  output: z.object({ agreements: z.array(agreementShape), next: z.string().nullable() }),
  who: ['member'],
  async run(view, { agent, after }) {
    let found = visibleAgreements(view)
    if (agent) found = found.where((a) => a.or([a('one_side', '=', agent), a('other_side', '=', agent)]))
    if (after) {
      const [at, last] = after.split('~') as [string, string]
      found = found.where(sql<boolean>`(made_at, id) < (${new Date(at)}, ${last}::uuid)`)
    }
    const ordered = found.orderBy('made_at', 'desc').orderBy('id', 'desc')
    const rows = await ordered.limit(pageSize + 1).execute()
    const page = rows.slice(0, pageSize)
    const last = rows.length > pageSize ? page.at(-1) : undefined
    return { agreements: page.map(agreementOf), next: last ? cursorOf(last.made_at, last.id) : null }
  },
})

/** One agreement with what each side promises in it. */
export const agreement = query({
  input: z.strictObject({ agreement: id('plans.agreement') }),
  output: z.object({
    agreement: agreementShape,
    commitments: z.array(flowShape),
    words: z.array(z.object({ agent: z.string().nullable(), word: z.enum(['asked', 'agreed', 'declined']) })),
  }),
  who: ['member'],
  async run(view, { agreement: of }) {
    const row = await visibleAgreements(view).where('id', '=', of).executeTakeFirst()
    if (!row) throw kernelFailure('not_found', { what: 'plans.agreement' })
    const today = await localDay(view.db, view.commons.id, view.now)
    const [flows, words] = await Promise.all([
      visibleFlows(view).where('f.agreement', '=', of).orderBy('f.position').limit(100).execute(),
      wordsOn(view, of),
    ])
    return { agreement: agreementOf(row), commitments: flows.map((one) => flowOf(one, today)), words }
  },
})
