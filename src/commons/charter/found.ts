import { z } from 'zod'
import type { Context } from '../../kernel/capability.ts'
import { command } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { code, line } from '../../kernel/fields.ts'
import { languages } from '../../kernel/language.ts'
import { refusedByLaw } from './changes.ts'
import { charterData } from './charter.ts'
import { founded } from './entries.ts'
import { legalFindings } from './legal-check.ts'
import { putInForce, sealed } from './put-in-force.ts'
import { valuesOf } from './refusal.ts'
import { registry } from './registry.ts'
import { findTemplate } from './templates.ts'
import { problemsOf } from './validity.ts'

const slug = () =>
  z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    .min(2)
    .max(40)
const timeZone = () => z.string().max(60).refine(isTimeZone, 'time_zone')

const input = z.strictObject({
  /** Where it is found: `/c/<slug>`. */
  slug: slug(),
  name: line(80),
  language: z.enum(languages),
  timeZone: timeZone(),
  template: code(),
  charter: charterData,
  founder: z.strictObject({
    name: line(80),
    /** What they become at once; what the template says where it isn't said. */
    types: z.array(code()).max(20).optional(),
    roles: z.array(code()).max(20).optional(),
  }),
})

const failures = [
  'slug_taken',
  'charter_invalid',
  'law_breached',
  'template_wrong',
  'founder_unknown',
] as const

/**
 * Founds a commons: its name, the first version of its rules, and its first member, who is whoever asks.
 * The rules come whole, as the founding form shows them.
 */
export const found = command({
  input,
  who: ['signed-in'],
  layer: 'articles',
  failures,
  records: { founded },
  founds: true,
  async run(ctx, { slug, name, language, timeZone, template, charter, founder }) {
    if (ctx.actor.kind !== 'person') throw kernelFailure('sign_in_needed')
    const problems = problemsOf(charter, registry())
    if (problems[0]) {
      const { code: problem, path, name: about } = problems[0]
      ctx.fail('charter_invalid', { problem, path, name: about, count: problems.length })
    }
    const breach = refusedByLaw(charter, legalFindings(charter))
    if (breach) ctx.fail('law_breached', valuesOf(breach))
    const from = charter.template === template ? findTemplate(template) : undefined
    if (!from) return ctx.fail('template_wrong', { template })
    const first = { ...from.founder, ...founder }
    const stranger = unknownCode(charter, first)
    if (stranger) ctx.fail('founder_unknown', { name: stranger })
    await openCommons(ctx, { slug, name, language, time_zone: timeZone })
    const { text, hash } = sealed(charter)
    const data = { version: 1, charterHash: hash, template }
    const seq = ctx.record('founded', data, { charterVersion: 1, changesStanding: true })
    await putInForce(ctx, { version: 1, text, hash, seq })
    const founderJoined = await ctx.execute('members.joinAsFounder', first, ctx.actor, seq)
    return { commons: ctx.commons.id, slug, version: 1, founder: founderJoined }
  },
})

/** A type or role the founder is to have that the rules don't know. */
function unknownCode(
  charter: z.output<typeof charterData>,
  { types, roles }: { types: string[]; roles: string[] },
): string | undefined {
  return (
    types.find((one) => !Object.hasOwn(charter.memberTypes, one)) ??
    roles.find((one) => !Object.hasOwn(charter.roles, one))
  )
}

/** Two may want one address at the same moment; the later one is told. */
async function openCommons(
  ctx: Context<(typeof failures)[number], { founded: typeof founded }>,
  about: { slug: string; name: string; language: string; time_zone: string },
): Promise<void> {
  const row = { id: ctx.commons.id, founded_at: ctx.now, ...about }
  const opened = await ctx.db
    .insertInto('kernel_commons')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (opened) return
  const twin = await ctx.db
    .selectFrom('kernel_commons')
    .select('id')
    .where('id', '=', ctx.commons.id)
    .executeTakeFirst()
  // The same key at the same moment in another process: asking again finds its result.
  if (twin) throw kernelFailure('try_again')
  ctx.fail('slug_taken', { slug: about.slug })
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
