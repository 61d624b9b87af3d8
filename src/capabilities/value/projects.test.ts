import { expect, it } from 'vitest'
import type { Equation } from './equation/shape.ts'
import { byHours, season } from './season.fixture.ts'

const [commons, makers] = byHours.buckets as [Equation['buckets'][number], Equation['buckets'][number]]

it('counts what was done for the project of the income, be it in a piece of work that belongs to it', async () => {
  const ofIncome: Equation = {
    ...byHours,
    buckets: [
      commons,
      {
        ...makers,
        to: {
          ...{ kind: 'contributions', source: { from: 'period', projects: 'of-income' }, multipliers: [] },
          rules: [{ kinds: [], actions: ['work'], unit: 'h', worth: '20000', claim: 'once' }],
        },
      },
    ],
  }
  const s = await season([ofIncome])
  const start = async (name: string) =>
    (await s.act(s.mina, 'contributions.startProject', { name, purpose: '' })).project!
  const [mosquito, other] = [await start('모스키토'), await start('다른 일')]
  await s.log(s.bora, 1, { project: mosquito })
  await s.log(s.duri, 5, { project: other })
  const at = new Date('2026-02-10T01:00:00.000Z').toISOString()
  const { rows } = await s.w.office.database.owner.query(
    `insert into observation_process (commons_id, id, name, kind, project, recorded_at)
     values ($1, gen_random_uuid(), '조립', 'assembly', $2, now()) returning id`,
    [s.commons, mosquito],
  )
  const worked = {
    action: 'work',
    provider: s.agents.duri,
    effort: '10800',
    effortUnit: 'h',
    at,
    process: rows[0].id,
  }
  await s.act(s.duri, 'observation.recordEvent', worked)
  const sold = await s.income(20_000, { project: mosquito })
  const { distribution } = await s.distribute(s.sharing([[sold, 10_000]]))
  expect(await s.got(distribution)).toEqual({
    [s.agents.bora]: 2_000n,
    [s.agents.duri]: 6_000n,
    common: 2_000n,
  })
  // Each counted once.
  const again = await s.distribute(s.sharing([[sold, 10_000]]))
  expect(await s.got(again.distribution)).toEqual({ common: 10_000n })
})
