import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { instant } from '../../kernel/fields.ts'
import { barredBy, isKnownDegree } from './degrees.ts'
import { pageProtected } from './entries.ts'
import { degree, page, summary } from './fields.ts'
import { pageFailures, readablePage } from './open-page.ts'
import { noteAct, updatePage } from './rows.ts'

/**
 * Says whom it takes to change a page, for a time or without end; `anyone` lifts it. What is kept for a decision
 * (`decision:<procedure>`) only that decision sets free again.
 */
export const protectPage = command({
  input: z.strictObject({ page: page(), degree: degree(), until: instant().optional(), reason: summary() }),
  who: ['role:steward'],
  failures: [...pageFailures, 'no_such_degree', 'already_over', 'nothing_changed', 'kept_for_decision'],
  records: { page_protected: pageProtected },
  async run(ctx, { page: id, degree, until, reason }) {
    const page = await readablePage(ctx, id)
    if (!isKnownDegree(ctx.charter, degree)) ctx.fail('no_such_degree', { field: 'degree' })
    const until_at = until === undefined ? null : new Date(until)
    if (until_at !== null && until_at <= ctx.now) ctx.fail('already_over', { field: 'until' })
    if (page.degree === degree && page.protected_until?.getTime() === until_at?.getTime())
      ctx.fail('nothing_changed')
    if ((await barredBy(ctx, page))?.startsWith('decision:')) ctx.fail('kept_for_decision')
    const seq = ctx.record('page_protected', { page: id, degree, until })
    await updatePage(ctx, id, { degree, protected_until: until_at })
    await noteAct(ctx, { page: id, kind: 'protected', degree, until_at, reason }, seq)
    return { page: id }
  },
})
