import { expect, it } from 'vitest'
import { readCsvRows } from './csv-read.ts'
import { usualKinds } from './kinds.ts'

const known = {
  people: [
    { agent: 'a', name: '보라', number: '7' },
    { agent: 'b', name: '준호', number: null },
    { agent: 'c', name: '준호', number: '9' },
  ],
  projects: [{ id: 'p', name: '물길' }],
  kinds: usualKinds,
}
const table = (...rows: string[][]) =>
  readCsvRows([['날짜', '이름', '종류', '양', '프로젝트', '내용', '선물'], ...rows], known)

it('reads rows as offices write them', () => {
  const { rows, problems } = table(
    ['2026.3.1', '보라', '일', '3시간 30분', '물길', '물길 청소', ''],
    ['2026-03-01', '9', '돈', '12,000원', '', '', '예'],
    ['', '', '', '', '', '', ''],
    ['합계', '', '', '5', '', '', ''],
  )
  expect(problems).toEqual([])
  expect(rows).toEqual([
    {
      ...{ row: 2, agent: 'a', kind: 'work', quantity: 12_600n, unit: 'h', happenedOn: '2026-03-01' },
      ...{ project: 'p', note: '물길 청소', gift: false },
    },
    {
      row: 3,
      agent: 'c',
      kind: 'money',
      quantity: 12_000n,
      unit: 'KRW',
      happenedOn: '2026-03-01',
      note: '',
      gift: true,
    },
  ])
})

it('says of each row what is wrong', () => {
  const row = (change: Partial<Record<number, string>>) =>
    ['2026-03-01', '보라', '일', '1', '', '', ''].map((cell, i) => change[i] ?? cell)
  const bad = [row({ 0: '어제' }), row({ 1: '' }), row({ 1: '나그네' }), row({ 1: '준호' }), row({ 2: '춤' })]
  const { problems } = table(...bad, row({ 3: '많이' }), row({ 3: '0' }), row({ 4: '숲' }))
  expect(problems.map(({ problem }) => problem)).toEqual([
    ...['date_bad', 'name_missing', 'name_unknown', 'name_ambiguous', 'kind_unknown'],
    ...['amount_bad', 'amount_bad', 'project_unknown'],
  ])
  expect(
    readCsvRows(
      [
        ['무엇', '누가'],
        ['1', '2'],
      ],
      known,
    ).hasHeadings,
  ).toBe(false)
})
