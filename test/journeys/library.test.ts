import { afterAll, describe, expect, it } from 'vitest'
import { library } from '../../src/capabilities/things/library.fixture.ts'
import { phones } from './phones.ts'

const s = await library()
const drill = await s.shared('tool', 1, '전동 드릴')
const camera = await s.shared('dear', 1, '사진기')
const tent = await s.shared('plain', 1, '천막')
const lamps = await s.shared('plain', 4, '등불')
const { phone, close } = await phones(s.w)
afterAll(close)
const home = `/c/${(await s.w.view(s.mina, s.commons)).commons.slug}/things`
/** A picture of one grey dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

describe('a library of things on a phone', () => {
  it('lends a drill with a picture, longer, and takes it back', async () => {
    const { go, use, text, follow, keep, path, page } = await phone(s.bora)
    await go(`${home}/${drill}`)
    expect(await text()).toContain('빌려 가면 7일 뒤')
    await follow(`${home}/${drill}/lend`)
    await keep('library-lend')
    await page.setInputFiles('input[name=photo]', { name: 'drill.png', mimeType: 'image/png', buffer: dot })
    await use('[action$="/lend"]', { condition: 'good' })
    expect(path()).toMatch(/\/things\/loans\//)
    expect(await text()).toContain('3월 10일 (화) 18:00까지')
    expect(await page.locator('main img').count()).toBe(1)
    await keep('library-loan')
    await use('[action$="/renew"]', {})
    expect(await text()).toContain('3월 17일 (화) 18:00까지')
    await use('[action$="/return"]', { condition: 'good' })
    expect(await text()).toContain('돌려받았어요')
  })

  it('hands a camera over at the desk with a deposit, and settles it when it comes back broken', async () => {
    const bora = await phone(s.bora)
    await bora.go(`${home}/${camera}`)
    expect(await bora.text()).toContain('맡은 사람이 내줘요')
    const { go, use, text, keep, page } = await phone(s.mina)
    await go(`${home}/${camera}/lend`)
    await use('[action$="/lend"]', { who: `${s.agents.bora} `, condition: 'worn' })
    expect(await text()).toContain('30,000원 걸어 둠')
    await page.locator('input[name=condition][value=broken]').check()
    await page.locator('form[action$="/return"] button').last().click()
    await expect.poll(() => text()).toContain('무엇이 고장 났는지')
    await use('[action$="/return"]', { condition: 'broken', trouble: '렌즈가 깨졌어요' })
    expect(await text()).toContain('고칠 것으로 알렸어요')
    await keep('library-deposit')
    await use('[action$="/settle"]', { kept: '12,000' })
    expect(await text()).toContain('30,000원 가운데 12,000원 받기로 함')
  })

  it('lends a kit whole and takes it back part by part, in English', async () => {
    const desk = await phone(s.mina, { lang: 'en', javaScript: false })
    await desk.go(`${home}/kits/new`)
    await desk.use('[action$="/kits/new"]', { name: '캠핑 꾸러미', [`n-${tent}`]: '1', [`n-${lamps}`]: '2' })
    const kit = desk.path().slice(-36)
    const { go, use, text, keep, follow } = await phone(s.duri, { lang: 'en' })
    await go(`${home}/kits`)
    await follow(/캠핑 꾸러미/)
    await use('[action$="/book"]', { day: '2026-03-03', from: '12:00', length: '120' })
    expect(await text()).toContain('All of the kit is booked')
    await s.pass(1)
    await go(`${home}/kits/${kit}`)
    await keep('library-kit')
    await use('[action$="/lend"]', { condition: 'good' })
    expect(await text()).toContain('The kit is yours')
    await keep('library-loans')
    await follow(/천막|등불/)
    expect(await text()).toContain('Not back yet')
    await use('[action$="/return"]', { condition: 'good' })
    expect(await text()).toContain('It is back. Thank you.')
  })

  it('shows everybody what is late, first on their home', async () => {
    await s.take(s.bora, drill)
    await s.pass(24 * 8)
    const bora = await phone(s.bora, { lang: 'en' })
    await bora.go(home.replace('/things', ''))
    expect(await bora.text()).toContain('Return: 전동 드릴')
    const { go, text, keep, follow, use } = await phone(s.mina)
    await go(`${home}/loans`)
    expect(await text()).toContain('늦었어요')
    await keep('library-late')
    await follow(/전동 드릴/)
    await use('[action$="/breach"]', {})
    expect(await text()).toContain('알렸어요')
    const told = await s.w.get<object>(s.mina, s.commons, 'sanctions.cases', {})
    expect(JSON.stringify(told)).toContain(s.agents.bora)
  })
})
