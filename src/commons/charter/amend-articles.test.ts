import { expect, test } from 'vitest'
import { world } from '../../../test/world.ts'
import { amending, decided } from './amending.fixture.ts'

const w = await world()

test('two thirds change the articles, and the new version is in force at once', async () => {
  const { charter, change, amend, mina, commons } = await amending(w, 'worker-coop')
  const decision = await amend('articles', [await change('procedures.assembly.days', 10)])
  const { version, data } = await charter()
  expect(version).toBe(2)
  expect(data.procedures.assembly!.days).toBe(10)
  const { versions } = await w.get<{ versions: unknown[] }>(mina, commons, 'charter.history')
  expect(versions).toHaveLength(2)
  expect(versions[0]).toMatchObject({
    version: 2,
    decision,
    changes: [
      {
        path: 'procedures.assembly',
        before: expect.stringContaining('7일'),
        after: expect.stringContaining('10일'),
      },
    ],
  })
  expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
})

test('nobody changes them by hand', async () => {
  const { mina, change, amendAs } = await amending(w, 'worker-coop')
  const changes = [await change('procedures.assembly.days', 10)]
  await expect(amendAs(mina, 'articles', changes)).rejects.toMatchObject({ code: 'kernel.needs_decision' })
})

test('a decision of another procedure does not reach them', async () => {
  const { change, amendAs } = await amending(w, 'worker-coop')
  const changes = [await change('procedures.assembly.days', 10)]
  await expect(amendAs(decided('assembly'), 'articles', changes)).rejects.toMatchObject({
    code: 'kernel.not_allowed',
  })
})

test.each([
  ['path_unknown', [{ path: 'dials.members.ghost', from: null, to: 1 }]],
  ['charter_moved_on', [{ path: 'procedures.assembly.days', from: 6, to: 10 }]],
  ['change_empty', [{ path: 'procedures.assembly.days', from: 7, to: 7 }]],
  ['layer_wrong', [{ path: 'dials.charter.review_months', from: 12, to: 24 }]],
  ['charter_invalid', [{ path: 'procedures.assembly.num', from: 1, to: 3 }]],
  [
    'paths_overlap',
    [
      { path: 'procedures.assembly.days', from: 7, to: 10 },
      { path: 'procedures.assembly.days', from: 7, to: 11 },
    ],
  ],
])('refuses with %s', async (code, changes) => {
  const { amendAs } = await amending(w, 'worker-coop')
  await expect(amendAs(decided('special'), 'articles', changes)).rejects.toMatchObject({
    code: `charter.${code}`,
  })
})

test('a change that newly goes against the law is made with a word, or refused where the rules say so', async () => {
  const { charter, change, amendAs, mina, commons } = await amending(w, 'worker-coop')
  const { amendedBy } = (await charter()).data.layers.articles!
  const shrink = [await change('organs.board.seats', 2)]
  const effect = () => w.get(mina, commons, 'charter.amendmentEffect', { changes: shrink, layer: 'articles' })
  expect(await effect()).toMatchObject({
    law: { causes: [{ code: 'board_small', severity: 'breach', paths: ['organs.board'] }], cures: [] },
  })
  await amendAs(decided(amendedBy), 'articles', [await change('dials.charter.legal_breaches', 'refuse')])
  await expect(amendAs(decided(amendedBy), 'articles', shrink)).rejects.toMatchObject({
    code: 'charter.law_breached',
    values: { article_ko: expect.stringContaining('제34조'), path: 'organs.board' },
  })
  expect(await effect()).toMatchObject({ changes: [], refused: { code: 'charter.law_breached' } })
  // What was against the law before stands in nobody's way.
  await amendAs(decided(amendedBy), 'articles', [await change('procedures.assembly.days', 10)])
})
