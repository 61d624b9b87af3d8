import { z } from 'zod'
import { type Dial, dial } from '../../kernel/charter.ts'
import { id } from '../../kernel/fields.ts'
import { plural } from '../../kernel/language.ts'
import { rule } from '../../kernel/rule.ts'

/** After how many days an event counts though those it names have said nothing. */
export const silenceDays = dial<number>('observation.silence_days', {
  schema: z.int().min(0).max(30),
  suggested: 7,
  layer: 'bylaws',
  title: { ko: '이견을 기다리는 날', en: 'Days to object to a record' },
  sentence: {
    ko: (days) =>
      days === 0
        ? '다른 사람의 일을 적어도 바로 인정돼요.'
        : `다른 사람의 일을 적으면 그 사람이 확인해야 인정되고, ${days}일 동안 말이 없으면 인정돼요.`,
    en: (days) =>
      days === 0
        ? 'A record that names another person counts at once.'
        : `A record that names another person counts when they confirm it, or after ${plural(days, 'day')} of silence.`,
  },
  principle: 4,
})

const agents = () => z.array(id('members.agent'))

export const consentFacts = z.strictObject({
  /** Absent when a decision, the clock or a provider recorded it. */
  recorder: id('members.agent').optional(),
  /** Everyone the event names. */
  named: agents(),
  /** Those who had agreed beforehand: an offer taken up, a booking made. */
  consented: agents(),
  confirmed: agents(),
  contested: agents(),
  /** Whole days since it was recorded. */
  daysSince: z.int().nonnegative(),
})

export const consentOutcome = z.strictObject({
  status: z.enum(['waiting', 'counted', 'contested']),
  /** Whose word is still out. */
  awaits: agents(),
})

export type ConsentFacts = z.output<typeof consentFacts>
export type ConsentOutcome = z.output<typeof consentOutcome>

/**
 * Nobody records an event that names another person alone: it counts when all others it names have agreed, or
 * after the charter's days of silence; one objection stops it.
 */
export const consentRule = rule<null, ConsentFacts, ConsentOutcome>({
  name: 'observation.consent',
  v: 1,
  facts: consentFacts,
  dials: [silenceDays as Dial],
  decide(state, facts, dials) {
    const days = dials[silenceDays.name] as number
    const agreed = [facts.recorder, ...facts.consented, ...facts.confirmed]
    const awaits = facts.named.filter((agent) => !agreed.includes(agent) && !facts.contested.includes(agent))
    const isSilent = facts.daysSince >= days
    const status =
      facts.contested.length > 0 ? 'contested' : awaits.length === 0 || isSilent ? 'counted' : 'waiting'
    const why =
      status === 'contested' ? 'contested' : awaits.length === 0 ? 'agreed' : isSilent ? 'silent' : 'awaits'
    return { state, outcome: { status, awaits }, explanation: { why, awaits, days } }
  },
})
