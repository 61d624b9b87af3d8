import { expect, it } from 'vitest'
import { bay } from './bay.fixture.ts'

const s = await bay()

it('turns.place puts a resource under a rule, and refuses what no rule can share', async () => {
  const cove = await s.register('만')
  const put = (more: object = {}) =>
    s.act(s.mina, 'turns.place', { resource: cove, rule: 'fishing', sites: ['가', '나'], ...more })
  await expect(put({ rule: 'other' })).rejects.toMatchObject(s.refused('no_such_rule'))
  await expect(put({ sites: ['가'] })).rejects.toMatchObject(s.refused('sites_missing'))
  await expect(put({ sites: ['가', '가'] })).rejects.toMatchObject(s.refused('site_twice'))
  await expect(s.act(s.bora, 'place', { resource: cove, rule: 'clams', sites: [] })).rejects.toMatchObject({
    code: 'kernel.not_allowed',
  })
  expect(await s.journal('placed')).toEqual([])
  await put()
  await put({ sites: ['가', '나', '다'] })
  expect((await s.get<{ places: object[] }>(s.bora, 'allotments')).places).toEqual([
    { resource: cove, rule: 'fishing', sites: 3 },
  ])
  const { write } = s.w.office.database
  const change = (set: object) =>
    write.updateTable('observation_resource').set(set).where('id', '=', cove).execute()
  await change({ accountable: s.agents.bora })
  await expect(put()).rejects.toMatchObject(s.refused('of_a_member'))
  await change({ accountable: null, status: 'retired' })
  await expect(put()).rejects.toMatchObject(s.refused('retired'))
})
