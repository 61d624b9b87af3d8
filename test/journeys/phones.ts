import { expect } from 'vitest'
import type { Actor } from '../../src/kernel/authority.ts'
import { openWeb } from '../../src/surfaces/web/open-web.ts'
import type { PageOptions } from '../browser.ts'
import type { World } from '../world.ts'
import { served } from './serve.ts'
import { type Walker, walker } from './walker.ts'

/** One person on a phone. */
export interface Phone extends Walker {
  /** The page fits its screen; with `JOURNEY_PICTURES` set, a picture of it is kept there. */
  keep(name: string): Promise<void>
}

const pictures = process.env.JOURNEY_PICTURES

/** Serves a world and hands out phones with somebody signed in. */
export async function phones(world: World) {
  const { base, stop } = await served(world)
  const { signIn, stop: stopLive } = await openWeb(world.office)
  const phone = async (actor: Actor, options: PageOptions = {}): Promise<Phone> => {
    const walk = await walker(base, { width: 390, lang: 'ko', ...options })
    if (actor.kind === 'person')
      for (const cookie of (await signIn.signInAs(actor.person)).getSetCookie()) {
        const [name = '', value = ''] = cookie.split(';')[0]!.split(/=(.*)/s)
        await walk.page.context().addCookies([{ name, value, url: base }])
      }
    return { ...walk, keep: (name) => keep(walk, name) }
  }
  const close = async () => {
    stopLive()
    await stop()
  }
  return { phone, close }
}

export type HandPhone = Awaited<ReturnType<typeof phones>>['phone']

async function keep({ page }: Walker, name: string): Promise<void> {
  const tooWide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
  expect(await page.evaluate(tooWide), `${name} is wider than its screen`).toBeLessThanOrEqual(0)
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
}
