import { afterAll, describe, expect, it } from 'vitest'
import { openWeb } from '../../surfaces/web/open-web.ts'
import { homes } from './home.fixture.ts'

const s = await homes()
const { w, commons, mina, bora, nari, act } = s
const { app, stop } = await openWeb(w.office)
afterAll(stop)
const slug = (await w.view(mina, commons)).commons.slug
const fetchFeed = (secret: string) => app.request(`http://dure.test/c/${slug}/services/feed/${secret}.ics`)
const read = async (secret: string) => (await fetchFeed(secret)).text()
const secretOf = async (who: typeof nari) =>
  (await act<{ secret: string }>(who, 'setFeed', { on: true })).secret

await s.works(bora)

describe('a calendar address: services.setFeed', () => {
  it('shows a calendar program one’s own jobs and bookings as they change, and no names', async () => {
    const { booking } = await s.book(nari, 15)
    const [hers, mine] = [await secretOf(bora), await secretOf(nari)]
    // Asked is not taken yet: for the worker it is no job of hers.
    expect(await read(hers)).not.toContain('BEGIN:VEVENT')
    await act(bora, 'accept', { booking })
    const [job, booked] = [await read(hers), await read(mine)]
    for (const text of [job, booked]) {
      expect(text).toContain(`UID:${booking}@dure`)
      expect(text).toMatch(/DTSTART:20260303T000000Z/)
      expect(text).toContain('STATUS:CONFIRMED')
      expect(text).not.toContain('나리')
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    }
    const before = Number(/SEQUENCE:(\d+)/.exec(booked)![1])
    await act(nari, 'cancel', { booking, fee: '0' }).catch(() =>
      act(nari, 'cancel', { booking, fee: '30000' }),
    )
    const after = await read(mine)
    expect(after).toContain('STATUS:CANCELLED')
    expect(Number(/SEQUENCE:(\d+)/.exec(after)![1])).toBeGreaterThanOrEqual(before)
  })

  it('is found by its newest secret alone, and by none once it is ended', async () => {
    const old = await secretOf(nari)
    const secret = await secretOf(nari)
    expect((await fetchFeed(old)).status).toBe(404)
    expect((await fetchFeed(secret)).headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    await act(nari, 'setFeed', { on: false })
    expect((await fetchFeed(secret)).status).toBe(404)
    await expect(act(nari, 'setFeed', { on: false })).rejects.toMatchObject({ code: 'services.no_feed' })
    const kept = await w.office.database.read.selectFrom('journal_entry').select('body').execute()
    expect(kept.some(({ body }) => Buffer.from(body as never).includes(secret))).toBe(false)
  })
})
