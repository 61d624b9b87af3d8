import { expect, it } from 'vitest'
import { office, statement } from './office.fixture.ts'

const { w, commons, mina, bank, bringIn, lineOf, dues, act } = await office()
const outsider = {
  ...{ agent: null, party: '박씨네 농약사', direction: 'out', purpose: 'expenses', label: '농약값' },
  ...{ account: 'liabilities:payable:expenses', against: 'expenses:supplies' },
}

it('names whom outside the roll money went to in the books for the tax adviser', async () => {
  const inCash = await dues('', outsider)
  await act(mina, 'recordPayment', {
    ...{ obligation: inCash, amount: '10000', on: '2026-03-02', place: 'assets:cash' },
  })
  const [first, second] = [await dues('', outsider), await dues('', { ...outsider, party: '한울전기' })]
  await bringIn(
    statement([
      ['2026.03.02', '알 수 없음', -20_000],
      ['2026.03.02', '한국전력', -5000],
    ]),
  )
  const line = await lineOf('알 수 없음')
  const parts = [first, second].map((obligation) => ({ obligation, amount: '10000' }))
  const { booking } = await bank('matchLine', { line: line.id, parts, remember: false })
  await bank('bookLine', { line: (await lineOf('한국전력')).id, account: 'expenses:utilities', note: '' })
  await bank('takeBackMatch', { booking })
  const days = { from: '2026-01-01', until: '2026-12-31' }
  const { entries } = await w.get<{ entries: { party: string; postings: { to: string; from: string }[] }[] }>(
    ...([mina, commons, 'books.adviser', { unit: 'KRW', ...days }] as const),
  )
  const main = 'assets:bank:main'
  const moved = entries.flatMap(({ party, postings }) =>
    postings.flatMap(({ from, to }) => (from === main || to === main ? [[from, party]] : [])),
  )
  const both = '박씨네 농약사, 한울전기'
  expect(moved.filter(([from]) => from !== 'equity:opening')).toEqual([
    [main, both],
    [main, '한국전력'],
    ['liabilities:payable:expenses', both],
    ['liabilities:payable:expenses', both],
  ])
  expect(entries.filter(({ postings }) => postings[0]!.from === 'assets:cash')).toMatchObject([
    { party: '박씨네 농약사' },
  ])
})
