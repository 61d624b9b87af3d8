import { expect } from 'vitest'
import type { World } from '../world.ts'
import type { HandPhone, Phone } from './phones.ts'
import { readingCircle } from './reading-circle.ts'

/**
 * Somebody who never saw Dure comes by an invitation link on a phone. The next day a vote waits on their home: they
 * press what waits, the answer, the button.
 */
export async function voteInThreePresses(w: World, phone: HandPhone): Promise<void> {
  const circle = await readingCircle(w)
  const [mina] = circle.people
  const newcomer = await comeByLink(phone, await invite(phone, mina, circle.at('/people/invite')))
  const decision = await circle.propose(mina, 12, 6, '규칙을 반년마다 살펴볼까요?')
  const { page } = newcomer
  await newcomer.go(circle.at())
  await newcomer.keep('home-waiting')
  const presses = [
    () => page.locator('main').getByText('반년마다').first().click(),
    () => page.getByText('찬성', { exact: true }).first().click(),
    () => page.getByRole('button', { name: '표결하기' }).click(),
  ]
  for (const [i, press] of presses.entries()) {
    await press()
    if (i === 0) await page.waitForURL(/decisions\/[0-9a-f-]{36}/)
  }
  await expect.poll(() => newcomer.text()).toContain("지금 내 표는 '찬성'이에요")
  await newcomer.keep('newcomer-voted')
  const view = await w.get<{ cast: number }>(mina, circle.commons, 'decisions.decision', { decision })
  expect([presses.length, view.cast]).toEqual([3, 1])
  await page.context().close()
}

/** Answers the link's address. */
async function invite(phone: HandPhone, by: Parameters<HandPhone>[0], path: string): Promise<string> {
  const host = await phone(by)
  await host.go(path)
  await host.fill({ uses: '1' })
  await host.send('/people/invite')
  const [link] = /\/c\/[^\s/]+\/join\/[\w-]+/.exec(await host.text())!
  await host.page.context().close()
  return link
}

async function comeByLink(phone: HandPhone, link: string): Promise<Phone> {
  const newcomer = await phone({ kind: 'anyone' })
  await newcomer.go(link)
  await newcomer.keep('invited')
  await newcomer.fill({ you: '최새봄' })
  await newcomer.send(link)
  await newcomer.keep('joined')
  return newcomer
}
