import { expect, it } from 'vitest'
import { world } from '../../../test/world.ts'

it('adds a thing once', async () => {
  const w = await world()
  const mina = await w.person('민아')
  const village = await w.found('village', mina, { capabilities: ['example'] })
  await w.act(mina, village, 'example.addThing', { name: '삽' })
  const again = w.act(mina, village, 'example.addThing', { name: '삽' })
  await expect(again).rejects.toMatchObject({ code: 'example.thing_exists' })
  expect(await w.get(mina, village, 'example.things')).toMatchObject([{ name: '삽' }])
  expect(await w.verify(village)).toMatchObject({ findings: [] })
})
