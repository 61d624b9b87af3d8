import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { code, id } from '../../kernel/fields.ts'
import { findAgent } from './agent-rows.ts'
import { type Office, officeOf } from './charter-parts.ts'
import { officeGiven } from './entry-kinds.ts'
import { memberDay } from './fields.ts'
import { dayAfter, localDay, startOfDay } from './local-day.ts'
import { articleOf, lastDayOf, lawProblem, lawProblems, monthsOf, officerLaw } from './office-law.ts'
import { scheduleReminder } from './remind-term.ts'
import { insertTerm, mostAtOnce, overlappingTerms } from './term-rows.ts'

const failures = [
  'no_such_agent',
  'not_member',
  'no_such_office',
  'term_backwards',
  'term_too_long',
  'term_over_law',
  'already_holds',
  'seats_taken',
  ...lawProblems,
] as const

/**
 * Gives a member an organ's seat or a role from the beginning of `from` to the end of `until`. `from` null is the day it
 * is done, as for whoever a meeting elects; `until` null is a whole term of this office, without end where it has none.
 * The charter says how many seats there are and how long a term may last, the law it stands under what officers may not.
 */
export const appoint = command({
  input: z.strictObject({
    agent: id('members.agent'),
    kind: z.enum(['organ', 'role']),
    code: code(),
    from: memberDay().nullable(),
    until: memberDay().nullable(),
  }),
  who: ['role:steward'],
  failures,
  records: { office_given: officeGiven },
  async run(ctx, { agent, kind, code: officeCode, ...days }) {
    const { db, commons, actor } = ctx
    const row = await findAgent(db, commons.id, agent)
    if (!row) return ctx.fail('no_such_agent')
    if (row.state !== 'member') return ctx.fail('not_member')
    const office = officeOf(ctx.charter, kind, officeCode)
    if (!office) return ctx.fail('no_such_office', { code: officeCode })
    const { from, until } = await termOf(ctx, office, days)
    const from_at = await startOfDay(db, commons.id, from)
    const until_at = until === null ? null : await startOfDay(db, commons.id, until, 1)
    const taken = await seatProblem(ctx, office, agent, from_at, until_at)
    if (taken) return ctx.fail(taken, { seats: office.seats })
    const unlawful = await lawProblem(ctx, office, { agent, from: from_at, until: until_at })
    if (unlawful) return ctx.fail(unlawful.code, unlawful.values)
    const term = ctx.newId()
    const { label } = office
    const decision = actor.kind === 'decision' ? actor.decision : null
    await insertTerm(db, commons.id, {
      id: term,
      agent,
      kind,
      code: officeCode,
      label,
      from_at,
      until_at,
      decision,
    })
    const given = { term, agent, kind, code: officeCode, from, until: until ?? undefined }
    ctx.record('office_given', given, { changesStanding: true })
    await scheduleReminder(ctx, term, until_at)
    return { term }
  },
})

type Days = { from: string | null; until: string | null }

/** First and last day, the last within what our rules and the law allow. */
async function termOf(ctx: Context<(typeof failures)[number]>, office: Office, days: Days) {
  const { db, commons, now } = ctx
  const from = days.from ?? (await localDay(db, commons.id, now))
  const months = monthsOf(ctx.charter, office)
  const until = days.until ?? lastDayOf(months, from)
  if (until === null) return { from, until }
  if (until < from) ctx.fail('term_backwards')
  // The day a year later is the first day after a term of a year; as a last day it is let pass, as people write it.
  const isOver = (limit: number) => until > dayAfter(from, { months: limit })
  const law = officerLaw(ctx.charter, office)
  if (law && isOver(law.termMonths)) ctx.fail('term_over_law', { months: law.termMonths, ...articleOf(law) })
  if (months !== null && isOver(months)) ctx.fail('term_too_long', { months })
  return { from, until }
}

async function seatProblem(
  { db, commons }: Pick<Context, 'db' | 'commons'>,
  office: Office,
  agent: string,
  from: Date,
  until: Date | null,
) {
  const terms = await overlappingTerms(db, commons.id, office, from, until)
  if (terms.some((term) => term.agent_id === agent)) return 'already_holds'
  return office.seats !== null && mostAtOnce(terms, from) >= office.seats ? 'seats_taken' : undefined
}
