import { afterAll, beforeAll, expect, it } from 'vitest'
import { webWorld } from '../../../surfaces/web/web.fixture.ts'
import { coop } from '../coop.fixture.ts'

const web = await webWorld()
let c: Awaited<ReturnType<typeof coop>>
const home = '/c/coop'

/** Everybody holds five paid shares; Bora leaves on 10 July 2026. */
beforeAll(async () => {
  c = await coop('kr-cooperative', {}, { made: web })
  const rows = Object.values(c.agents).map((agent) => ({
    ...{ agent, shares: '5', paid: '50000', on: '2025-05-01' },
  }))
  await c.act(c.mina, 'recordOpening', { rows })
})
afterAll(() => web.open.stop())

const browserOf = (name: 'mina' | 'bora' | 'duri') => web.browser(c[name])

async function send(name: 'mina' | 'bora' | 'duri', path: string, fields: Record<string, string>) {
  const answer = await (await browserOf(name)).post(`${home}${path}`, fields)
  expect([answer.status, await answer.clone().text()]).toEqual([303, ''])
}
const shown = async (name: 'mina' | 'bora' | 'duri', path: string) =>
  (await browserOf(name)).text(`${home}${path}`)

const claims = () =>
  c.get<{ claims: { id: string; askedOn: string | null; withheld: bigint }[]; next: string | null }>(
    c.mina,
    'claims',
  )

it('the office takes a mistaken subscription back in its form, as long as nothing is paid', async () => {
  const { movement } = await c.act(c.mina, 'subscribeFurther', c.take('duri', 1))
  const page = await shown('mina', `/shares/of/${c.agents.duri}`)
  expect(page).toContain(`value="${movement}"`)
  expect(await shown('duri', '/shares')).not.toContain('take-back')
  await send('mina', `/shares/of/${c.agents.duri}/take-back`, { movement })
  expect(await c.get(c.mina, 'holder', { agent: c.agents.duri })).toMatchObject({ shares: 5n, open: [] })
  expect(await shown('mina', `/shares/of/${c.agents.duri}`)).not.toContain('take-back')
})

it('a leaver sees and makes their own claim, a member no more; nobody else sees it', async () => {
  expect(await shown('bora', '/shares/claim')).toContain('아직 환급할 것이 없어요')
  c.w.clock.pass({ days: 130 })
  await c.act(c.bora, 'members.leave', { agent: c.agents.bora })
  expect(await shown('bora', '/shares/claim')).toContain('50,000원의 환급을 청구할 수 있어요')
  expect(await shown('bora', '')).toContain('/shares/claim')
  await send('bora', '/shares/claim', {})
  const claim = (await claims()).claims[0]!
  expect(claim.askedOn).toBe('2026-07-10')
  const page = await shown('bora', '/shares/claim')
  for (const said of ['연말 결산을 마친 뒤에 정해져요', '2027년 1월 1일부터', '제26조', '총회에서 의결해요'])
    expect(page).toContain(said)
  // The rest of the co-operative's shares is not theirs to see any more, nor theirs for others.
  for (const path of ['/shares/all', '/shares/claims', `/shares/of/${c.agents.duri}`, '/shares/register'])
    expect([path, (await (await browserOf('bora')).get(`${home}${path}`)).status]).toEqual([path, 403])
  expect((await (await browserOf('duri')).get(`${home}/shares/of/${c.agents.bora}`)).status).toBe(403)
  expect(await shown('duri', '/shares/claim')).not.toContain('50,000원')
  const stranger = await web.browser(await web.person('낯선이'))
  expect((await stranger.get(`${home}/shares/claim`)).status).toBe(403)
  expect((await stranger.post(`${home}/shares/claim`, {})).status).toBeGreaterThanOrEqual(400)
})

it('shows how it was decided, what is withheld, and the release of it by the office', async () => {
  c.w.clock.pass({ days: 200 })
  await c.w.settle()
  const { id: claim } = (await claims()).claims[0]!
  const decided = { claim, netAssets: '160000', paidIn: '200000', withheld: '10000', dueOn: '2027-03-31' }
  await c.act(c.meeting, 'decideRefund', decided)
  const page = await shown('bora', '/shares/claim')
  for (const said of [
    '40,000원',
    '낸 출자금 50,000원 × 연말의 순자산 160,000원',
    '30,000원 · 2027년 3월 31일까지',
  ])
    expect(page).toContain(said)
  expect(await shown('mina', '/shares/claims')).toContain('보류 10,000원')
  await send('mina', '/shares/claims/release', { claim, amount: '10,000', dueOn: '' })
  expect((await claims()).claims[0]!.withheld).toBe(0n)
  await c.payAll('out')
  expect(await shown('bora', '/shares/claim')).toContain('모두 지급했어요')
})

it('a transfer that is refused says so in its own form, once', async () => {
  const path = `${home}/shares/of/${c.agents.duri}`
  const refused = async (to: string) => {
    const answer = await (await browserOf('mina')).post(`${path}/transfer`, {
      to,
      shares: '1',
      kind: 'transfer',
    })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    return answer.text()
  }
  expect(await shown('mina', `/shares/of/${c.agents.duri}`)).toContain('총회에서 의결해야 옮길 수 있어요')
  expect((await refused('아무도아닌사람')).match(/role="alert"/g)).toHaveLength(1)
})
