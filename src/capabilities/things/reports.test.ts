import { describe, expect, it } from 'vitest'
import type { CaseView } from '../../commons/sanctions/queries.ts'
import type { Actor } from '../../kernel/authority.ts'
import { machine, workshop } from './workshop.fixture.ts'

const s = await workshop([machine], { 'care.watching': 'both' })
const cutter = await s.shared()
type Seen = { of: string; key: string; agent: string | null; resource: string; told: boolean }
const asked = (who: Actor, name: string) => s.w.get<Seen[]>(who, s.commons, `care.${name}`)
const report = (who: Actor, of: Pick<Seen, 'of' | 'key'>, more: object = {}) =>
  s.act<{ case: string; joined: boolean }>(who, 'care.report', {
    ...{ of: of.of, key: of.key, seen: 'untidy', note: '', photo: null, ...more },
  })
const caseOf = (who: Actor, id: string) =>
  s.w.get<CaseView | null>(who, s.commons, 'sanctions.caseOf', { case: id })

describe('whoever books next', () => {
  it('reports on the booking before, and only on that; whoever goes round on what runs', async () => {
    const first = (await s.book(s.bora, cutter, 1, 2)).booking
    await s.book(s.duri, cutter, 2, 3)
    const gone = (await s.book(s.duri, cutter, 5, 6)).booking
    await s.act(s.duri, 'cancelBooking', { booking: gone })
    const booking = (id: string) => ({ of: 'things.booking', key: `booking:${id}` })
    // Nobody has had it yet.
    await expect(report(s.duri, booking(first))).rejects.toMatchObject({ code: 'care.no_such_occasion' })
    s.w.clock.pass({ minutes: 90 })
    expect((await asked(s.mina, 'running')).map(({ agent }) => agent)).toEqual([s.agents.bora])
    expect(await asked(s.duri, 'behind')).toEqual([])
    await expect(report(s.duri, booking(first))).rejects.toMatchObject({ code: 'care.not_next' })
    s.w.clock.pass({ minutes: 40 })
    const [before] = await asked(s.duri, 'behind')
    // Who it was stays unsaid, as in the calendar.
    expect(before).toMatchObject({ key: `booking:${first}`, agent: null, resource: cutter, told: false })
    await expect(report(s.bora, booking(first))).rejects.toMatchObject({ code: 'care.not_oneself' })
    await expect(report(s.duri, booking(gone))).rejects.toMatchObject({ code: 'care.no_such_occasion' })
    const made = await report(s.duri, before!, { note: '재가 가득했어요' })
    expect(await report(s.mina, before!)).toEqual({ case: made.case, joined: true })
    const seen = (await caseOf(s.bora, made.case))!
    expect(seen).toMatchObject({ against: s.agents.bora, reporter: s.agents.duri, duty: 'care' })
    expect(seen.witnesses.map(({ stands }) => stands)).toEqual(['next', 'monitor'])
    expect(seen.statements.map(({ body }) => body)).toEqual(['재가 가득했어요'])
    expect((await asked(s.duri, 'behind'))[0]).toMatchObject({ told: true })
    expect(await caseOf(await s.w.person('낯선 사람'), made.case).catch(() => null)).toBeNull()
  })

  it('is forgotten with what they said and showed', async () => {
    const { database } = s.w.office
    const [row] = await database.read.selectFrom('sanctions_witness').select(['case_id']).execute()
    await database.write
      .updateTable('sanctions_witness')
      .set({ photo: 'a'.repeat(64) })
      .execute()
    await s.act(s.duri, 'members.leave', { agent: s.agents.duri })
    await s.act(s.mina, 'members.erase', { agent: s.agents.duri }).catch(async () => {
      await s.act(s.duri, 'members.erase', { agent: s.agents.duri })
    })
    await s.w.settle()
    const left = (await caseOf(s.bora, row!.case_id))!
    const of = (agent: string) => left.witnesses.find((one) => one.agent === agent)
    expect([of(s.agents.duri)?.photo, of(s.agents.mina)?.photo]).toEqual([null, 'a'.repeat(64)])
    expect(left.statements.map(({ body }) => body)).toEqual([null])
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
