import type { World } from '../../../test/world.ts'

/** Leaves somebody with a day of a duty called `sweep`, as an assessment would. Answers what does it. */
export const owing = (w: World, commons: string) => async (agent: string, from_on: string) => {
  const [id, { write }] = [w.clock.newId(), w.office.database]
  const season = { commons_id: commons, id, duty: 'sweep', unit: 'd', rate: 100n, key: 'heads' }
  const days = { from_on, until_on: '2026-12-31', gates_from: '2026-03-01' }
  const sums = { key_total: 1n, total: 100n, people: 1, assessed_at: w.clock.now() }
  await write
    .insertInto('care_season')
    .values({ ...season, ...days, ...sums })
    .execute()
  const owed = { commons_id: commons, season: id, agent, key_amount: 1n, owed: 100n }
  await write.insertInto('care_owed').values(owed).execute()
  return () => write.updateTable('care_owed').set({ done: 100n }).where('season', '=', id).execute()
}
