import { expect, test } from 'vitest'
import { messyRoll, messyRollFile } from '../../../test/roll-file.ts'
import { readTable } from '../../kernel/spreadsheet.ts'
import { memberTypesOf } from './charter-parts.ts'
import { peopled } from './people.fixture.ts'
import { checkRoll, keepableRows } from './roll-check.ts'

const person = (name: string, number: string, phone?: string) => ({ name, number, phone, types: ['worker'] })

test('a roll comes in whole or not at all, and says who stands in the way', async () => {
  const { w, commons, mina, act, get } = await peopled()
  const bring = (people: unknown[]) =>
    act<{ people: number; agents: string[] }>(mina, 'members.importRoll', { people, draft: null })
  const first = [person('순자', '1', '010-1111-2222'), person('영식', '2')]
  expect((await bring(first)).people).toBe(2)
  const refused = (people: unknown[], code: string, values: object) =>
    expect(bring(people)).rejects.toMatchObject({ code: `members.${code}`, values })
  const sora = person('소라', '3')
  await refused([sora, person('하늘', '2')], 'number_taken', { row: 2, value: '2', count: 1 })
  await refused([sora, person('하늘', '3')], 'number_repeated', { row: 2 })
  await refused([person(' 순 자', '9', '+82 10 1111 2222')], 'person_known', { row: 1 })
  const twice = [person('하늘', '4', '010-3333-4444'), person('하늘', '5', '01033334444')]
  await refused(twice, 'person_repeated', { row: 2 })
  await refused([{ ...sora, types: ['pirate'] }], 'no_such_type', { row: 1, value: 'pirate' })
  const { people } = await get<{ people: { name: string; claimed: boolean }[] }>(mina, 'roll')
  expect(people.map((one) => [one.name, one.claimed])).toEqual([
    ['김민아', true],
    ['순자', false],
    ['영식', false],
  ])
  expect(await get(mina, 'counts')).toMatchObject({
    members: 3,
    unclaimed: 2,
    types: [{ type: 'worker', members: 3 }],
  })
  expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
})

test('an uploaded file is drafted, checked, its columns remembered, and brought in', async () => {
  const { w, commons, mina, act, get, join } = await peopled('open', 'multi-stakeholder-coop')
  const { rows } = await readTable(await messyRollFile(), '명부.xlsx')
  const kept = keepableRows(rows)
  const { draft } = await act<{ draft: string }>(mina, 'members.draftRoll', {
    fileName: '명부.xlsx',
    rows: kept,
  })
  await act(mina, 'members.rememberMapping', { columns: [{ heading: '별칭', field: 'ignore' }] })
  const stored = await get<{ rows: string[][]; remembered: Record<string, string> }>(mina, 'rollDraft', {
    draft,
  })
  expect(stored.remembered).toEqual({ 별칭: 'ignore' })
  expect(JSON.stringify(stored.rows)).not.toMatch(/2345678/)
  const bora = await join('보라', ['consumer'])
  await expect(get(bora.person, 'rollDraft', { draft })).rejects.toMatchObject({ code: 'kernel.not_allowed' })
  const { charter, db } = await w.view(mina, commons)
  const types = memberTypesOf(charter)
  const options = { ...stored, types, defaultType: 'worker', today: '2026-03-02' }
  const check = await checkRoll(db, commons, options)
  expect(check.people.length).toBeGreaterThan(30)
  expect(check.problems.map(({ row }) => row)).toContain(messyRoll.badEmail)
  const done = await act<{ people: number }>(mina, 'members.importRoll', { people: check.people, draft })
  expect(done.people).toBe(check.people.length)
  await expect(get(mina, 'rollDraft', { draft })).rejects.toMatchObject({ code: 'kernel.not_found' })
  const again = await checkRoll((await w.view(mina, commons)).db, commons, options)
  expect(again.people).toEqual([])
  expect(new Set(again.problems.map(({ code }) => code))).toContain('number_taken')
})

test('five thousand come in at once', async () => {
  const { w, commons, mina, act, get } = await peopled()
  const people = Array.from({ length: 5_000 }, (_, i) =>
    person(`사람${i}`, String(i + 1), `010-${String(i).padStart(8, '0')}`),
  )
  const done = await act<{ agents: string[] }>(mina, 'members.importRoll', { people, draft: null })
  expect(done.agents).toHaveLength(5_000)
  const found = await get<{ people: { name: string }[] }>(mina, 'roll', { search: '사람499', limit: 3 })
  expect(found.people.map((one) => one.name)).toEqual(['사람499', '사람4990', '사람4991'])
  expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
})
