import { describe, expect, it } from 'vitest'
import { library } from './library.fixture.ts'

const s = await library()
const camera = await s.shared('dear', 3, '사진기')
const broken = async () => {
  const { loan } = await s.take(s.mina, camera, {}, s.agents.bora)
  await s.bring(s.mina, loan, 'broken', '깨졌어요')
  return loan
}
const settle = (loan: string, kept: string, who = s.mina) =>
  s.act<{ obligation: string | null }>(who, 'things.settleDeposit', { loan, kept })
const owed = () => s.w.get<object>(s.bora, s.commons, 'obligations.mine', { agent: s.agents.bora })

describe('things.settleDeposit', () => {
  it('lets it go whole, and owes nobody anything', async () => {
    const loan = await broken()
    expect(await s.get<object[]>(s.mina, 'heldDeposits')).toHaveLength(1)
    expect(await settle(loan, '0')).toMatchObject({ obligation: null })
    await expect(settle(loan, '0')).rejects.toMatchObject(s.refused('nothing_held'))
    expect(await s.get<object[]>(s.mina, 'heldDeposits')).toEqual([])
  })

  it('keeps a part, never more than was held: what is kept is owed like anything else', async () => {
    const loan = await broken()
    await expect(settle(loan, '30001')).rejects.toMatchObject(s.refused('more_than_deposit'))
    await expect(settle(loan, '12000', s.duri)).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    await settle(loan, '12000')
    expect(JSON.stringify(await owed(), (_, one) => (typeof one === 'bigint' ? `${one}` : one))).toContain(
      '"12000"',
    )
    const rows = await s.w.office.database.read
      .selectFrom('ledger_balance')
      .select(['account', 'amount'])
      .where('commons_id', '=', s.commons)
      .where('amount', '!=', 0n)
      .execute()
    expect(Object.fromEntries(rows.map(({ account, amount }) => [account.split(':')[1], amount]))).toEqual({
      receivable: 12_000n,
      other: -12_000n,
    })
  })

  it('waits until it is back', async () => {
    const { loan } = await s.take(s.mina, camera, {}, s.agents.duri)
    await expect(settle(loan, '1')).rejects.toMatchObject(s.refused('not_back'))
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
