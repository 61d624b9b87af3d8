import { expect, it } from 'vitest'
import { village } from './village.fixture.ts'

const { mina, bora, agents, act, get, dues } = await village()
const refused = (code: string) => ({ code: `obligations.${code}` })

it('obligations.eraseParty takes an outsider’s name away once nothing is owed any more', async () => {
  const owed = await dues(agents.bora, {
    ...{ agent: null, party: '박씨네 농약사', direction: 'out', purpose: 'expenses', label: '농약값' },
    ...{ account: 'liabilities:payable:expenses', against: 'expenses:supplies' },
  })
  const erase = (obligation = owed) => act(mina, 'eraseParty', { obligation })
  await expect(erase()).rejects.toMatchObject(refused('still_open'))
  await act(mina, 'recordPayment', {
    ...{ obligation: owed, amount: '10000', on: '2026-03-02', place: 'assets:cash' },
  })
  await expect(act(bora, 'eraseParty', { obligation: owed })).rejects.toMatchObject({
    code: 'kernel.not_allowed',
  })
  await erase()
  const { obligation } = await get<{ obligation: object }>(mina, 'obligation', { obligation: owed })
  expect(obligation).toMatchObject({ party: null, amount: 10_000n })
  await expect(erase()).rejects.toMatchObject(refused('no_party'))
})
