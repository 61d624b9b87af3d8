import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/authority.ts'
import { textCell as cell } from '../../../kernel/spreadsheet/text-csv.ts'
import { readTable } from '../../../kernel/spreadsheet.ts'
import { webWorld } from '../../../surfaces/web/web.fixture.ts'

const w = await webWorld()
const home = '/c/coop'
let mina: Actor
let bora: Actor
let commons = ''
let agent = ''

type Browser = Awaited<ReturnType<typeof w.browser>>

beforeAll(async () => {
  ;[mina, bora] = [await w.person('민아'), await w.person('보라')]
  const dials = { 'members.admission': 'open' }
  commons = await w.found('village', mina, {
    slug: 'coop',
    name: '두레공방',
    dials,
    capabilities: ['shares'],
  })
  await w.act(bora, commons, 'members.join', { invitation: null, name: '=보라', types: ['resident'] })
  agent = (await w.view(bora, commons)).standing.agent!
})
afterAll(() => w.open.stop())

/** Sends a form and follows where it leads. */
async function send(browser: Browser, path: string, fields: Record<string, string>): Promise<string> {
  const answer = await browser.post(`${home}${path}`, fields)
  expect([answer.status, await answer.clone().text()]).toEqual([303, ''])
  return answer.headers.get('location')!
}

/** What the office has: a title, a total that is wrong, somebody who is on no roll, a formula for a name. */
const roll = [
  ['두레공방 출자 현황', '', ''],
  ['성명', '출자좌수', '출자금(원)'],
  ['민아', '10좌', '100,000원'],
  ['철수', '5', '50,000'],
  ['합계', '16', '160,000'],
]

describe('the pages of shares', () => {
  it('bring in what the office’s own file says, and show that its total is wrong', async () => {
    const office = await w.browser(mina)
    expect(await office.text(`${home}/shares`)).toContain('출자 가져오기')
    const { draft } = await w.act<{ draft: string }>(mina, commons, 'members.draftRoll', {
      fileName: 'a.csv',
      rows: roll,
    })
    const check = await office.text(`${home}/shares/import/${draft}`)
    for (const said of ['합이 달라요', '16좌', '명부에 없는 사람이에요', '4번째 줄'])
      expect(check).toContain(said)
    await send(office, `/shares/import/${draft}`, { leaveOut: 'on' })
    expect(await office.text(`${home}/shares/all`)).toContain('100,000원')
    expect(await office.text(`${home}/shares/all?search=${encodeURIComponent('ㅂㄹ')}`)).toContain(
      '찾는 사람이 없어요',
    )
  })

  it('let a member take shares and see what to pay', async () => {
    const member = await w.browser(bora)
    expect(await member.text(`${home}/shares`)).toContain('아직 출자가 없어요')
    await send(member, `/shares/of/${agent}/take`, { shares: '2', parts: '1', from: '2026-03-09' })
    expect(await member.text(`${home}/shares`)).toContain('20,000원')
    expect((await member.get(`${home}/shares/all`)).status).toBe(403)
  })

  it('open the register once a reason is given, as paper and as a file', async () => {
    const member = await w.browser(bora)
    const to = await send(member, '/shares/register', { reason: '총회 준비' })
    const paper = await member.text(to)
    for (const said of ['조합원명부', '총회 준비', '합계']) expect(paper).toContain(said)
    // The file is the same reading: it says who looked and why, and nothing in it runs.
    const file = await member.get(`${to}/table.xlsx`)
    const { rows } = await readTable(new Uint8Array(await file.arrayBuffer()), 'register.xlsx')
    expect(rows[0]).toEqual(['조합원명부'])
    expect(rows[3]![0]).toMatch(/^열람: =보라 · .+ · 까닭: 총회 준비$/)
    expect(rows[5]!.slice(1, 3)).toEqual(["'=보라", '주민'])
    expect(rows.at(-1)).toEqual(['', '합계', '', '', '', '12', '100000'])
    for (const path of [to, `${to}/table.xlsx`])
      expect((await (await w.browser(mina)).get(path)).status).toBe(404)
    w.clock.pass({ days: 1 })
    expect((await member.get(`${to}/table.xlsx`)).status).toBe(404)
  })

  it('print a certificate, for its holder and the office', async () => {
    const office = await w.browser(mina)
    const self = (await w.view(mina, commons)).standing.agent!
    await send(office, `/shares/of/${self}/issue`, { agent: self })
    const paper = await office.text(`${home}/shares/of/${self}/certificate/1`)
    for (const said of ['출자하였음을 증명합니다', '제1호', '10,000원', '직인']) expect(paper).toContain(said)
    for (const number of ['2', '0', 'x'])
      expect((await office.get(`${home}/shares/of/${self}/certificate/${number}`)).status).toBe(404)
    expect((await (await w.browser(bora)).get(`${home}/shares/of/${self}/certificate/1`)).status).toBe(403)
  })

  it('show claims, none as yet', async () => {
    expect(await (await w.browser(mina)).text(`${home}/shares/claims`)).toContain(
      '환급을 기다리는 사람이 없어요',
    )
  })

  it('make a formula text', () => expect([cell('=1+1'), cell('a,b')]).toEqual(["'=1+1", '"a,b"']))
})
