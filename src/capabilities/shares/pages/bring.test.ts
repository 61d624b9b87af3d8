import { afterAll, beforeAll, expect, it } from 'vitest'
import { officeRoll, officeRows } from '../../../../test/office-roll.ts'
import type { Actor } from '../../../kernel/authority.ts'
import { webWorld } from '../../../surfaces/web/web.fixture.ts'

const w = await webWorld()
const home = '/c/coop'
let mina: Actor
let commons = ''
let browser: Awaited<ReturnType<typeof w.browser>>

beforeAll(async () => {
  mina = await w.person('민아')
  const founding = { slug: 'coop', name: '두레공방', founder: '민아', capabilities: ['shares'] }
  commons = await w.found('worker-coop', mina, founding)
  browser = await w.browser(mina)
})
afterAll(() => w.open.stop())

type Person = { agent: string; name: string; number: string | null; joinedOn: string | null }
type Held = { agent: string; name: string; shares: bigint; paid: bigint; since: string }
const roll = async () => (await w.get<{ people: Person[] }>(mina, commons, 'members.roll')).people
const held = async () => (await w.get<{ rows: Held[] }>(mina, commons, 'shares.holdings')).rows

async function send(path: string, fields: Record<string, string> | FormData): Promise<string> {
  const answer = await browser.post(`${home}${path}`, fields)
  expect([answer.status, await answer.clone().text()]).toEqual([303, ''])
  return answer.headers.get('location')!.slice(home.length)
}

/** What the page says of one row of the file. */
const about = (page: string, row: string) => {
  const from = page.indexOf(row)
  return from < 0 ? '' : page.slice(from, page.indexOf('</li>', from))
}

/** Names of the fields a page offers to correct a row. */
const cellsOf = (page: string, row: number) =>
  [...page.matchAll(new RegExp(`name="((?:cell|whose)-${row}(?:-\\d+)?)"`, 'g'))].map(([, name]) => name!)

it('one upload of the office’s own messy file brings in the roll and, from the next page, the shares', async () => {
  const form = new FormData()
  form.set('file', new File([Buffer.from(await officeRoll())], '명부.xlsx'))
  const checking = await send('/people/import', form)
  let page = await browser.text(`${home}${checking}`)
  // Every row is shown as it was read; what was passed over is said.
  for (const said of ['010-2345-6789', '박 순자', '2021년 3월 5일', '합계로 보고 넘어간 줄: 16행', '5만'])
    expect(page).toContain(said)
  expect(page).not.toContain('옛사람')
  // What was not understood: the telephone, a day, a figure; and what somebody should look at.
  expect(about(page, '12행 · 최은정')).toContain('전화번호를 읽을 수 없어요')
  expect(about(page, '13행 · 정호')).toContain('날짜를 읽을 수 없어요')
  expect(about(page, '15행 · 한도윤')).toContain('숫자가 아니에요')
  expect(about(page, '8행 · 김영희')).toContain('그 달 1일로 읽었어요')
  expect(about(page, '6행 · 민아')).toContain('같은 이름이 명부에 이미 있어요')
  // Two 김영희 have their own telephones: nobody need doubt them.
  expect(about(page, '8행 · 김영희')).not.toContain('같은 이름')
  expect((await roll()).map(({ name }) => name)).toEqual(['민아'])

  const [self] = await roll()
  const { badPhone, badDate, badShares, mina: founder } = officeRows
  const fixed = await send(`${checking}/fix`, {
    [`cell-${badPhone}-2`]: '',
    [`cell-${badDate}-4`]: '2025.4.1',
    [`cell-${badShares}-5`]: '10좌',
    [`whose-${founder}`]: self!.agent,
  })
  expect(cellsOf(page, badPhone)).toEqual([`cell-${badPhone}-2`])
  expect(cellsOf(page, founder)).toContain(`whose-${founder}`)
  page = await browser.text(`${home}${fixed}`)
  expect(page).toContain('8명을 가져올 수 있어요')
  expect(page).not.toContain('name="leaveOut"')
  expect(await held()).toEqual([])
  expect(await roll()).toHaveLength(1)

  const next = await send(checking, {})
  expect(next).toBe(checking.replace('/people/', '/shares/'))
  const people = await roll()
  expect(people.map(({ name, joinedOn }) => [name, joinedOn]).sort()).toEqual([
    ['김영희', '2021-03-01'],
    ['김영희', '2021-03-05'],
    ['남궁서연', '2021-03-05'],
    ['민아', people.find(({ name }) => name === '민아')!.joinedOn],
    ['박 순자', '2021-03-05'],
    ['이철수', '2021-03-05'],
    ['정호', '2025-04-01'],
    ['최은정', '2021-03-05'],
    ['한도윤', '2022-07-01'],
  ])

  const shares = await browser.text(`${home}${next}`)
  expect(shares).toContain('16번째 줄의 합계와 줄들의 합이 같아요')
  expect(await held()).toEqual([])
  expect(await send(next, {})).toBe('/start')
  const rows = await held()
  expect(rows.map(({ name, shares: n, paid }) => [name, n, paid]).sort()).toEqual([
    ['김영희', 5n, 50_000n],
    ['김영희', 5n, 50_000n],
    ['남궁서연', 6n, 60_000n],
    ['민아', 10n, 100_000n],
    ['박 순자', 3n, 30_000n],
    ['이철수', 7n, 70_000n],
    ['정호', 4n, 40_000n],
    ['최은정', 2n, 20_000n],
    ['한도윤', 10n, 100_000n],
  ])
  expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
})

it('namesakes the file cannot tell apart are chosen on the page of shares', async () => {
  const rows = [
    ['이름', '출자좌수', '출자금'],
    ['김영희', '2', '20,000'],
    ['없는사람', '1', '10,000'],
  ]
  const other = await w.found('worker-coop', mina, {
    ...{ slug: 'other', name: '다른조합', founder: '민아', capabilities: ['shares'] },
  })
  const people = ['010-1111-1111', '010-2222-2222'].map((phone) => ({
    name: '김영희',
    phone,
    types: ['worker'],
  }))
  const { agents } = await w.act<{ agents: string[] }>(mina, other, 'members.importRoll', {
    ...{ people, draft: null },
  })
  const { draft } = await w.act<{ draft: string }>(mina, other, 'members.draftRoll', {
    fileName: 'a.csv',
    rows,
  })
  const at = `/c/other/shares/import/${draft}`
  const page = await browser.text(at)
  expect(about(page, '2번째 줄')).toContain('누구인지 골라 주세요')
  expect(about(page, '2번째 줄')).toContain('010-2222-2222')
  expect(cellsOf(page, 3)).toEqual(['cell-3-0'])
  const refused = await browser.post(at, {})
  expect(refused.status).toBe(422)
  await browser.post(`${at}/fix`, { 'whose-2': agents[1]!, 'cell-3-0': '민아' })
  expect((await browser.post(at, {})).status).toBe(303)
  const { rows: all } = await w.get<{ rows: Held[] }>(mina, other, 'shares.holdings')
  expect(all.map(({ agent, shares }) => [agent, shares])).toContainEqual([agents[1], 2n])
  expect(all).toHaveLength(2)
})
