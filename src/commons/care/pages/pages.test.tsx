import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/authority.ts'
import { webWorld } from '../../../surfaces/web/web.fixture.ts'
import { ditch, land } from '../valley.fixture.ts'

const w = await webWorld()
const home = '/c/valley'
let mina: Actor
let bora: Actor
let [minaHere, boraHere, commons] = ['', '', '']

type Browser = Awaited<ReturnType<typeof w.browser>>

beforeAll(async () => {
  ;[mina, bora] = [await w.person('민아'), await w.person('보라')]
  const dials = {
    'members.admission': 'open',
    'care.figures': [land],
    'care.duties': [{ ...ditch, dueBy: null }],
  }
  commons = await w.found('village', mina, { slug: 'valley', name: '물골', dials })
  await w.act(bora, commons, 'members.join', { invitation: null, name: '<보라>', types: ['resident'] })
  minaHere = (await w.view(mina, commons)).standing.agent!
  boraHere = (await w.view(bora, commons)).standing.agent!
})
afterAll(() => w.open.stop())

/** Sends a form and follows where it leads. */
async function send(browser: Browser, path: string, fields: Record<string, string>): Promise<string> {
  const answer = await browser.post(`${home}${path}`, fields)
  expect([answer.status, await answer.clone().text()]).toEqual([303, ''])
  return answer.headers.get('location')!.replace(home, '')
}

