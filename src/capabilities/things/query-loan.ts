import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { id } from '../../kernel/fields.ts'
import { ruleOf } from './dials.ts'
import { loanOf, loanShape } from './loan-shapes.ts'
import { thingRow } from './stored.ts'
import { handsOver, visibleLoans } from './visible-to.ts'

/** One loan: pictures of how it went and came back, and what of its kit is still out. */
export const loan = query({
  input: z.strictObject({ loan: id('things.loan') }),
  output: z.object({
    loan: loanShape,
    photos: z.object({ out: z.array(z.string()), back: z.array(z.string()) }),
    /** Others handed over with it that are not back: each with its own loan. */
    missing: z.array(z.object({ loan: z.string(), resource: z.string() })),
    rule: z.string(),
    can: z.object({ return: z.boolean(), renew: z.boolean(), hand: z.boolean() }),
  }),
  who: ['member'],
  async run(view, { loan: wanted }) {
    const row = await visibleLoans(view).selectAll('l').where('l.id', '=', wanted).executeTakeFirst()
    if (!row) throw kernelFailure('not_found', { what: 'things.loan' })
    const pictures = await view.db
      .selectFrom('things_loan_photo')
      .select(['side', 'hash'])
      .where('commons_id', '=', view.commons.id)
      .where('loan', 'in', [row.id, row.first])
      .orderBy('place')
      .execute()
    const side = (which: string) => [
      ...new Set(pictures.filter((one) => one.side === which).map(({ hash }) => hash)),
    ]
    const together = visibleLoans(view).select(['l.id', 'l.resource']).where('l.state', '=', 'out')
    const missing =
      row.together === null
        ? []
        : await together
            .where('l.together', '=', row.together)
            .where('l.id', '!=', row.id)
            .limit(200)
            .execute()
    const rule = ruleOf(view.charter, (await thingRow(view, row.resource))?.rule ?? '')
    const hand = handsOver(view)
    const out = row.state === 'out'
    return {
      loan: loanOf(view, row),
      photos: { out: side('out'), back: side('back') },
      missing: missing.map((one) => ({ loan: one.id, resource: one.resource })),
      rule: rule?.code ?? '',
      can: {
        hand,
        return: out && (hand || rule?.lending?.by !== 'custodian'),
        renew: out && row.due_at > view.now && row.renewal < (rule?.lending?.renewals ?? 0),
      },
    }
  },
})
