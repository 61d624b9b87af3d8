import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { amount, code, day, id, unitCode } from '../../kernel/fields.ts'
import { amountDue, dueFacts, dueOutcome } from './amount-due.ts'
import { periods } from './tables.ts'

const plan = id('dues.plan')
const run = id('dues.run')
const agent = id('members.agent')
export const periodCode = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

const rates = z.array(z.strictObject({ type: code().nullable(), amount: amount() }))

export const planMade = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ plan, period: z.enum(periods), unit: unitCode(), rates, from: day() }),
  tells: {
    to: 'members',
    headline: { ko: '회비가 새로 정해졌어요', en: 'Dues were set' },
    leadsTo: '/dues',
    mail: false,
  },
})

export const ratesChanged = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ plan, rates }),
  tells: {
    to: 'members',
    headline: { ko: '회비 금액이 바뀌었어요', en: 'The amount of dues changed' },
    leadsTo: '/dues',
    mail: false,
  },
})

export const planEnded = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ plan, until: day() }),
})

/** The reason stands in the row; only the member and the office read it. */
export const reductionGranted = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({ reduction: id('dues.reduction'), plan, agent, amount: amount() }),
  tells: {
    to: { field: 'agent' },
    headline: { ko: '회비를 덜 내게 되었어요', en: 'You pay less dues' },
    leadsTo: '/dues',
    mail: false,
  },
})

export const reductionEnded = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({ reduction: id('dues.reduction'), plan, agent, until: day() }),
  tells: {
    to: { field: 'agent' },
    headline: { ko: '회비 감면이 끝나는 날이 정해졌어요', en: 'Your reduced dues come to an end' },
    leadsTo: '/dues',
    mail: false,
  },
})

/**
 * Each member's own: what somebody is charged, and that they are late, is theirs and the office's alone. Older entries
 * named many at once.
 */
const concerning = z.strictObject({ run, plan, period: periodCode, agents: z.array(agent) })
const own = { v: 1, shown: 'concerned', minor: true, data: concerning } as const

/** What everybody may know of it: how many. */
const told = z.strictObject({ run, plan, period: periodCode, people: z.int().min(0) })

/** Everybody was charged, or the late ones were. */
export const runCharged = entryKind({ v: 1, shown: 'member', data: told })
export const runUndone = entryKind({ v: 1, shown: 'member', data: told })
export const runReminded = entryKind({ v: 1, shown: 'member', data: told })

const charged = concerning.extend({
  /** How the amount came about; absent where nobody of a chunk had anything to pay. */
  by: z
    .strictObject({
      rule: z.literal(amountDue.name),
      v: z.literal(amountDue.v),
      facts: dueFacts,
      outcome: dueOutcome,
    })
    .optional(),
})
export type ChargedBy = z.output<typeof charged>['by']

/** A claim on this member arises; the amount is its posting. */
export const duesCharged = entryKind({
  ...own,
  v: 2,
  data: charged,
  earlier: { 1: { data: concerning, upcast: (data: z.output<typeof concerning>) => data } },
  tells: {
    to: { field: 'agents' },
    headline: { ko: '이번 회비를 낼 때가 다가와요', en: 'Dues to pay are coming up' },
    leadsTo: '/obligations/mine',
    mail: false,
  },
})

/** The same claim taken back. */
export const chargeUndone = entryKind({
  ...own,
  tells: {
    to: { field: 'agents' },
    headline: { ko: '잘못 청구된 회비를 취소했어요', en: 'Dues charged by mistake were taken back' },
    leadsTo: '/obligations/mine',
    mail: false,
  },
})

/** Gently, once. */
export const duesReminded = entryKind({
  ...own,
  tells: {
    to: { field: 'agents' },
    headline: {
      ko: '아직 내지 않은 회비가 있어요. 형편이 어려우면 편하게 알려 주세요',
      en: 'Some dues are not paid yet. If times are hard, just tell us',
    },
    leadsTo: '/obligations/mine',
    mail: true,
  },
})
