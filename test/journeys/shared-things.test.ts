import { afterAll, describe, expect, it } from 'vitest'
import { at, machine, openUse, workshop } from '../../src/capabilities/things/workshop.fixture.ts'
import { phones } from './phones.ts'

const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '09:00', until: '22:00' }))
const s = await workshop([{ ...machine, aheadDays: 60, openings: hours }, openUse])
const cutter = await s.register('레이저 커터')
const { phone, close } = await phones(s.w)
afterAll(close)
const home = `/c/${(await s.w.view(s.mina, s.commons)).commons.slug}/things`
const page = `${home}/${cutter}`

describe('a machine everybody uses', () => {
  it('is offered by the steward, with the rule in sentences', async () => {
    const { go, use, text, path, keep } = await phone(s.mina)
    await go(home)
    expect(await text()).toContain('함께 쓰는 것이 아직 없어요')
    await go(`${home}/new`)
    await use('[action$="/things/new"]', { resource: cutter, rule: 'machine', units: '1' })
    expect(path()).toBe(page)
    expect(await text()).toContain('한 번에 3시간까지')
    await keep('things-shared')
  })

  it('is booked on a phone without JavaScript', async () => {
    const { go, use, text } = await phone(s.bora, { javaScript: false })
    await go(page)
    await use('[action$="/book"]', { day: '2026-03-03', from: '14:00', length: '120' })
    expect(await text()).toMatch(/14:00–16:00\s+내 예약/)
    await s.w.settle()
  })

  it('says to the next one when it is free, and takes that', async () => {
    const { go, fill, page: open, use, text, keep } = await phone(s.duri, { lang: 'en' })
    await go(page)
    await fill({ day: '2026-03-03', from: '15:00', length: '60' })
    await open.locator('form[action$="/book"] button').last().click()
    await expect.poll(() => text()).toContain('Somebody else has it then. Next free: Tue 3 Mar 16:00–17:00')
    await keep('things-taken')
    await use('[action$="/book"]', { day: '2026-03-03', from: '16:00', length: '60' })
    expect(await text()).toContain('My booking')
  })

  it('is booked every week, what clashes left out and named; moved, and given up', async () => {
    await s.book(s.duri, cutter, 24 * 9 + 1, 24 * 9 + 2)
    const { go, use, text, keep, page: open } = await phone(s.bora)
    await go(page)
    const weekly = { day: '2026-03-04', from: '19:00', length: '60', repeat: 'weekly', times: '3', skip: '' }
    await use('[action$="/book"]', weekly)
    expect(await open.locator('body').innerText()).toContain(
      '2번 예약했어요. 이때는 안 돼서 뺐어요: 3월 11일 (수)',
    )
    const mine = await s.get<{ id: string; from: string }[]>(s.bora, 'myBookings')
    expect(mine.map(({ from }) => from)).toEqual([at(20), at(49), at(49 + 336)])
    await go(`${home}/mine/${mine[1]!.id}`)
    await use('[action$="/move"]', { day: '2026-03-05', from: '10:00', length: '60' })
    expect(await text()).toContain('3월 5일 (목) 10:00–11:00')
    await keep('things-mine')
    await use(`#cancel-${mine[0]!.id}`, {})
    const left = await s.get<{ id: string }[]>(s.bora, 'myBookings')
    expect(left.map(({ id }) => id)).toEqual([mine[1]!.id, mine[2]!.id])
    const ics = await open.request.get(`${home}/mine/calendar.ics`)
    expect(ics.headers()['content-type']).toContain('text/calendar')
    const said = await ics.text()
    expect(said).toContain('DTSTART:20260305T010000Z')
    expect(said.match(/BEGIN:VEVENT/g)).toHaveLength(2)
    expect(said).toMatch(/SEQUENCE:1/)
    const held = await (await open.request.get(`${page}/calendar.ics`)).text()
    expect(held).not.toContain('두리')
    expect(held.match(/BEGIN:VEVENT/g)!.length).toBe(4)
  })
})
