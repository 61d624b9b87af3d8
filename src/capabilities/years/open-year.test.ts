import { describe, expect, it } from 'vitest'
import { world } from '../../../test/world.ts'
import { coop, refused } from './coop.fixture.ts'

const open = { 'books.unit': 'GBP', 'books.open_to': 'anyone', 'books.year_begins': 4 }

describe('a year in pounds that begins in April, open to anyone', async () => {
  const w = await world('2026-04-02T00:00:00.000Z')
  const c = await coop(w, ['민아', '수호', '지우', '하늘'], 'kr-cooperative', open)
  const [mina, suho, jiu] = c.agents
  const stranger = await w.person('나리')
  const seen = (year = 2026) =>
    w.get<{ budget: object | null; disclosure: { results: object[]; balances: object[] } | null }>(
      stranger,
      c.commons,
      'years.openYear',
      { year },
    )
  const use = { year: 2026, legal: '0', voluntary: '0', patronage: '0', capital: '0', payBy: '2027-06-30' }

  it('shows budget against actual, and the disclosure once it is closed', async () => {
    const shares = {
      [`equity:shares:${mina}`]: 100_050,
      [`equity:shares:${suho}`]: 50_000,
      [`equity:shares:${jiu}`]: 50_000,
    }
    await c.open({ 'assets:bank': 200_050, ...shares }, '2026-04-01')
    await w.act(c.office, c.commons, 'members.appoint', {
      ...{ agent: suho, kind: 'organ', code: 'auditor', from: '2026-04-02', until: '2028-03-02' },
    })
    await c.book('income:sales', 'assets:bank', 123_456, '2026-04-01')
    expect(await seen()).toMatchObject({ budget: null, disclosure: null })
    const lines = [{ account: 'income:sales', amount: '150000' }]
    await c.send(c.meeting, 'years.setBudget', { year: 2026, text: '', lines })
    expect(await seen()).toMatchObject({
      ...{ from: '2026-04-01', until: '2027-03-31', unit: 'GBP', disclosure: null },
      budget: { lines: [{ account: 'income:sales', planned: 150_000n, actual: 123_456n }] },
    })
    w.clock.pass({ days: 364 })
    await c.send(c.office, 'years.closeYear', { year: 2026 })
    const { disclosure } = await seen()
    expect(disclosure).toMatchObject({ result: 123_456n })
    expect(disclosure!.balances).toContainEqual({
      ...{ account: 'equity:shares', unit: 'GBP', amount: -200_050n },
    })
    const told = JSON.stringify(await seen(), (_, one) => (typeof one === 'bigint' ? `${one}` : one))
    for (const agent of c.agents) expect(told).not.toContain(agent)
  })

  it('is appropriated to the penny, and says its limits in pounds', async () => {
    await c.send(c.auditor, 'years.giveOpinion', { year: 2026, opinion: 'fair', text: '맞습니다.' })
    const little = c.send(c.meeting, 'years.appropriate', use)
    await expect(little).rejects.toMatchObject({ ...refused('reserve_too_small'), values: { unit: 'GBP' } })
    const lone = c.send(c.meeting, 'years.appropriate', { ...use, legal: '12346', capital: '10001' })
    await expect(lone).rejects.toMatchObject(refused('patronage_too_small'))
    const done = await c.send<{ carried: string }>(c.meeting, 'years.appropriate', { ...use, legal: '12346' })
    expect(done).toEqual(expect.objectContaining({ carried: '111110' }))
    expect(await c.balance('equity:reserve:legal')).toBe(-12_346n)
    expect(await w.verify(c.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('is not open where our rules keep it shut', async () => {
    const shut = await coop(w, ['민아', '수호'], 'kr-cooperative', {
      ...open,
      'books.open_sections': ['flows'],
    })
    const asked = w.get(stranger, shut.commons, 'years.openYear', { year: 2026 })
    await expect(asked).rejects.toMatchObject({ code: 'kernel.not_allowed' })
  })
})
