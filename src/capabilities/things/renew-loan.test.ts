import { describe, expect, it } from 'vitest'
import { library, moment } from './library.fixture.ts'

const s = await library()
const renew = (who: typeof s.mina, loan: string) =>
  s.act<{ loan: string; due: string }>(who, 'things.renewLoan', { loan })

describe('things.renewLoan', () => {
  it('is a further loan that follows the first, as often as the rule says', async () => {
    const saw = await s.shared('tool')
    const { loan } = await s.take(s.bora, saw)
    await expect(renew(s.duri, loan)).rejects.toMatchObject(s.refused('not_your_loan'))
    const next = await renew(s.bora, loan)
    expect(next.due).toBe(moment(14 * 24 + 18))
    const shown = await s.get<{ loan: object }>(s.bora, 'loan', { loan: next.loan })
    expect(shown.loan).toMatchObject({ first: loan, renewal: 1, state: 'out' })
    await expect(renew(s.bora, loan)).rejects.toMatchObject(s.refused('back_already'))
    await expect(renew(s.bora, next.loan)).rejects.toMatchObject(s.refused('renewed_enough', { most: 1 }))
    await s.bring(s.bora, next.loan)
    await s.take(s.duri, saw)
  })

  it('is refused when somebody booked it, or when it is to be looked after', async () => {
    const drill = await s.shared('tool')
    const { loan } = await s.take(s.bora, drill)
    const time = { from: moment(8 * 24 + 10), until: moment(8 * 24 + 12) }
    const { booking } = await s.act(s.duri, 'book', { resource: drill, ...time })
    await expect(renew(s.bora, loan)).rejects.toMatchObject(s.refused('others_wait'))
    await s.act(s.duri, 'cancelBooking', { booking })
    const trouble = { resource: drill, title: '점검', note: '', photo: null, unusable: false }
    const { ticket } = await s.act(s.mina, 'care.reportTrouble', trouble)
    const out = { from: moment(9 * 24), until: moment(10 * 24) }
    await s.act(s.mina, 'care.assessTrouble', { ticket, finding: '', parts: '', out })
    await expect(renew(s.bora, loan)).rejects.toMatchObject(s.refused('looked_after'))
  })

  it('is not for what is late, nor for what a rule no longer lends', async () => {
    const ball = await s.shared('tool')
    const { loan } = await s.take(s.mina, ball)
    await s.act(s.mina, 'share', { resource: ball, rule: 'machine', units: 1 })
    await expect(renew(s.mina, loan)).rejects.toMatchObject(s.refused('not_lent'))
    await s.act(s.mina, 'share', { resource: ball, rule: 'tool', units: 1 })
    await s.pass(24 * 8)
    await expect(renew(s.mina, loan)).rejects.toMatchObject(s.refused('late_already'))
  })
})
