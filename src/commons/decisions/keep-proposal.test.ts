import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { group } from './group.fixture.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

const amendment = {
  command: 'charter.amendBylaws',
  input: { changes: [{ path: 'dials.charter.review_months', from: 12, to: 6 }] },
}

describe('keepProposal', () => {
  it('gives a proposal back as it was, to its keeper alone, and leaves no entry', async () => {
    const g = await group(w, 2)
    const [mina, bora] = g.people as [never, never]
    const before = (await w.view(mina, g.commons)).size
    const { draft } = await w.act<{ draft: string }>(mina, g.commons, 'decisions.keepProposal', amendment)
    expect(await w.get(mina, g.commons, 'decisions.keptProposal', { draft })).toEqual(amendment)
    await expect(w.get(bora, g.commons, 'decisions.keptProposal', { draft })).rejects.toMatchObject({
      code: 'kernel.not_found',
    })
    expect((await w.view(mina, g.commons)).size).toBe(before)
  })

  it('is over after a week, once somebody keeps another', async () => {
    const g = await group(w, 1)
    const [mina] = g.people as [never]
    const { draft } = await w.act<{ draft: string }>(mina, g.commons, 'decisions.keepProposal', amendment)
    w.clock.pass({ days: 8 })
    await w.act(mina, g.commons, 'decisions.keepProposal', amendment)
    await expect(w.get(mina, g.commons, 'decisions.keptProposal', { draft })).rejects.toMatchObject({
      code: 'kernel.not_found',
    })
  })

  it('is for people of the commons', async () => {
    const g = await group(w, 1)
    const guest = w.act(await w.person('손님'), g.commons, 'decisions.keepProposal', amendment)
    await expect(guest).rejects.toMatchObject({ code: 'kernel.not_allowed' })
  })
})
