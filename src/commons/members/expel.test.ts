import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../kernel/authority.ts'
import { type Peopled, peopled } from './people.fixture.ts'

let coop: Peopled
const special = (decision: string) => ({ kind: 'decision', decision, procedure: 'special' }) as const
const refusal = (error: { code: string; values: Record<string, unknown> }) => [
  error.code,
  error.values.articleKo,
]

beforeAll(async () => {
  coop = await peopled()
})

const expel = (by: Actor, agent: string, days: object = {}, all = coop) =>
  all.act(by, 'members.expel', { agent, reason: '약속을 거듭 어겼어요', ...days })

test('members.expel needs the decision of all', async () => {
  const village = await peopled('open', 'village')
  const { person, agent } = await village.join('보라', ['resident'])
  const needs = { code: 'kernel.needs_decision' }
  await expect(expel(village.mina, agent, {}, village)).rejects.toMatchObject(needs)
  // Where no law is named, nothing else is asked for.
  await expel(special(agent), agent, {}, village)
  expect((await village.w.view(person, village.commons)).standing.member).toBe(false)
  const gone = { code: 'members.not_member' }
  await expect(expel(special(agent), agent, {}, village)).rejects.toMatchObject(gone)
})

test('nobody is expelled from a Korean co-operative untold, told too late, or unheard', async () => {
  const { person, agent } = await coop.join('보라')
  const article = '협동조합 기본법 제25조 제2항'
  const tried = (days: object) => expel(special(agent), agent, days).catch(refusal)
  const told = { toldOn: '2026-03-02' }
  expect(await tried({})).toEqual(['members.reason_not_told', article])
  expect(await tried({ toldOn: '2026-03-03' })).toEqual(['members.reason_not_told', article])
  expect(await tried(told)).toEqual(['members.hearing_missing', article])
  // Ten days lie between the 2nd and the 13th; neither of the two counts.
  expect(await tried({ ...told, heardOn: '2026-03-12' })).toEqual(['members.told_too_late', article])
  const inTime = { ...told, heardOn: '2026-03-13' }
  expect(await tried(inTime)).toEqual(['members.hearing_ahead', article])
  coop.w.clock.pass({ days: 10 })
  expect(await tried(inTime)).toEqual(['members.hearing_ahead', article])
  coop.w.clock.pass({ days: 1 })
  await expel(special(agent), agent, inTime)
  expect((await coop.w.view(person, coop.commons)).standing.member).toBe(false)
})

test('it is proposed before the hearing, and not what the law would refuse anyway', async () => {
  const { agent } = await coop.join('준호')
  const propose = (days: object) =>
    coop.act<{ state: string }>(coop.mina, 'decisions.propose', {
      ...{ command: 'members.expel', title: '제명', reason: '' },
      input: { agent, reason: '약속을 거듭 어겼어요', ...days },
    })
  const toldOn = '2026-03-13'
  await expect(propose({ toldOn, heardOn: '2026-03-14' })).rejects.toMatchObject({
    code: 'decisions.would_be_refused',
    values: { refusal: 'members.told_too_late', articleKo: '협동조합 기본법 제25조 제2항' },
  })
  expect(await propose({ toldOn, heardOn: '2026-03-27' })).toMatchObject({ state: 'tabled' })
})
