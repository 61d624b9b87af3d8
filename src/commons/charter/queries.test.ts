import { expect, test } from 'vitest'
import { world } from '../../../test/world.ts'
import { amending } from './amending.fixture.ts'

const w = await world()
const { mina, commons, change } = await amending(w, 'multi-stakeholder-coop')
const stranger = { kind: 'anyone' } as const

test('anyone may read the rules, in their own language', async () => {
  const ko = await w.get<{ sentences: { text: string }[] }>(stranger, commons, 'charter.sentences', {}, 'ko')
  const en = await w.get<{ sentences: { text: string }[] }>(stranger, commons, 'charter.sentences', {}, 'en')
  expect(ko.sentences.map((one) => one.text)).toContain('생산자 조합원은 한 사람이 한 표를 가져요.')
  expect(en.sentences.map((one) => one.text)).toContain('Each producer-member has one vote.')
  expect(ko.sentences).toHaveLength(en.sentences.length)
})

test('the check names what is there and what is missing', async () => {
  const { present, principles } = await w.get<{
    present: number
    principles: { presence: string; missing: string[] }[]
  }>(stranger, commons, 'charter.check')
  expect(principles).toHaveLength(8)
  expect(present).toBe(principles.filter((one) => one.presence === 'present').length)
  for (const { presence, missing } of principles) expect(missing.length > 0).toBe(presence !== 'present')
})

test('shows what an amendment would change before anybody votes, or why it can’t be made', async () => {
  const changes = [await change('dials.charter.review_months', 6)]
  const effect = (input: unknown) => w.get(mina, commons, 'charter.amendmentEffect', input)
  expect(await effect({ changes, layer: 'bylaws' })).toMatchObject({
    changes: [{ path: 'dials.charter.review_months' }],
  })
  expect(await effect({ changes, layer: 'articles' })).toEqual({
    changes: [],
    refused: {
      code: 'charter.layer_wrong',
      values: { path: 'dials.charter.review_months', layer: 'bylaws' },
    },
  })
})

test('nothing is new in rules that were just written from everything there is', async () => {
  const { items } = await w.get<{ items: { kind: string }[] }>(mina, commons, 'charter.newlyAvailable')
  expect(items.filter((one) => one.kind !== 'capability')).toEqual([])
})

test('history begins with the founding', async () => {
  const { versions } = await w.get<{ versions: unknown[] }>(mina, commons, 'charter.history')
  expect(versions).toEqual([expect.objectContaining({ version: 1, entry: 0, changes: [] })])
})

test('a version that is not there is not found', async () => {
  await expect(w.get(mina, commons, 'charter.versionDiff', { from: 1, to: 9 })).rejects.toMatchObject({
    status: 404,
  })
})
