import { z } from 'zod'
import { capability, command, query } from '../../kernel/capability.ts'
import { dial, type Layer } from '../../kernel/charter.ts'
import { amount } from '../../kernel/fields.ts'
import { slicesOf } from '../../kernel/slices.ts'
import charter from './index.ts'
import { setRegistry } from './registry.ts'

/** A small world of slices for the tests of rules: the real charter, a domain, and a capability to switch. */
const doing = (who: string[], layer: Layer = 'bylaws') =>
  command({ input: z.strictObject({}), who, layer, failures: [], records: {}, run: async () => null })
const seeing = (who: string[]) =>
  query({ input: z.strictObject({}), output: z.null(), who, run: async () => null })

const silence = {
  ko: (days: number) => `${days}일 동안 말이 없으면 인정해요.`,
  en: (days: number) => `Counted after ${days} days.`,
}

const decisions = capability({
  name: 'decisions',
  folder: '/house/commons/decisions',
  commands: { propose: doing(['member']), castBallot: doing(['member']), close: doing(['clock', 'member']) },
  queries: { decision: seeing(['member']) },
  messages: {
    ko: {
      title: '의결',
      commands: { propose: '안건 제안하기', castBallot: '표결하기', close: '표결 마감하기' },
      queries: { decision: '안건' },
      failures: {},
      entries: {},
    },
    en: {
      title: 'Decisions',
      commands: { propose: 'Propose a decision', castBallot: 'Vote', close: 'Close the vote' },
      queries: { decision: 'A decision' },
      failures: {},
      entries: {},
    },
  },
})

const fund = capability({
  name: 'fund',
  folder: '/house/capabilities/fund',
  commands: {
    log: doing(['member', 'type:ghost'], 'regulations'),
    pay: doing(['decision:assembly', 'role:steward']),
    tick: doing(['clock']),
  },
  queries: { balance: seeing(['anyone']) },
  dials: [
    dial('fund.silence_days', {
      schema: z.int().min(1).max(30),
      suggested: 7,
      layer: 'regulations',
      title: { ko: '침묵 기간', en: 'Silence' },
      sentence: silence,
      principle: 2,
    }),
    dial('fund.parts', {
      schema: z
        .array(z.strictObject({ to: z.string(), share: z.int().min(1, 'rate_out_of_bounds') }))
        .refine((all) => new Set(all.map(({ to }) => to)).size === all.length, 'repeated')
        .refine((all) => all.reduce((sum, { share }) => sum + share, 0) <= 100, 'over_total'),
      suggested: [],
      layer: 'regulations',
      title: { ko: '나누는 몫', en: 'Parts' },
      sentence: {
        ko: (all) => `${all.length}곳에 나눠요.`,
        en: (all) => `Shared among ${all.length}.`,
      },
      strangers: (all) =>
        all.flatMap(({ to }) => {
          const [what, name = ''] = to.split(':')
          return what === 'kind' || what === 'fund' || what === 'project' || what === 'agent'
            ? [{ code: `${what}_unknown` as const, name }]
            : []
        }),
    }),
    dial('fund.limit', {
      schema: amount(),
      suggested: 10_000n,
      layer: 'articles',
      title: { ko: '한도', en: 'Limit' },
      sentence: { ko: (limit) => `한 번에 ${limit}원까지 써요.`, en: (limit) => `At most ${limit} won.` },
    }),
  ],
  messages: {
    ko: {
      title: '기금',
      commands: { log: '활동 기록하기', pay: '기금에서 내보내기', tick: '달마다 모으기' },
      queries: { balance: '기금 잔액' },
      failures: {},
      entries: {},
    },
    en: {
      title: 'Fund',
      commands: { log: 'Log a contribution', pay: 'Pay from the fund', tick: 'Collect each month' },
      queries: { balance: 'Balance' },
      failures: {},
      entries: {},
    },
  },
})

const slices = slicesOf([charter, decisions, fund])

/** The slices, handed over to the charter for the test file that calls this at its top. */
export function villageSlices() {
  setRegistry(slices)
  return slices
}
