import { expect } from 'vitest'
import type { World } from '../world.ts'
import type { HandPhone } from './phones.ts'
import { readingCircle } from './reading-circle.ts'

/** Somebody who never saw Dure comes to their home and votes: what waits, the answer, the button. */
export async function voteInThreePresses(w: World, phone: HandPhone): Promise<void> {
  const circle = await readingCircle(w)
  const [mina, , junho] = circle.people
  const decision = await circle.propose(mina, 12, 6, '규칙을 반년마다 살펴볼까요?')
  const newcomer = await phone(junho)
  const { page } = newcomer
  await newcomer.go(circle.at())
  await newcomer.keep('home-waiting')
  const presses = [
    () => page.locator('main a:visible', { hasText: '반년마다' }).first().click(),
    () => page.getByText('찬성', { exact: true }).first().click(),
    () => page.getByRole('button', { name: '표결하기' }).click(),
  ]
  for (const [i, press] of presses.entries()) {
    await press()
    if (i === 0) await page.waitForURL(/decisions\/[0-9a-f-]{36}/)
    await newcomer.keep(`press-${i + 1}`)
  }
  await expect.poll(() => newcomer.text()).toContain("지금 내 표는 '찬성'이에요")
  await newcomer.keep('pressed')
  const view = await w.get<{ cast: number }>(mina, circle.commons, 'decisions.decision', { decision })
  expect(view.cast).toBe(1)
  await page.context().close()
}