describe('the pages of care', () => {
  it('teach while there is nothing, and share a duty out with its why', async () => {
    const office = await w.browser(mina)
    const first = await office.text(`${home}/care`)
    for (const part of ['지금 맡은 몫이 없어요', '잡힌 날이 없어요', '돌볼 몫 나누기'])
      expect(first).toContain(part)
    await send(office, '/care/figures', { key_of: 'land', from: '2026-01-01', [`of.${boraHere}`]: '0.75' })
    const wrong = await office.post(`${home}/care/figures`, {
      key_of: 'land',
      from: '2026-01-01',
      [`of.${boraHere}`]: '0.755',
    })
    expect(wrong.status).toBe(422)
    expect(await office.text(`${home}/care/figures`)).toContain('value="0.75"')
    const at = await send(office, '/care/assess', { duty: 'ditch', from: '2026-01-01', until: '2026-12-31' })
    expect(await office.text(home + at)).toContain('하나에 2일씩 치니 합이 1.5일')
    const again = await office.post(`${home}/care/assess`, {
      duty: 'ditch',
      from: '2026-01-01',
      until: '2026-12-31',
    })
    expect(await again.text()).toContain('이 기간의 몫은 이미 나누었어요')
    const mine = await (await w.browser(bora)).text(`${home}/care`)
    for (const part of ['1.5일 남았어요', '쓸 수 없어요', '120,000원 내고 대신하기'])
      expect(mine).toContain(part)
  })

  it('lead to a work day, count it there, and take a list along', async () => {
    const office = await w.browser(mina)
    const day = {
      duty: 'ditch',
      title: '봄 물길',
      place: '윗보',
      day: '2026-03-03',
      begins: '09:00',
      ends: '17:00',
    }
    const at = await send(office, '/care/days/new', {
      ...day,
      worth: '1',
      leader: minaHere,
      places: '',
      note: '',
    })
    const turned = await office.post(`${home}/care/days/new`, {
      ...day,
      ends: '08:00',
      worth: '1',
      leader: minaHere,
    })
    expect([turned.status, await turned.text()]).toEqual([
      422,
      expect.stringContaining('시작보다 끝이 먼저예요'),
    ])
    const me = await w.browser(bora)
    expect(await me.text(`${home}/care`)).toContain('다음 일하는 날에 가기')
    await send(me, `${at}/sign-up`, { standIn: '<사촌>' })
    expect(await office.text(`${home}${at}/list`)).toContain('&lt;사촌&gt;')
    await send(me, `${at}/leave`, {})
    await send(me, `${at}/sign-up`, { standIn: '' })
    w.clock.pass({ days: 1, hours: 2 })
    expect(await office.text(home)).toContain('누가 와서 일했나요?')
    await send(office, `${at}/confirm`, { [`came.${boraHere}`]: '100' })
    expect(await me.text(`${home}/care`)).toContain('0.5일 남았어요')
  })

  it('let one pay instead, and take that back', async () => {
    const me = await w.browser(bora)
    const season = /\/care\/seasons\/([0-9a-f-]{36})\/pay/.exec(await me.text(`${home}/care`))![1]!
    const much = await me.post(`${home}/care/seasons/${season}/pay`, { amount: '9' })
    expect([much.status, await much.text()]).toEqual([422, expect.stringContaining('남은 것은 0.5일이에요')])
    expect(await send(me, `/care/seasons/${season}/pay`, { amount: '0.5' })).toBe('/obligations/mine')
    expect(await me.text(`${home}/obligations/mine`)).toContain('물길 치기 0.5일을 대신하는 돈')
    const id = /commutations\/([0-9a-f-]{36})\/take-back/.exec(await me.text(`${home}/care`))![1]!
    await send(me, `/care/commutations/${id}/take-back`, {})
    expect(await me.text(`${home}/care`)).toContain('0.5일 남았어요')
    expect(await (await w.browser(bora, 'en')).text(`${home}/care`)).toContain('0.5 days left')
  })

  it('draw how a resource fares, from one value or a sheet of them', async () => {
    const { resource } = await w.act<{ resource: string }>(mina, commons, 'observation.registerResource', {
      ...{
        name: '저수지',
        note: '',
        location: '',
        conditions: '',
        image: null,
        rival: true,
        depletable: true,
      },
      ...{ origin: 'natural', substance: 'material', single: true, unit: 'pieces', quantity: '1' },
      at: w.clock.now().toISOString(),
    })
    const at = `${home}/care/health?resource=${resource}`
    const [office, me] = [await w.browser(mina), await w.browser(bora)]
    expect(await me.text(at)).toContain('아직 살펴보는 것이 없어요')
    const level = { resource, name: '수위', unit: '미터', places: '2', least: '1.5', most: '' }
    await send(office, '/care/health', level)
    const indicator = /name="indicator" value="([^"]+)"/.exec(await me.text(at))![1]!
    const sheet = '2026-02-27, 2.1\n2026-02-28\t1.25\n'
    await send(me, '/care/health/readings', { resource, indicator, sheet })
    const drawn = await me.text(at)
    for (const part of ['1.5미터보다 많으면 좋아요', '낮아요', '<svg', '1.25미터'])
      expect(drawn).toContain(part)
    // The axis says metres as the readings do, not hundredths of them.
    expect(drawn).not.toContain('0.02미터')
    for (const wrong of [
      { day: '2026-02-28', value: '2' },
      { day: '어제', value: '2' },
      { day: '2026-03-01', value: '많음' },
    ])
      expect((await me.post(`${home}/care/health/readings`, { resource, indicator, ...wrong })).status).toBe(
        422,
      )
  })

  it('take trouble from the resource’s page to its repair', async () => {
    const resource = (
      await w.act<{ resource: string }>(mina, commons, 'observation.registerResource', {
        ...{
          name: '양수기',
          note: '',
          location: '',
          conditions: '',
          image: null,
          rival: true,
          depletable: true,
        },
        ...{ origin: 'made', substance: 'material', single: true, unit: 'pieces', quantity: '1' },
        at: w.clock.now().toISOString(),
      })
    ).resource
    const [office, me] = [await w.browser(mina), await w.browser(bora)]
    expect(await me.text(`${home}/resources/${resource}`)).toContain(`/care/tickets?resource=${resource}`)
    expect(await me.text(`${home}/care/tickets?resource=${resource}`)).toContain('고장 난 것이 없어요')
    const at = await send(me, '/care/tickets/new', { resource, title: '물이 새요', note: '', unusable: 'on' })
    expect(await me.text(home + at)).toContain('고칠 때까지 쓸 수 없어요')
    expect(await me.text(home + at)).not.toContain('살펴본 것 적기')
    const seen = { finding: '패킹', parts: '패킹 1개', use: 'span', from: '2026-03-05', until: '2026-03-06' }
    await send(office, `${at}/assess`, seen)
    expect(await me.text(home + at)).toContain('3월 7일')
    const turned = await office.post(`${home}${at}/assess`, { ...seen, until: '2026-03-01' })
    expect(turned.status).toBe(422)
    await send(office, `${at}/begin`, {})
    await send(office, `${at}/share`, { total: '10,001', by: 'heads', dueOn: '2026-04-01' })
    expect(await office.text(home + at)).toContain('10,001원 · 2명이 사람 수대로')
    await send(office, `${at}/end`, { how: 'resolved' })
    expect(await me.text(`${home}/care/tickets?ended=1`)).toContain('물이 새요')
    expect(await w.verify(commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
