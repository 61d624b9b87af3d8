import { describe, expect, it } from 'vitest'
import type { Equation } from './equation/shape.ts'
import { equationText } from './equation-text.ts'
import { byHours, season, withMakers } from './season.fixture.ts'

const [commons, makers] = byHours.buckets as [Equation['buckets'][number], Equation['buckets'][number]]
const nowhere = '00000000-0000-4000-8000-000000000000'
type Contributions = Extract<Equation['buckets'][number]['to'], { kind: 'contributions' }>
const contributions = makers.to as Contributions
const [rule] = contributions.rules
const rules = (change: object): Equation => withMakers({ ...contributions, rules: [{ ...rule!, ...change }] })
const times = (by: 'type' | 'role' | 'kind', of: string): Equation =>
  withMakers({ ...contributions, multipliers: [{ by, of, times: '2' }] })

describe('proposing another rule', async () => {
  const s = await season()
  const propose = (...to: unknown[]) =>
    s.act(s.bora, 'decisions.propose', {
      ...{ command: 'charter.amendBylaws', title: '다르게 나눠요', reason: '' },
      input: { changes: [{ path: 'dials.value.equations', from: [byHours], to }] },
    })

  it.each([
    ['over_total', { ...byHours, buckets: [commons, { ...makers, share: '81%', of: 'total' }] }],
    ['rate_out_of_bounds', { ...byHours, buckets: [commons, { ...makers, share: '0' }] }],
    ['rate_out_of_bounds', { ...byHours, buckets: [{ ...commons, share: '101%' }] }],
    ['rate_out_of_bounds', rules({ worth: '0' })],
    ['repeated', { ...byHours, buckets: [commons, { ...makers, code: 'commons' }] }],
    ['kind_unknown', rules({ kinds: ['ghost'] })],
    ['kind_unknown', times('kind', 'ghost')],
    ['type_unknown', withMakers({ kind: 'members', types: ['ghost'] })],
    ['type_unknown', times('type', 'ghost')],
    ['role_unknown', times('role', 'ghost')],
    ['fund_unknown', withMakers({ kind: 'fund', fund: 'ghost' })],
    ['fund_unknown', { ...byHours, rest: 'ghost' }],
    ['agent_unknown', withMakers({ kind: 'agent', agent: nowhere })],
    ['dial_out_of_bounds', rules({ actions: ['eval'] })],
  ])('is refused as %s, in words', async (problem, equation) => {
    const before = await s.size()
    await expect(propose(equation)).rejects.toMatchObject({ values: { problem } })
    expect(await s.size()).toBe(before)
  })

  it('is refused where two rules have one code, and takes what fits', async () => {
    await expect(propose(byHours, byHours)).rejects.toMatchObject({ values: { problem: 'repeated' } })
    const { decision } = await propose(rules({ worth: '15000' }))
    expect(decision).toBeDefined()
  })
})

describe('a rule in words', () => {
  const whole: Equation = {
    ...byHours,
    buckets: [
      commons,
      {
        ...makers,
        code: 'same',
        label: { ko: '같이', en: 'Alike' },
        share: '1/3',
        to: { kind: 'members', types: [] },
      },
      {
        ...makers,
        to: {
          ...contributions,
          rules: [
            rule!,
            { kinds: [], actions: [], unit: 'commits', worth: '1/3', claim: 'equity-like' },
            { kinds: ['money', 'bus'], actions: [], unit: 'KRW', worth: '1', claim: 'once' },
          ],
          multipliers: [{ by: 'role', of: 'steward', times: '3/2' }],
          limits: { least: 1_000, most: 500_000, times: '6' },
        },
      },
    ],
  }

  it('names every bucket, rate, multiplier and limit, in Korean', () => {
    expect(equationText(whole, 'ko')).toBe(
      '‘판매 수입’에 따라 수입을 이렇게 나눠요. 함께: 수입의 20%를 ‘common’ 기금에 넣어요. 같이: 그때까지 남은 것의 1/3을 함께하는 모두가 똑같이 나눠요. 만든 사람들: 그때까지 남은 전부를 기여한 사람들에게 나눠요. 정한 기간의 활동을 모두 쳐요. ‘work’ 1시간은 20,000원으로 치고, 그만큼을 다 받을 때까지 몫이 있어요. ‘일했어요’로 적은 것만 쳐요. 1커밋은 1원의 1/3배로 치고, 나눌 때마다 몫이 있어요. ‘money’, ‘bus’ 1원은 1원으로 치고, 한 번만 몫이 있어요. ‘steward’ 역할을 맡은 사람의 것은 1.5배로 쳐요. 한 사람이 적어도 1,000원을 받아요. 한 사람이 많아야 500,000원을 받아요. 가장 많이 받는 사람이 가장 적게 받는 사람의 6배를 넘지 않아요. 나누고 남는 것은 ‘common’ 기금에 넣어요.',
    )
  })

  it('and in English', () => {
    expect(equationText(whole, 'en')).toBe(
      'By “Sales” income is shared out like this. Commons: 20% of the income goes to the fund “common”. Alike: 1/3 of what is left by then goes to all members in equal parts. Makers: all that is left by then goes to those who contributed. All contributions of the period count. 1 h of “work” counts as ₩20,000; it takes part until that much is paid. Only what was recorded as “Worked” counts. 1 commit counts as 1/3 of ₩1; it takes part every time. ₩1 of “money”, “bus” counts as ₩1; it takes part once. What those in the role “steward” gave counts 1.5 times. Each gets at least ₩1,000. Each gets at most ₩500,000. The highest is at most 6 times the lowest. What is left over goes to the fund “common”.',
    )
  })
})
