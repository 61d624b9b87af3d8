import { describe, expect, it } from 'vitest'
import { machine, workshop } from './workshop.fixture.ts'

const s = await workshop([{ ...machine, training: true }])

describe('things.recordTraining and things.endTraining', () => {
  it('open a machine to whoever was shown how to use it, and close it again', async () => {
    const cutter = await s.shared()
    const untrained = s.refused('not_bookable', { reasons: 'untrained', untrained: '' })
    await expect(s.book(s.bora, cutter, 1, 2)).rejects.toMatchObject(untrained)
    const bora = { resource: cutter, agent: s.agents.bora }
    await expect(s.act(s.bora, 'things.recordTraining', bora)).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
    await s.act(s.mina, 'things.recordTraining', bora)
    expect(await s.get(s.bora, 'thing', { resource: cutter })).toMatchObject({ trained: true })
    await s.book(s.bora, cutter, 1, 2)
    await expect(s.act(s.mina, 'recordTraining', bora)).rejects.toMatchObject(s.refused('trained_already'))
    await s.act(s.mina, 'things.endTraining', bora)
    await expect(s.book(s.bora, cutter, 3, 4)).rejects.toMatchObject(untrained)
    await expect(s.act(s.mina, 'endTraining', bora)).rejects.toMatchObject(s.refused('not_trained'))
    const nobody = { resource: cutter, agent: s.w.clock.newId() }
    await expect(s.act(s.mina, 'recordTraining', nobody)).rejects.toMatchObject(s.refused('no_such_member'))
    const hidden = { ...bora, resource: await s.register('열쇠') }
    await expect(s.act(s.mina, 'recordTraining', hidden)).rejects.toMatchObject(s.refused('not_shared'))
  })
})
