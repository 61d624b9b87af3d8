import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/authority.ts'
import { workshop } from './workshop.fixture.ts'

const s = await workshop()
const { bora, duri } = s
const anyone: Actor = { kind: 'anyone' }
const codeOf = async (who: Actor) => (await s.get<{ code: string | null }>(who, 'myFeed')).code
const read = (code: string) => s.get<{ resource: string; from: string }[]>(anyone, 'feed', { code })
const gone = { code: 'kernel.not_found' }

describe('things.openFeed and things.closeFeed', () => {
  it('let a calendar program read one’s own bookings without signing in, and nobody else’s', async () => {
    const cutter = await s.shared()
    await s.book(bora, cutter, 20, 21)
    await s.book(duri, cutter, 22, 23)
    await s.act(bora, 'things.openFeed', {})
    const found = await read((await codeOf(bora))!)
    expect(found.map(({ resource, from }) => [resource, from])).toEqual([
      [cutter, new Date(Date.UTC(2026, 2, 2, 9) + 20 * 3_600_000).toISOString()],
    ])
    expect(await codeOf(duri)).toBeNull()
  })

  it('answer nothing by an address that was changed, taken away, made up, or of somebody who left', async () => {
    const old = (await codeOf(bora))!
    await s.act(bora, 'things.openFeed', {})
    const code = (await codeOf(bora))!
    for (const wrong of [old, `${code}x`]) await expect(read(wrong)).rejects.toMatchObject(gone)
    await expect(read("' or 1=1")).rejects.toMatchObject({ code: 'kernel.bad_input' })
    await s.act(bora, 'things.closeFeed', {})
    await expect(read(code)).rejects.toMatchObject(gone)
    await expect(s.act(bora, 'things.closeFeed', {})).rejects.toMatchObject(s.refused('no_feed'))
    await s.act(duri, 'openFeed', {})
    const hers = (await codeOf(duri))!
    expect(await read(hers)).toHaveLength(1)
    await s.act(duri, 'members.leave', { agent: s.agents.duri })
    await expect(read(hers)).rejects.toMatchObject(gone)
  })
})
