import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/authority.ts'
import { webWorld } from '../../../surfaces/web/web.fixture.ts'
import { boat, clams, dry, fishing, stream, water } from '../bay.fixture.ts'

const w = await webWorld()
const home = '/c/bay'
let mina: Actor
let bora: Actor
let [boraHere, commons] = ['', '']

type Browser = Awaited<ReturnType<typeof w.browser>>

beforeAll(async () => {
  ;[mina, bora] = [await w.person('민아'), await w.person('보라')]
  commons = await w.found('village', mina, {
    ...{ slug: 'bay', name: '바닷가', capabilities: ['turns'] },
    dials: {
      'members.admission': 'open',
      'turns.rules': [fishing, { ...water, by: 'heads' }, clams, boat, stream, dry],
    },
    clauses: { 'powers.turns.openSeason': { who: ['role:steward'], layer: 'bylaws' } },
  })
  await w.act(bora, commons, 'members.join', { invitation: null, name: '<보라>', types: ['resident'] })
  boraHere = (await w.view(bora, commons)).standing.agent!
})
afterAll(() => w.open.stop())

async function send(browser: Browser, path: string, fields: Record<string, string>): Promise<string> {
  const answer = await browser.post(`${home}${path}`, fields)
  expect([answer.status, await answer.clone().text()]).toEqual([303, ''])
  return answer.headers.get('location')!.replace(home, '')
}

async function placed(office: Browser, rule: string, sites: string, unit = 'pieces'): Promise<string> {
  const words = { name: `${rule} 자원`, note: '', location: '', conditions: '', image: null }
  const kind = { rival: true, depletable: true, origin: 'natural', substance: 'material', single: false }
  const { resource } = await w.act<{ resource: string }>(mina, commons, 'observation.registerResource', {
    ...{ ...words, ...kind, unit, quantity: '1', at: w.clock.now().toISOString() },
  })
  return await send(office, '/turns/new', { resource, rule, sites })
}

