import { expect, test } from 'vitest'
import { world } from '../../../test/world.ts'
import { amending, decided } from './amending.fixture.ts'

const w = await world()

test('the board changes the regulations and nothing above them', async () => {
  const { charter, change, amendAs, commons } = await amending(w, 'worker-coop')
  const changes = [await change('dials.members.link_days', 14)]
  await w.act(decided('board'), commons, 'charter.amendRegulations', { changes })
  expect(await charter()).toMatchObject({ version: 2, data: { dials: { 'members.link_days': 14 } } })
  const articles = [await change('dials.members.admission', 'open')]
  await expect(amendAs(decided('board'), 'regulations', articles)).rejects.toMatchObject({
    code: 'charter.layer_wrong',
    values: { layer: 'articles' },
  })
})

test('versions follow each other and stay as they were', async () => {
  const { mina, commons, change, amendAs } = await amending(w, 'worker-coop')
  for (const days of [14, 21, 28])
    await amendAs(decided('board'), 'regulations', [await change('dials.members.link_days', days)])
  const diff = await w.get(mina, commons, 'charter.versionDiff', { from: 2, to: 3 })
  expect(diff).toEqual({
    changes: [
      {
        path: 'dials.members.link_days',
        before: expect.stringContaining('14일'),
        after: expect.stringContaining('21일'),
      },
    ],
  })
})
