import { afterAll, describe, expect, it } from 'vitest'
import { season } from '../stories/season.fixture.ts'
import { world } from '../world.ts'
import { phones } from './phones.ts'

/** A village takes over a public building, looks after it, books a room in it and reports to the county: on phones. */
const s = await season(await world(), 'village-assets', [
  ['mina', '김민아', 'resident'],
  ['suho', '이수호', 'resident'],
  ['jiu', '박지우', 'visitor'],
])
const { phone, close } = await phones(s.w)
afterAll(close)
const home = `/c/${(await s.w.view(s.as('mina'), s.commons)).commons.slug}`
let house = ''

describe('a public building in the hands of a village', () => {
  it('is written down with its worth and what the county asks for', async () => {
    const { go, use, follow, text, path, keep } = await phone(s.as('mina'))
    await go(`${home}/resources/new`)
    await use('[action$="/resources/new"]', { name: '샘골 마을회관', location: '샘골길 12' })
    house = path()
    await keep('village-house-new')
    await follow(`${house}/conditions`)
    for (const condition of [
      { kind: 'keep', says: '주민 누구나 쓸 수 있게 연다', until: '2029-02-28', reviewOn: '' },
      { kind: 'report', says: '해마다 1월에 한 해 운영을 알린다', until: '', reviewOn: '2027-01-10' },
    ])
      await use('[action$="/conditions"]', { giver: '샘골군 재산관리팀', since: '2026-03-01', ...condition })
    expect(await text()).toContain('2027년 1월 10일에 살펴요')
    await keep('village-conditions')
    await go(`${house}/edit`)
    await use('[action$="/worth"]', { worth: '85000000', on: '2026-03-01' })
    expect(await text()).toContain('85,000,000원')
    await keep('village-house')
  })

  it('refuses days out of order and keeps what was typed', async () => {
    const { go, fill, page, text } = await phone(s.as('mina'))
    await go(`${house}/conditions`)
    const wrong = { giver: '샘골군', says: '지붕을 살핀다', since: '2026-03-01', until: '2026-02-01' }
    await fill(wrong)
    await page.locator('form[action$="/conditions"] button').last().click()
    await expect.poll(() => text()).toContain('끝나는 날이 시작하는 날보다 빨라요')
    expect(await page.locator('[name=says]').inputValue()).toBe(wrong.says)
  })

  it('is given into the keeping of somebody, who says yes', async () => {
    const mina = await phone(s.as('mina'))
    await mina.go(`${house}/record`)
    const suho = s.agent('suho')
    await mina.use('[action$="/record"]', { action: 'transferCustody', other: suho, day: '2026-03-02' })
    const { go, use, text } = await phone(s.as('suho'), { javaScript: false })
    await go(`${home}/records`)
    await use('[action$="/confirm"]', {})
    await go(house)
    expect(await text()).toContain('맡아 돌보는 사람')
  })

  it('has a room that residents and others book, each on their terms', async () => {
    const room = (await s.does<{ resource: string }>('mina', 'observation.registerResource', hallRoom))
      .resource
    await s.does('mina', 'things.share', { resource: room, rule: 'hall', units: 1 })
    const { go, follow, use, text, keep } = await phone(s.as('jiu'), { lang: 'en' })
    await go(`${home}/resources/${room}`)
    expect(await text()).toContain('How to use it')
    await keep('village-room-en')
    await follow(`/things/${room}`)
    await use('[action$="/book"]', { day: '2026-03-06', from: '10:00', length: '180' })
    expect(await text()).toContain('My booking')
    await s.does('suho', 'care.reportTrouble', {
      ...{ resource: room, title: '비가 새요', note: '', photo: null, unusable: true },
    })
    const suho = await phone(s.as('suho'))
    await suho.go(`${home}/resources/${room}`)
    expect(await suho.text()).toContain('지금은 쓸 수 없어요: 비가 새요')
    await suho.keep('village-room-stopped')
  })

  it('takes over a register from a table, prints it and gives it back as one', async () => {
    const { go, page, text, keep } = await phone(s.as('mina'))
    await go(`${home}/resources/import`)
    const table =
      '이름,종류,있는 곳,수량,단위,일련번호\n예초기,,창고,1,,A-1\n볍씨,쌓아 두고 쓰는 것,창고,40,kg,\n'
    const file = { name: '대장.csv', mimeType: 'text/csv', buffer: Buffer.from(table) }
    await page.locator('[name=file]').setInputFiles(file)
    await page.locator('form[action$="/import"] button').last().click()
    await page.waitForURL('**/resources')
    expect(await page.locator('body').innerText()).toContain('자원 2가지를 적었어요')
    await go(`${home}/resources/register`)
    for (const part of ['예초기', 'A-1', '40kg', '85,000,000원']) expect(await text()).toContain(part)
    await keep('village-register')
    const csv = await (await page.request.get(`${home}/resources/register.csv`)).text()
    expect(csv).toContain('볍씨,쌓아 두고 쓰는 것,창고')
    await go(`${home}/resources?kind=stock`)
    expect(await text()).toContain('볍씨')
    expect(await text()).not.toContain('예초기')
    await keep('village-filtered')
  })

  it('is reported on in January, as paper in either language', async () => {
    s.w.clock.pass({ days: 316 })
    await s.w.settle()
    const { go, text, keep } = await phone(s.as('suho'))
    await go(`${house}/year?year=2026`)
    for (const part of ['2026년 운영 보고서', '샘골군 재산관리팀 귀중', '해마다 1월에 한 해 운영을 알린다'])
      expect(await text()).toContain(part)
    await keep('village-report')
    const english = await phone(s.as('suho'), { lang: 'en' })
    await english.go(`${house}/conditions`)
    expect(await english.text()).toContain('Due to be looked at')
    await english.keep('village-due-en')
    await english.use('[id^=look]', { next: '2028-01-10' })
    expect(await english.text()).toContain('to be looked at on 10 January 2028')
  })
})

const hallRoom = {
  ...{ name: '큰방', location: '회관 1층', note: '', conditions: '', image: null, rival: true },
  ...{ depletable: true, origin: 'made', substance: 'material', single: true, unit: 'pieces' },
  ...{ quantity: '1', at: '2026-03-02T09:00:00.000Z' },
}
