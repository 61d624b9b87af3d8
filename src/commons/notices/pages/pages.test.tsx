import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import type { Html } from '../../../ui/page.ts'
import { pageView } from '../../charter/pages/page-view.fixture.ts'
import { group, procedureWith } from '../../decisions/group.fixture.ts'
import { noticesPage } from './notices.tsx'
import { unsubscribePage } from './unsubscribe.tsx'

let w: World
beforeAll(async () => {
  w = await world()
})

async function textOf(html: Html | Promise<Html>): Promise<string> {
  const drawn = String(await (await html)?.toString())
  return drawn.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

describe('pages', () => {
  it('teach while there is nothing, then show new notices until they are read', async () => {
    const g = await group(w, 2, procedureWith({}))
    const [mina, bora] = g.people as [never, never]
    const view = (lang: 'ko' | 'en' = 'ko') => pageView(w, { viewer: bora, commons: g.commons, lang })
    expect(await textOf(noticesPage.render(await view()))).toContain('아직 알림이 없어요')
    const unread = () => w.get<{ unread: number }>(bora, g.commons, 'notices.unreadCount')
    expect(await unread()).toMatchObject({ unread: 0 })
    await g.propose(mina, 12, 6)
    await w.settle()
    expect(await textOf(noticesPage.render(await view()))).toContain('표결할 안건이 올라왔어요')
    expect(await textOf(noticesPage.render(await view('en')))).toContain('There is something to vote on')
    expect(await unread()).toMatchObject({ unread: 1 })
    await w.act(bora, g.commons, 'notices.markRead', { upTo: 1_000 })
    expect(await textOf(noticesPage.render(await view()))).toContain('지난 알림')
    expect(await unread()).toMatchObject({ unread: 0 })
  })

  it('ask before they stop mails, and carry the token of the link', async () => {
    const g = await group(w, 1)
    const view = await pageView(w, { viewer: { kind: 'anyone' }, commons: g.commons, search: 'token=abc' })
    const html = String(await (await unsubscribePage.render(view))?.toString())
    expect(html).toContain('value="abc"')
    expect(html).toContain('메일 그만 받기')
  })
})
