import { expect, test } from 'vitest'
import { world } from '../../../test/world.ts'
import { amending, decided } from './amending.fixture.ts'
import { isReviewDue, lastLookedAt } from './review.ts'

const w = await world()

test('a year after the rules were set a review is due; a decision to let them stand starts the time anew', async () => {
  const { mina, commons, decide } = await amending(w, 'informal-group')
  const isDue = async () => {
    const { charter, db, now } = await w.view(mina, commons)
    return isReviewDue(charter, await lastLookedAt(db, commons, charter.version), now)
  }
  w.clock.pass({ days: 364 })
  expect(await isDue()).toBe(false)
  w.clock.pass({ days: 2 })
  expect(await isDue()).toBe(true)
  await decide('charter.reviewRules', { version: 1 })
  expect(await isDue()).toBe(false)
})

test('rules that have changed since were not the ones gone through', async () => {
  const { commons } = await amending(w, 'informal-group')
  await expect(
    w.act(decided('assembly'), commons, 'charter.reviewRules', { version: 2 }),
  ).rejects.toMatchObject({
    code: 'charter.charter_moved_on',
  })
})