describe('the pages of turns', () => {
  it('teach while there is nothing', async () => {
    const first = await (await w.browser(mina)).text(`${home}/turns`)
    for (const part of ['아직 나누는 것이 없어요', '차례나 몫으로 나누기']) expect(first).toContain(part)
    expect(await (await w.browser(bora)).text(`${home}/turns`)).toContain('돌보는 사람에게 말해 주세요')
  })

  it('seal and draw places, and tell each theirs and why', async () => {
    const office = await w.browser(mina)
    const at = await placed(office, 'fishing', '동굴\n 바위 \n\n모래')
    await send(office, `${at}/seal`, { from: '2026-03-02', until: '2026-03-31' })
    const again = await office.post(`${home}${at}/seal`, { from: '2026-03-31', until: '2026-04-02' })
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('이미 정한 것이 있어요')
    const [, draw] = /name="draw" value="([^"]+)"/.exec(await office.text(home + at))!
    await send(office, `${at}/draw`, { draw: draw! })
    const mine = await (await w.browser(bora)).text(home + at)
    for (const part of ['&lt;보라&gt; (나)', '오늘', '내일', '비어 있음']) expect(mine).toContain(part)
    expect(await (await w.browser(bora)).text(`${home}${at}/why`)).toContain('미리 알린 씨앗의 지문')
    expect(await office.text(`${home}${at}/list`)).not.toContain('(나)')
    // What is no day in the address is simply today.
    expect(await office.text(`${home}${at}?day=nonsense`)).toContain('3월 2일')
  })

  it('share a cycle, and refuse what is no time', async () => {
    const office = await w.browser(mina)
    const at = await placed(office, 'water', '')
    const wrong = await office.post(`${home}${at}/cycle`, { day: 'x', from: 'y' })
    expect(wrong.status).toBe(422)
    await send(office, `${at}/cycle`, { day: '2026-03-02', from: '20:00' })
    expect(await office.text(home + at)).toContain('50분')
    expect(await (await w.browser(bora)).text(`${home}/turns`)).toContain('내 차례: 3월 2일')
  })

  it('log a catch, by the office for a member too, and correct it', async () => {
    const office = await w.browser(mina)
    const at = await placed(office, 'clams', '', 'kg')
    const days = { from: '2026-03-01', until: '2026-05-31' }
    await send(office, `${at}/season`, { ...days, capacity: '9', unit: 'kg' })
    const [, season] = /name="season" value="([^"]+)"/.exec(await office.text(home + at))!
    const caught = { season: season!, unit: 'kg', on: '2026-03-02' }
    await send(office, `${at}/catch`, { ...caught, amount: '1.5', agent: boraHere })
    const own = await w.browser(bora)
    expect(await own.text(home + at)).toContain('4.5kg 가운데 1.5kg 가져갔어요')
    const over = await own.post(`${home}${at}/catch`, { ...caught, amount: '3.5', what: 'log' })
    expect(over.status).toBe(422)
    const refused = await over.text()
    // Said once, and what was typed is still there.
    expect(refused.split('지금 더 적을 수 있는 것은 3kg까지예요')).toHaveLength(2)
    expect(refused).toContain('value="3.5"')
    const [, first] = /name="catch" value="([^"]+)"/.exec(await own.text(home + at))!
    await send(own, `${at}/correct`, { catch: first!, unit: 'kg', amount: '0.5' })
    expect(await own.text(home + at)).toContain('4.5kg 가운데 0.5kg 가져갔어요')
    // A member cannot enter for another.
    const other = await own.post(`${home}${at}/catch`, { ...caught, amount: '1', agent: await minaHere() })
    expect(other.status).toBeGreaterThanOrEqual(400)
  })

  it('say what my contributions count for, who had it, and why', async () => {
    const office = await w.browser(mina)
    const at = await placed(office, 'boat', '')
    const own = await w.browser(bora)
    const before = await own.text(home + at)
    for (const part of ['요즘 내가 기여한 만큼', '2시간', '이름 넣기']) expect(before).toContain(part)
    await send(own, `${at}/in`, {})
    await send(office, `${at}/seal-lottery`, { from: '2026-03-02', until: '2026-03-31' })
    const [, lottery] = /name="lottery" value="([^"]+)"/.exec(await office.text(home + at))!
    await send(office, `${at}/draw-lottery`, { lottery: lottery! })
    const after = await own.text(home + at)
    for (const part of ['뽑혔어요', '뒤에 서요']) expect(after).toContain(part)
    const why = await own.text(`${home}${at}/why`)
    for (const part of ['2시간이었어요', '나보다 기여가 많은 사람은 없었어요', '기록에 남은 기여를 더해'])
      expect(why).toContain(part)
  })

  it('say plainly which rule holds now and why, and let any member switch it when it is time', async () => {
    const office = await w.browser(mina)
    const at = await placed(office, 'stream', '')
    const [own, resource] = [await w.browser(bora), at.split('/').at(-1)]
    const watched = { resource, name: '수위', unit: 'cm', places: 0, least: '100', most: null }
    const { indicator } = await w.act<{ indicator: string }>(mina, commons, 'care.addIndicator', watched)
    const plenty = await own.text(home + at)
    for (const part of ['평소 규칙인 ‘물 쓰기’', '누구나 필요한 만큼 써요']) expect(plenty).toContain(part)
    expect(plenty).not.toContain('지금 바꾸기')
    const rows = [{ at: w.clock.now().toISOString(), value: '40' }]
    await w.act(bora, commons, 'care.recordReadings', { indicator, rows })
    const low = await own.text(home + at)
    for (const part of ['수위가 좋은 범위를 벗어났어요', '지금 바꾸기']) expect(low).toContain(part)
    await send(own, `${at}/regime`, {})
    const dryNow = await own.text(home + at)
    for (const part of ['‘물 쓰기’ 대신 ‘가물 때 물 대기’', '수위가 좋은 범위를 벗어나 3월 2일'])
      expect(dryNow).toContain(part)
    expect(await own.text(`${home}/turns`)).toContain('가물 때 물 대기')
  })
})

const minaHere = async () => (await w.view(mina, commons)).standing.agent!
