import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser, newPage } from '../browser.ts'
import { world } from '../world.ts'
import { type Cost, counted, type Hand } from './counted.ts'
import * as steps from './office-steps.ts'
import { phones } from './phones.ts'

const w = await world()
const { phone, close } = await phones(w)
const office = counted(await phone({ kind: 'anyone' }))
const member = counted(await phone({ kind: 'anyone' }))
const week: steps.Week = { w, office, home: '' }
let linkOf = (_: string) => ''

afterAll(async () => {
  await closeBrowser()
  await close()
})

/** What a step may cost at most; a page that asks for more than before is seen here. */
function costs(hand: Hand, most: Cost): void {
  const spent = hand.cost()
  expect(spent.presses, 'presses').toBeLessThanOrEqual(most.presses)
  expect(spent.typed, 'typed fields').toBeLessThanOrEqual(most.typed)
}

/** A till receipt as a phone takes it. */
async function receipt(): Promise<Buffer> {
  const page = await newPage({ width: 380, height: 560 })
  await page.setContent(
    '<h2>DAISO</h2><p>2026-04-07 14:02</p><p>10 … 20,000</p><p>4 … 64,000</p><h3>84,000</h3>',
  )
  const picture = await page.screenshot({ type: 'jpeg', quality: 60 })
  await page.context().close()
  return picture
}

describe('the first week of a co-operative of forty, by one person on a phone', { timeout: 180_000 }, () => {
  it('moves in with the roll and the shares of the office’s own list, corrected on the page', async () => {
    week.home = await steps.moveIn(office)
    costs(office, { presses: 8, typed: 5 })
  })

  it('sets dues, lets one member pay less, and sees by age who is late', async () => {
    await steps.setDues(week)
    costs(office, { presses: 10, typed: 3 })
    await steps.seeArrears(week)
    costs(office, { presses: 6, typed: 0 })
  })

  it('refuses to be hurried by a bank file with wrong sums', async () => {
    await steps.bringBank(week)
    costs(office, { presses: 8, typed: 2 })
  })

  it('matches most of the statement by itself and the rest in two presses a line', async () => {
    await steps.matchBank(week)
    costs(office, { presses: 10, typed: 0 })
    await steps.undoMatch(week)
    costs(office, { presses: 10, typed: 0 })
  })

  it('lets members in by their links, two of a family on one phone, to their own page', async () => {
    linkOf = await steps.makeLinks(week)
    costs(office, { presses: 4, typed: 0 })
    await steps.comeIn(member, linkOf)
    await steps.seeOwn(member, week)
    await steps.lookAsFamily(member, week)
    costs(member, { presses: 12, typed: 0 })
  })

  it('pays a member’s expense from photo to bank line', async () => {
    const picture = await receipt()
    await steps.askExpense(member, week, picture)
    costs(member, { presses: 10, typed: 3 })
    await steps.askMore(member, week, picture)
    office.cost()
    await steps.approveAndPay(week)
    costs(office, { presses: 8, typed: 0 })
    await steps.seePaid(week, member)
    costs(office, { presses: 8, typed: 0 })
  })

  it('calls a general meeting', async () => {
    await steps.callMeeting(week)
    costs(office, { presses: 7, typed: 2 })
  })

  it('leaves books that agree with the bank, and a journal that verifies', async () => {
    const view = await w.view({ kind: 'anyone' }, week.home.split('/').at(-1)!)
    expect(await w.verify(view.commons.id)).toMatchObject({ findings: [], balancesAgree: true })
    await office.go(`${week.home}/bank`)
    expect(await office.text()).toMatch(/12,134,734원\s+은행과 장부가 맞아요/)
  })
})
