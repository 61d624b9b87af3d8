import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { code, id } from '../../kernel/fields.ts'
import { findAgent } from './agent-rows.ts'
import { type Office, officeOf } from './charter-parts.ts'
import { officeGiven } from './entry-kinds.ts'
import { memberDay } from './fields.ts'
import { dayAfter, startOfDay } from './local-day.ts'
import { insertTerm, mostAtOnce, overlappingTerms } from './term-rows.ts'

const failures = [
  'no_such_agent',
  'not_member',
  'no_such_office',
  'term_backwards',
  'term_needs_end',
  'term_too_long',
  'already_holds',
  'seats_taken',
] as const

/**
 * Gives a member an organ's seat or a role from the beginning of `from` to the end of `until` (null: without end).
 * The charter says how many seats there are and how long a term may last.
 */
export const appoint = command({
  input: z.strictObject({
    agent: id('members.agent'),
    kind: z.enum(['organ', 'role']),
    code: code(),
    from: memberDay(),
    until: memberDay().nullable(),
  }),
  who: ['role:steward'],
  failures,
  records: { office_given: officeGiven },
  async run(ctx, { agent, kind, code: officeCode, from, until }) {
    const { db, commons } = ctx
    const row = await findAgent(db, commons.id, agent)
    if (!row) return ctx.fail('no_such_agent')
    if (row.state !== 'member') return ctx.fail('not_member')
    const office = officeOf(ctx.charter, kind, officeCode)
    if (!office) return ctx.fail('no_such_office', { code: officeCode })
    const length = lengthProblem(office, from, until)
    if (length) return ctx.fail(length, { months: office.termMonths })
    const from_at = await startOfDay(db, commons.id, from)
    const until_at = until === null ? null : await startOfDay(db, commons.id, until, 1)
    const taken = await seatProblem(ctx, office, agent, from_at, until_at)
    if (taken) return ctx.fail(taken, { seats: office.seats })
    const term = ctx.newId()
    await insertTerm(db, commons.id, {
      id: term,
      agent,
      kind,
      code: office.code,
      label: office.label,
      from_at,
      until_at,
    })
    const given = { term, agent, kind, code: office.code, from, until: until ?? undefined }
    ctx.record('office_given', given, { changesStanding: true })
    return { term }
  },
})

function lengthProblem({ termMonths }: Office, from: string, until: string | null) {
  if (until !== null && until < from) return 'term_backwards'
  if (termMonths === null) return undefined
  if (until === null) return 'term_needs_end'
  // The day a year later is the first day after a term of a year; as a last day it is let pass, as people write it.
  return until > dayAfter(from, { months: termMonths }) ? 'term_too_long' : undefined
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
