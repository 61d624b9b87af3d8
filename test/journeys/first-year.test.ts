import { afterAll, expect, it } from 'vitest'
import { closeBrowser } from '../browser.ts'
import { world } from '../world.ts'
import { foundIt, gatherFounders, holdFounding, payShares, workAYear } from './first-year.ts'
import { askWhy, closeTheYear, payDividends, shareOut } from './first-year-close.ts'
import { phones } from './phones.ts'

const w = await world('2026-01-05T01:00:00.000Z')
const { phone, close } = await phones(w)

afterAll(async () => {
  await closeBrowser()
  await close()
})

it('goes from founding to the dividend, each figure open to its why', { timeout: 280_000 }, async () => {
  const bakery = await foundIt(w, phone)
  await gatherFounders(bakery)
  await holdFounding(bakery)
  await payShares(bakery)
  await workAYear(bakery)
  await closeTheYear(bakery)
  await askWhy(bakery)
  await payDividends(bakery, await shareOut(bakery))
  // 12,400,000 in the bank after the year, 3,300,000 paid out.
  expect(await bakery.balance('assets:bank:main')).toBe(9_100_000n)
  expect(await bakery.balance('equity:carried')).toBe(-2_460_000n)
  expect(await w.verify(bakery.commons)).toMatchObject({ findings: [], balancesAgree: true })
})
