import { expect, it } from 'vitest'
import { world } from './world.ts'

it('founds a village that verifies', async () => {
  const w = await world()
  const mina = await w.person('민아')
  const village = await w.found('village', mina)
  expect(await w.verify(village)).toMatchObject({ findings: [], balancesAgree: true })
})
