import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../kernel/authority.ts'
import { webWorld } from '../../../surfaces/web/web.fixture.ts'

const w = await webWorld()
let mina: Actor
const dials = { 'members.admission': 'open' }

beforeAll(async () => {
  mina = await w.person('민아')
})
afterAll(() => w.open.stop())

/** A commons of a template with one more member, and that member's page of expulsion. */
async function place(template: string, slug: string, types: string[]) {
  const commons = await w.found(template, mina, { slug, dials })
  const input = { invitation: null, name: '보라', types }
  const joining = w.act<{ agent: string }>(await w.person('보라'), commons, 'members.join', input)
  const { agent } = await joining
  return { commons, agent, path: `/c/${slug}/people/${agent}/expel`, browser: await w.browser(mina) }
}

test('a co-operative asks when the member was told and is heard, and says early what the law refuses', async () => {
  const { agent, path, browser } = await place('worker-coop', 'cart', ['worker'])
  const form = await browser.text(path)
  for (const said of ['name="toldOn"', 'name="heardOn"', '제25조 제2항', '2026년 3월 13일부터'])
    expect(form).toContain(said)
  const reason = '약속을 거듭 어겼어요'
  const late = await browser.post(path, { reason, toldOn: '2026-03-02', heardOn: '2026-03-05' })
  expect(late.status).toBe(422)
  expect(await late.text()).toContain('2026년 3월 13일이나 그 뒤의 총회')
  const sent = await browser.post(path, { reason, toldOn: '2026-03-02', heardOn: '2026-03-20' })
  const to = new URL(sent.headers.get('location')!, w.origin)
  expect([sent.status, to.pathname]).toEqual([303, '/c/cart/decisions/propose'])
  const input = { agent, reason, toldOn: '2026-03-02', heardOn: '2026-03-20' }
  expect(JSON.parse(to.searchParams.get('input')!)).toEqual(input)
  expect(await browser.text(to.pathname + to.search)).toContain('의견을 듣는 날')
})

test('where no law is named there is only the reason to give', async () => {
  const { path, browser } = await place('village', 'village', ['resident'])
  const form = await browser.text(path)
  expect(form).toContain('name="reason"')
  expect(form).not.toContain('toldOn')
})

test('nobody is offered to put themselves out', async () => {
  const { commons, path, browser, agent } = await place('village', 'other', ['resident'])
  const { agent: me } = await w.get<{ agent: string }>(mina, commons, 'members.me')
  const own = await browser.text(path.replace(agent, me))
  expect(own).toContain('제명 안건을 올릴 수 없어요')
  expect(own).not.toContain('name="reason"')
})
