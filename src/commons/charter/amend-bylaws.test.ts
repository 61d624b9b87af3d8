import { expect, test } from 'vitest'
import { world } from '../../../test/world.ts'
import { amending, decided } from './amending.fixture.ts'

const w = await world()

test('the assembly changes the bylaws', async () => {
  const { charter, change, amend } = await amending(w, 'worker-coop')
  await amend('bylaws', [await change('dials.charter.review_months', 24)])
  expect(await charter()).toMatchObject({ version: 2, data: { dials: { 'charter.review_months': 24 } } })
})

test('a group with one layer changes everything there', async () => {
  const { charter, change, amend } = await amending(w, 'informal-group')
  await amend('bylaws', [
    await change('procedures.assembly.days', 5),
    await change('dials.charter.review_months', 6),
  ])
  expect(await charter()).toMatchObject({
    version: 2,
    data: { procedures: { assembly: { days: 5 } }, dials: { 'charter.review_months': 6 } },
  })
})

test('a power taken away is gone with the next command', async () => {
  const { mina, commons, change, amendAs } = await amending(w, 'informal-group')
  const attempt = () => w.act(mina, commons, 'decisions.withdraw', { decision: commons })
  await expect(attempt()).rejects.toMatchObject({ code: 'decisions.no_such_decision' })
  await amendAs(decided('assembly'), 'bylaws', [await change('powers.decisions.withdraw.who', [])])
  await expect(attempt()).rejects.toMatchObject({ code: 'kernel.not_in_charter' })
})
