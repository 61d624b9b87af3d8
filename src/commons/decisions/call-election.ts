import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { code, day, id, line, text } from '../../kernel/fields.ts'
import { type Office, officeOf } from '../members/charter-parts.ts'
import { agentLabels } from '../members/labels.ts'
import { localDay, startOfDay } from '../members/local-day.ts'
import { lastDayOf, monthsOf } from '../members/office-law.ts'
import { mostAtOnce, overlappingTerms } from '../members/term-rows.ts'
import { bringForward, bringingFailures, bringingRecords } from './bring-forward.ts'
import { daysAfter, fits, type NamedProcedure, procedureNamed } from './procedure.ts'

/**
 * Puts up candidates for an organ or a role. Whoever is elected is appointed, for a whole term of the office: from the day
 * after the vote can have taken effect, or from when enough seats are free; whom a meeting elects, from that meeting's
 * own day. `from` and `until` say it otherwise.
 */
export const callElection = command({
  input: z.strictObject({
    procedure: code(),
    office: z.strictObject({ kind: z.enum(['organ', 'role']), code: code() }),
    seats: z.int().min(1).max(500),
    candidates: z.array(id('members.agent')).max(500),
    title: line(),
    reason: text(10_000),
    from: day().optional(),
    until: day().optional(),
  }),
  who: ['member'],
  failures: [...bringingFailures, 'procedure_unfit', 'no_such_office', 'no_such_candidate'],
  records: bringingRecords,
  async run(ctx, { procedure, office: { kind, code }, seats, candidates, title, reason, ...term }) {
    const named = procedureNamed(ctx.charter, procedure)
    if (!named || !fits(named.procedure, 'election')) return ctx.fail('procedure_unfit', { procedure })
    const office = officeOf(ctx.charter, kind, code)
    if (!office) return ctx.fail('no_such_office')
    const names = await agentLabels(ctx.db, ctx.commons.id, candidates)
    const nobody = candidates.find((one) => !names.has(one))
    if (nobody) return ctx.fail('no_such_candidate', { agent: nobody })
    const from = term.from ?? (await firstFreeDay(ctx, office, seats, named))
    const until = term.until ?? (from === null ? null : lastDayOf(monthsOf(ctx.charter, office), from))
    const appoint = (agent: string) => ({
      command: 'members.appoint',
      input: { agent, kind, code, from, until },
    })
    const options = candidates.map((agent, i) => ({
      id: `o${i + 1}`,
      agent,
      label: names.get(agent)!,
      detail: '',
      actions: [appoint(agent)],
    }))
    const input = { options, seats, office: { kind, code } }
    return bringForward(ctx, { kind: 'election', named, title, reason, command: null, input })
  },
})

/** The day after what is decided can take effect, or the first on which enough seats are free; null: when it does. */
async function firstFreeDay(
  ctx: Context<string>,
  office: Office,
  seats: number,
  { procedure }: NamedProcedure,
): Promise<string | null> {
  const { supporters, supportDays = 30, discussDays = 0, days, delayDays = 0, held } = procedure
  const waits = (supporters ? supportDays : 0) + discussDays + days + delayDays + 1
  // Nobody knows yet on which day a meeting comes to it.
  const soonest = held ? ctx.now : daysAfter(ctx.now, waits)
  const first = await localDay(ctx.db, ctx.commons.id, soonest)
  if (office.seats === null) return held ? null : first
  const at = await startOfDay(ctx.db, ctx.commons.id, first)
  const terms = await overlappingTerms(ctx.db, ctx.commons.id, office, at, null)
  const isFree = (from: Date) =>
    mostAtOnce(
      terms.filter((one) => !one.until_at || one.until_at > from),
      from,
    ) +
      seats <=
    office.seats!
  const ends = terms.flatMap(({ until_at }) => (until_at ? [until_at] : [])).sort((a, b) => +a - +b)
  const free = [at, ...ends].find(isFree)
  if (held && free === at) return null
  // Where seats never become free the rehearsal says so.
  return free ? localDay(ctx.db, ctx.commons.id, free) : first
}
