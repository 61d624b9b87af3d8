import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser } from '../browser.ts'
import { world } from '../world.ts'
import { amendRules } from './amendment.ts'
import { lookAround } from './around.ts'
import { chooseTogether, electSecretly } from './choices.ts'
import { voteInThreePresses } from './one-minute.ts'
import { phones } from './phones.ts'
import { appealStays, blockAndRetry, breakATie, missTheQuorum, type Shown, seenBy } from './setbacks.ts'

const w = await world()
const { phone, close } = await phones(w)
const shown: Shown[] = []

afterAll(async () => {
  await closeBrowser()
  await close()
})

describe('decisions in a real browser', { timeout: 180_000 }, () => {
  it('a rule is amended by three people on phones, and obeyed', () => amendRules(w, phone))

  it('somebody new votes with three presses from their home', () => voteInThreePresses(w, phone))

  it.each([
    ['a tie is broken by whoever our rules say', breakATie],
    ['a vote without its quorum says how many were missing', missTheQuorum],
    ['what could not be carried out is, once nothing stands in the way', blockAndRetry],
    ['an appeal stays what was decided', appealStays],
    ['a secret election is ranked without JavaScript, and everybody finds their ballot', electSecretly],
    ['a book is chosen and money shared out', chooseTogether],
  ])('%s', async (_, walk) => {
    const one = await walk(w, phone)
    shown.push(one)
    expect(await w.verify(one.circle.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it.each([
    ['en-dark', { lang: 'en', dark: true, width: 390 } as const],
    ['ko-wide', { lang: 'ko', width: 1280 } as const],
  ])('reads well: %s', async (name, options) => {
    expect(shown).toHaveLength(6)
    for (const one of shown) {
      const reader = await phone(one.circle.people[1], options)
      await seenBy(reader, one, name)
      if (one === shown[0]) await lookAround(reader, one.circle, name)
      await reader.page.context().close()
    }
  })
})
