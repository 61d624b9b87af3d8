import { describe, expect, it } from 'vitest'
import { library, moment } from './library.fixture.ts'

const s = await library()
const balance = async (account: string) =>
  (await s.w.office.database.read
    .selectFrom('ledger_balance')
    .select('amount')
    .where('commons_id', '=', s.commons)
    .where('account', '=', account)
    .executeTakeFirst()) ?? { amount: 0n }

describe('things.returnLoan', () => {
  it('frees the rest of its time at once', async () => {
    const saw = await s.shared('plain')
    const { loan } = await s.take(s.bora, saw)
    await expect(s.bring(s.duri, loan)).rejects.toMatchObject(s.refused('not_your_loan'))
    await s.bring(s.bora, loan, 'worn')
    await expect(s.bring(s.bora, loan)).rejects.toMatchObject(s.refused('back_already'))
    await s.take(s.duri, saw)
    const shown = await s.get<{ loan: object }>(s.bora, 'loan', { loan })
    expect(shown.loan).toMatchObject({ state: 'returned', condition: { out: 'good', back: 'worn' } })
    await expect(s.get(s.duri, 'loan', { loan })).rejects.toMatchObject({ code: 'kernel.not_found' })
  })

  it('takes what is broken out of use and tells care; mended, it is lent again', async () => {
    const drill = await s.shared('plain', 1, '드릴')
    const { loan } = await s.take(s.bora, drill)
    await expect(s.bring(s.bora, loan, 'broken')).rejects.toMatchObject(s.refused('what_is_broken'))
    const { ticket } = await s.bring(s.bora, loan, 'broken', '불꽃이 튀어요')
    const gone = s.refused('not_bookable', { reasons: 'out_of_service' })
    await expect(s.take(s.duri, drill)).rejects.toMatchObject(gone)
    await s.act(s.mina, 'care.beginRepair', { ticket })
    await s.act(s.mina, 'care.endTrouble', { ticket, how: 'resolved' })
    expect(await s.take(s.duri, drill)).toMatchObject({ unit: 1 })
  })

  it('takes only the broken one of a pool out of use', async () => {
    const pots = await s.shared('plain', 2, '솥')
    const { loan } = await s.take(s.bora, pots)
    const { ticket } = await s.bring(s.bora, loan, 'broken', '구멍이 났어요')
    expect(await s.take(s.bora, pots)).toMatchObject({ unit: 2 })
    await expect(s.take(s.mina, pots)).rejects.toMatchObject(s.refused('taken'))
    await s.act(s.mina, 'care.endTrouble', { ticket, how: 'resolved' })
    expect(await s.take(s.mina, pots)).toMatchObject({ unit: 1 })
  })

  it('holds a deposit while it is out, and lets it go', async () => {
    const camera = await s.shared('dear', 1, '사진기')
    const held = `liabilities:held:${s.agents.bora}`
    const promised = `assets:receivable:deposits:${s.agents.bora}`
    const { loan } = await s.take(s.mina, camera, {}, s.agents.bora)
    expect([(await balance(held)).amount, (await balance(promised)).amount]).toEqual([-30_000n, 30_000n])
    await expect(s.bring(s.bora, loan)).rejects.toMatchObject(s.refused('ask_custodian'))
    await s.bring(s.mina, loan)
    expect([(await balance(held)).amount, (await balance(promised)).amount]).toEqual([0n, 0n])
  })

  it('keeps the database itself from lending a unit twice', async () => {
    const one = await s.shared('plain', 1, '사다리')
    const { loan } = await s.take(s.bora, one)
    const { write: db } = s.w.office.database
    const row = await db
      .selectFrom('things_loan')
      .selectAll()
      .where('id', '=', loan)
      .executeTakeFirstOrThrow()
    const twice = { ...row, id: s.commons, first: s.commons, agent: s.agents.duri }
    await expect(db.insertInto('things_loan').values(twice).execute()).rejects.toThrow(/things_loan_once/)
    expect(row.due_at.toISOString()).toBe(moment(8 * 24))
  })
})
