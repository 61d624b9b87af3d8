import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../kernel/authority.ts'
import { webWorld } from './web.fixture.ts'

const w = await webWorld()
const home = '/c/house'
let [mina, gran, son]: (Actor | undefined)[] = []
let granAgent = ''
let sonAgent = ''

beforeAll(async () => {
  mina = await w.person('민아')
  const commons = await w.found('village', mina, { slug: 'house', dials: { 'members.admission': 'open' } })
  ;[gran, son] = [await w.person('순자'), await w.person('민수')]
  for (const [who, name] of [
    [gran, '순자'],
    [son, '민수'],
  ] as const)
    await w.act(who, commons, 'members.join', { invitation: null, name, types: ['resident'] })
  granAgent = (await w.view(gran, commons)).standing.agent!
  sonAgent = (await w.view(son, commons)).standing.agent!
})
afterAll(() => w.open.stop())

test('one phone shows another’s place once they wished it, and says so on every page', async () => {
  const phone = await w.browser(son)
  const early = await phone.post(`${home}/look-as`, { agent: granAgent })
  expect(early.status).toBe(404)
  const hers = await w.browser(gran)
  expect((await hers.post(`${home}/people/helping`, { helper: sonAgent, key: '' })).status).toBe(303)
  expect(await phone.text(`${home}/people/helping`)).toContain('이 사람으로 보기')
  const to = await phone.post(`${home}/look-as`, { agent: granAgent })
  expect([to.status, to.headers.get('location')]).toEqual([303, home])
  const page = await phone.text(`${home}/settings`)
  expect(page).toContain('순자 님의 자리를 보고 있어요.')
  expect(page).toContain('보기만 할 수 있어요.')
})

test('nothing is done from there, and the way back leads home', async () => {
  const phone = await w.browser(son)
  await phone.post(`${home}/look-as`, { agent: granAgent })
  const changed = await phone.post(`${home}/settings/contact`, { name: '순자', phone: '010-1111-2222' })
  expect(changed.status).toBe(422)
  expect(await changed.text()).toContain('권한이 없어요')
  await phone.post(`${home}/look-as`, { agent: '' })
  expect(await phone.text(`${home}/settings`)).not.toContain('님의 자리를 보고 있어요')
})

test('it ends at once when it is ended, whatever the browser remembers', async () => {
  const phone = await w.browser(son)
  await phone.post(`${home}/look-as`, { agent: granAgent })
  expect(await phone.text(home)).toContain('순자 님의 자리를 보고 있어요.')
  const hers = await w.browser(gran)
  await hers.post(`${home}/people/helping/end`, { agent: granAgent, helper: sonAgent })
  expect(await phone.text(home)).not.toContain('님의 자리를 보고 있어요')
})

test('offices are not lent: a helper of the steward sees no office pages', async () => {
  const commons = (await w.view(mina!, 'house')).commons.id
  const minaAgent = (await w.view(mina!, 'house')).standing.agent!
  await w.act(mina!, commons, 'members.nameHelper', { agent: minaAgent, helper: sonAgent, votes: false })
  const phone = await w.browser(son)
  await phone.post(`${home}/look-as`, { agent: minaAgent })
  const page = await phone.text(`${home}/obligations`)
  expect(page).toContain('민아 님의 자리를 보고 있어요.')
  expect(page).not.toContain('얼마나 늦었나요?')
  expect(page).toContain('내 돈')
})
