import type { Actor } from '../../kernel/authority.ts'
import type { UsageRule } from './dials.ts'
import type { Lending } from './lending-rule.ts'
import { machine, workshop } from './workshop.fixture.ts'

/** Seven days, renewed once, three at once; open Tuesday to Saturday, ten to six. */
export const lending: Lending = {
  ...{ days: 7, renewals: 1, most: 3, by: 'borrower', lateBlocks: true, deposit: null, breach: 'care' },
}
const openings = [2, 3, 4, 5, 6].map((weekday) => ({ weekday, from: '10:00', until: '18:00' }))
export const tool: UsageRule = {
  ...machine,
  ...{ code: 'tool', name: { ko: '연장', en: 'Tools' }, longestMinutes: 20_160, gridMinutes: 60 },
  ...{ openings, lending },
}
/** At the desk, with a deposit. */
export const dear: UsageRule = {
  ...tool,
  ...{ code: 'dear', name: { ko: '비싼 것', en: 'Dear things' } },
  lending: { ...lending, by: 'custodian', deposit: { amount: 30_000, unit: 'KRW' } },
}
/** Five books of a kind at once, at any hour, without more of it. */
export const plain: UsageRule = {
  ...tool,
  ...{ code: 'plain', name: { ko: '가벼운 것', en: 'Plain things' }, openings: [] },
  lending: { ...lending, renewals: 0, most: 5 },
}

/** A library of things on Tuesday 3 March 2026 at eleven in Seoul; Mina stands at the desk. */
export async function library(more: readonly UsageRule[] = []) {
  const s = await workshop([tool, dear, plain, machine, ...more])
  s.w.clock.pass({ minutes: (hourOf(11) - s.w.clock.now().getTime()) / 60_000 })
  const take = (who: Actor, resource: string, more: object = {}, agent?: string) =>
    s.act<{ loan: string; due: string; unit: number }>(who, 'checkOut', {
      ...{ resource, agent: agent ?? agentOf(s, who), booking: null, condition: 'good', photos: [] },
      ...more,
    })
  const bring = (who: Actor, loan: string, condition = 'good', trouble: string | null = null) =>
    s.act<{ ticket: string | null }>(who, 'returnLoan', { loan, condition, trouble, photos: [] })
  const pass = async (hours: number) => {
    s.w.clock.pass({ hours })
    await s.w.settle()
  }
  return { ...s, take, bring, pass }
}

type S = Awaited<ReturnType<typeof workshop>>
const agentOf = (s: S, who: Actor): string =>
  who === s.mina ? s.agents.mina : who === s.bora ? s.agents.bora : s.agents.duri

/** Hours after midnight of Tuesday 3 March 2026 in Seoul. */
export const hourOf = (hours: number) => Date.UTC(2026, 2, 2, 15) + hours * 3_600_000
export const moment = (hours: number) => new Date(hourOf(hours)).toISOString()
