import { expect, test } from 'vitest'
import { assembly, nobody, peopled } from './people.fixture.ts'

test('members.remindTerm tells the holder and the office sixty days before a term ends', async () => {
  const { w, commons, mina, act, join } = await peopled()
  const { person, agent } = await join('보라')
  const seat = { agent, kind: 'organ', code: 'board', from: '2026-03-02', until: '2026-06-30' }
  await act(assembly, 'members.appoint', seat)
  // Too short to be reminded of, and one that ends before its reminder comes.
  await act(assembly, 'members.appoint', { ...seat, code: 'panel', until: '2026-04-01' })
  const early = { ...seat, code: 'auditor', agent: (await join('준호')).agent }
  const { term } = await act<{ term: string }>(assembly, 'members.appoint', early)
  w.clock.pass({ days: 10 })
  await act(assembly, 'members.endTerm', { term })
  const reminded = async () => {
    await w.settle()
    const rows = await w.office.database.read
      .selectFrom('journal_entry')
      .select('body')
      .where('commons_id', '=', commons)
      .where('kind', '=', 'members.term_reminded')
      .execute()
    return rows.map(({ body }) => JSON.parse(body).data)
  }
  w.clock.pass({ days: 49 })
  expect(await reminded()).toEqual([])
  w.clock.pass({ days: 2 })
  expect(await reminded()).toMatchObject([{ agent, code: 'board', until: '2026-06-30' }])
  for (const one of [person, mina]) {
    const { notices } = await w.get<{ notices: { headline: string }[] }>(one, commons, 'notices.myNotices')
    expect(JSON.stringify(notices)).toContain('임기')
  }
  expect(await w.verify(commons)).toMatchObject({ findings: [], balancesAgree: true })
})

test('members.remindTerm has nothing to say of a term that is over or was never there', async () => {
  const { act, join } = await peopled()
  const clock = { kind: 'clock' } as const
  const remind = (term: string) => act(clock, 'members.remindTerm', { term }).catch((error) => error.code)
  expect(await remind(nobody)).toBe('members.no_such_term')
  const { agent } = await join('보라')
  const seat = { agent, kind: 'organ', code: 'board', from: '2026-01-01', until: '2026-02-01' }
  const { term } = await act<{ term: string }>(assembly, 'members.appoint', seat)
  expect(await remind(term)).toBe('members.term_over')
})
