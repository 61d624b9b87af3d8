import { expect, test } from 'vitest'
import { peopled } from './people.fixture.ts'

type Draft = { rows: string[][]; agents: Record<string, string> }

test('members.correctDraft changes cells of one’s own upload, and nobody comes in by it', async () => {
  const { mina, minaAgent, act, get, join } = await peopled()
  const rows = [['이름', '연락처'], ['김영희'], ['박순자', '010-1']]
  const { draft } = await act<{ draft: string }>(mina, 'members.draftRoll', { fileName: 'a.csv', rows })
  const cells = [
    { row: 2, column: 1, text: '010-1111-2222' },
    { row: 3, column: 0, text: '박순자 900101-2345678' },
    { row: 9_000, column: 0, text: '없는 줄' },
  ]
  const input = { draft, cells, agents: [{ row: 3, agent: minaAgent }] }
  await act(mina, 'members.correctDraft', input)
  const kept = await get<Draft>(mina, 'rollDraft', { draft })
  expect(kept.rows).toEqual([
    ['이름', '연락처'],
    ['김영희', '010-1111-2222'],
    ['박순자', '010-1'],
  ])
  expect(kept.agents).toEqual({ 3: minaAgent })
  expect((await get<{ people: unknown[] }>(mina, 'roll')).people).toHaveLength(1)
  const bora = await join('보라')
  await expect(act(bora.person, 'members.correctDraft', input)).rejects.toMatchObject({
    code: 'kernel.not_allowed',
  })
  const gone = { ...input, draft: draft.replace(/.{4}$/, '0000') }
  await expect(act(mina, 'members.correctDraft', gone)).rejects.toMatchObject({ code: 'kernel.not_found' })
})
