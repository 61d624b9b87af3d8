import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/authority.ts'
import { textCell as cell } from '../../../kernel/spreadsheet/text-csv.ts'
import { webWorld } from '../../../surfaces/web/web.fixture.ts'

const w = await webWorld()
const home = '/c/dues'
let mina: Actor
let bora: Actor
let commons = ''
let plan = ''

type Browser = Awaited<ReturnType<typeof w.browser>>

beforeAll(async () => {
  ;[mina, bora] = [await w.person('민아'), await w.person('보라')]
  const dials = { 'members.admission': 'open', 'dues.new_members': 'full' }
  commons = await w.found('village', mina, { slug: 'dues', name: '두레마을', dials, capabilities: ['dues'] })
  await w.act(bora, commons, 'members.join', { invitation: null, name: '=보라', types: ['resident'] })
})
afterAll(() => w.open.stop())

const form = {
  label: '마을 회비',
  'rate-': '10,000',
  period: 'month',
  month: '1',
  day: '5',
  dueDays: '10',
  unit: 'KRW',
  account: 'income:dues',
  from: '2026-03-02',
  until: '',
}

/** Sends a form and follows where it leads. */
async function send(browser: Browser, path: string, fields: Record<string, string>): Promise<string> {
  const answer = await browser.post(`${home}${path}`, fields)
  expect([answer.status, await answer.clone().text()]).toEqual([303, ''])
  return answer.headers.get('location')!
}

describe('the pages of dues', () => {
  it('teach while there are none, and set them in one form', async () => {
    const office = await w.browser(mina)
    expect(await office.text(`${home}/dues`)).toContain('아직 정한 회비가 없어요')
    expect(await office.text(`${home}/dues/new`)).toContain('얼마마다')
    const wrong = await office.post(`${home}/dues/new`, { ...form, from: '2026-01-01' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('지난 기간까지 거슬러 청구할 수 없어요')
    const to = await send(office, '/dues/new', form)
    plan = to.split('/').at(-1)!
    expect(await office.text(to)).toContain('다음 청구 2026년 3월 5일')
    expect(await (await w.browser(bora)).text(`${home}/dues`)).toContain('10,000원')
  })

  it('change amounts, reduce, and show what was charged', async () => {
    const office = await w.browser(mina)
    await send(office, `/dues/plan/${plan}/rates`, { 'rate-': '12000' })
    w.clock.pass({ days: 3 })
    await w.settle()
    const drawn = await office.text(`${home}/dues/plan/${plan}`)
    for (const part of ['2026년 3월분', '2명에게 청구', '24,000원', '이 청구 취소하기'])
      expect(drawn).toContain(part)
    const agent = (await w.view(bora, commons)).standing.agent!
    const reduction = { agent, amount: '0', from: '2026-03-05', until: '', reason: '쉬어요' }
    await send(office, `/dues/plan/${plan}/reduce`, reduction)
    expect(await office.text(`${home}/dues/plan/${plan}`)).toContain('내지 않음')
    const member = await (await w.browser(bora)).text(`${home}/dues/plan/${plan}`)
    expect(member).toContain('쉬어요')
    expect(member).not.toContain('이 청구 취소하기')
    const id = /name="reduction" value="([^"]+)"/.exec(await office.text(`${home}/dues/plan/${plan}`))![1]!
    await send(office, `/dues/plan/${plan}/end-reduction`, { reduction: id, until: '2026-03-31' })
  })

  it('gather who is late: to ring up, to write to, to send on', async () => {
    w.clock.pass({ days: 25 })
    await w.settle()
    const office = await w.browser(mina)
    const list = await office.text(`${home}/dues/arrears`)
    expect(list).toContain('알림을 받은 사람')
    expect(list).toContain('12,000원')
    const letters = await office.text(`${home}/dues/letters`)
    expect(letters.match(/data-paper/g)).toHaveLength(2)
    expect(letters).toContain('형편이 어려우시면')
    const csv = await office.text(`${home}/dues/due.csv`)
    expect(csv).toContain("'=보라,2026년 3월 마을 회비,2026-03-15,12000,0,12000,KRW")
    expect((await (await w.browser(bora)).get(`${home}/dues/due.csv`)).status).toBe(403)
    expect((await (await w.browser(bora)).get(`${home}/dues/arrears`)).status).toBe(403)
  })

  it('remind, take back and charge again from the run itself', async () => {
    const office = await w.browser(mina)
    w.clock.pass({ days: 8 })
    const drawn = await office.text(`${home}/dues/plan/${plan}`)
    const run = /name="run" value="([^"]+)"/.exec(drawn)![1]!
    await send(office, `/dues/plan/${plan}/remind`, { run })
    expect(await office.text(`${home}/dues/plan/${plan}`)).not.toContain('부드럽게 알리기')
    await send(office, `/dues/plan/${plan}/undo`, { run, reason: '금액이 틀렸어요' })
    expect(await office.text(`${home}/dues/plan/${plan}`)).toContain('다시 청구하기')
    await send(office, `/dues/plan/${plan}/again`, { period: '2026-03' })
    expect(await office.text(`${home}/dues/plan/${plan}`)).toContain('이 청구 취소하기')
    await send(office, `/dues/plan/${plan}/end`, { until: '2026-12-31' })
  })

  it('speak English whole', async () => {
    const office = await w.browser(mina, 'en')
    for (const path of ['/dues', '/dues/new', `/dues/plan/${plan}`, '/dues/arrears', '/dues/letters']) {
      const text = (await office.text(`${home}${path}`)).replace(/<[^>]*>/g, ' ')
      const own = text.replace(
        /마을 회비|2026년 \d월|두레마을|=?보라|민아|(?<=\s)민(?=\s)|한국어|쉬어요|금액이 틀렸어요/g,
        '',
      )
      expect(own.match(/[가-힣]+/g) ?? []).toEqual([])
    }
  })
})

it('makes text of what a spreadsheet would run', () => {
  expect(['=1+1', '+82', '-3', '@x', '10,000', 'a"b', '보라'].map(cell)).toEqual([
    "'=1+1",
    "'+82",
    "'-3",
    "'@x",
    '"10,000"',
    '"a""b"',
    '보라',
  ])
})
