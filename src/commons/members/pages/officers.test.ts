import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../kernel/authority.ts'
import { webWorld } from '../../../surfaces/web/web.fixture.ts'
import { assembly } from '../people.fixture.ts'

const w = await webWorld()
let mina: Actor
let coop: string
let agents: string[]

beforeAll(async () => {
  mina = await w.person('민아')
  const dials = { 'members.admission': 'open' }
  coop = await w.found('worker-coop', mina, { slug: 'cart', name: '손수레', dials })
  agents = []
  for (const name of ['보라', '준호', '소라']) {
    const input = { invitation: null, name, types: ['worker'] }
    const joined = w.act<{ agent: string }>(await w.person(name), coop, 'members.join', input)
    agents.push((await joined).agent)
  }
})
afterAll(() => w.open.stop())

const give = (agent: string, code: string, from: string, until: string | null, kind = 'organ') =>
  w.act(assembly, coop, 'members.appoint', { agent, kind, code, from, until })
const page = async (search = '', lang: 'ko' | 'en' = 'ko') =>
  (await w.browser(mina, lang)).text(`/c/cart/people/officers${search}`)
/** The card of an office, by its anchor. */
const card = (html: string, anchor: string) =>
  html.split('<section').find((one) => one.trimStart().startsWith(`id="${anchor}"`)) ?? ''
const primary = (html: string) =>
  /<a [^>]*class="btn btn-primary"[^>]*>([^<]*)</.exec(html.split('<main')[1] ?? '')?.[1]?.trim()

test('an empty office says what the law asks for and leads to the election', async () => {
  const html = await page()
  const board = card(html, 'organ-board')
  for (const said of [
    '아직 아무도 맡지 않았어요',
    '5자리가 비어 있어요',
    '적어도 3명',
    '제34조',
    '규정을 바꾸기',
  ])
    expect(board).toContain(said)
  expect(primary(html)).toBe('이사회 선거 열기')
  expect(html).toContain('/decisions/propose?kind=election&amp;office=organ:board')
  expect(await page('', 'en')).toContain('Call an election: board')
})

test('who sits, until when, and whose term has ended', async () => {
  await give(agents[0]!, 'board', '2026-01-01', '2026-04-10')
  await give(agents[1]!, 'board', '2026-01-01', null)
  await give(agents[2]!, 'board', '2025-12-01', '2026-02-28')
  await give(agents[2]!, 'chair', '2026-01-01', null, 'role')
  await give(agents[0]!, 'auditor', '2024-12-01', '2025-01-31')
  const html = await page()
  const board = card(html, 'organ-board')
  expect(board).toMatch(/보라[\s\S]*39일 뒤 끝나요/)
  expect(board).toMatch(/소라[\s\S]*임기가 끝났어요/)
  // The chair is a director: three of them, and the law is content.
  expect(board).not.toContain('적어도')
  // It ended more than a year ago, and stands with the past.
  expect(card(html, 'organ-auditor')).not.toContain('보라')
  expect(card(await page('?past=1'), 'organ-auditor')).toContain('보라')
  expect(primary(html)).toBe('감사 선거 열기')
})

test('what waits stands with whoever decides it, and an election that waits is not called twice', async () => {
  const { decision } = await w.act<{ decision: string }>(mina, coop, 'decisions.callElection', {
    ...{ procedure: 'election', office: { kind: 'organ', code: 'auditor' }, seats: 1, reason: '' },
    ...{ candidates: [await minaAgent()], title: '감사 선거' },
  })
  const html = await page()
  expect(html.split('<section')[1]).toContain(`/decisions/${decision}`)
  expect(card(html, 'organ-auditor')).toContain('준비하는 선거 보기')
  expect(primary(html)).not.toBe('감사 선거 열기')
})

const minaAgent = async () => (await w.get<{ agent: string }>(mina, coop, 'members.me')).agent

test('whoever a decision appointed leads back to it', async () => {
  const village = await w.found('village', mina, { slug: 'village', name: '다릉 마을' })
  const { agent } = await w.get<{ agent: string }>(mina, village, 'members.me')
  const { decision } = await w.act<{ decision: string }>(mina, village, 'decisions.propose', {
    ...{ command: 'members.appoint', title: '이장을 정할까요?', reason: '' },
    input: { agent, kind: 'role', code: 'chair', from: null, until: null },
  })
  await w.act(mina, village, 'decisions.castBallot', { decision, ballot: { choice: 'yes' } })
  w.clock.pass({ days: 9 })
  await w.settle()
  const html = await (await w.browser(mina)).text('/c/village/people/officers')
  expect(card(html, 'role-chair')).toContain(`/decisions/${decision}`)
  expect(card(html, 'role-chair')).toContain('「이장을 정할까요?」 의결로 맡았어요')
  expect(html).not.toContain('적어도')
})
