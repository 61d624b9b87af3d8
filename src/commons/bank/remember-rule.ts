import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { account, line } from '../../kernel/fields.ts'
import { problemWith } from './book-line.ts'
import { ruleRemembered } from './entries.ts'
import { office } from './fields.ts'

const mostRules = 500

/** "Where a line says …, book it to …": from then on by itself. The same words again change where they go. */
export const rememberRule = command({
  input: z.strictObject({
    direction: z.enum(['in', 'out']),
    /** As the bank writes it; two letters at least, or it would fit everything. */
    words: line(60).refine((text) => text.replace(/\s/g, '').length >= 2, 'text'),
    account: account(),
  }),
  who: office,
  failures: ['account_kept_elsewhere', 'is_a_transfer', 'too_many_rules'],
  records: { rule_remembered: ruleRemembered },
  async run(ctx, { direction, words, account }) {
    const bad = problemWith(account)
    if (bad) ctx.fail(bad)
    const rules = await ctx.db
      .selectFrom('bank_rule')
      .select(['id', 'direction', 'words'])
      .where('commons_id', '=', ctx.commons.id)
      .limit(mostRules)
      .execute()
    const known = rules.find((one) => one.direction === direction && one.words === words)
    if (!known && rules.length >= mostRules) ctx.fail('too_many_rules', { most: mostRules })
    const rule = known?.id ?? ctx.newId()
    await ctx.db
      .insertInto('bank_rule')
      .values({ commons_id: ctx.commons.id, id: rule, direction, words, account, at: ctx.now })
      .onConflict((clash) => clash.columns(['commons_id', 'id']).doUpdateSet({ account, at: ctx.now }))
      .execute()
    ctx.record('rule_remembered', { rule, account })
    return { rule }
  },
})
