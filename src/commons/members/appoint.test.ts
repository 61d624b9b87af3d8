import { beforeAll, expect, test } from 'vitest'
import { assembly, nobody, type Peopled, peopled } from './people.fixture.ts'

let all: Peopled
let bora: { agent: string; person: Awaited<ReturnType<Peopled['join']>>['person'] }

beforeAll(async () => {
  all = await peopled()
  bora = await all.join('보라')
})

const chair = (agent: string, from = '2026-03-02', until: string | null = '2029-03-01') => ({
  agent,
  kind: 'role',
  code: 'chair',
  from,
  until,
})
/** In a co-operative the assembly appoints; the rest is the office's. */
const byWhom = (command: string) =>
  ['members.appoint', 'members.endTerm'].includes(command) ? assembly : all.mina
const refused = (input: unknown, code: string, command = 'members.appoint') =>
  expect(all.act(byWhom(command), command, input)).rejects.toMatchObject({ code: `members.${code}` })

test('members.appoint: what the charter does not allow is refused', async () => {
  await refused(chair(nobody), 'no_such_agent')
  await refused({ ...chair(bora.agent), code: 'emperor' }, 'no_such_office')
  await refused(chair(bora.agent, '2026-03-02', '2026-03-01'), 'term_backwards')
  await refused(chair(bora.agent, '2026-03-02', null), 'term_needs_end')
  await refused(chair(bora.agent, '2026-03-02', '2029-03-03'), 'term_too_long')
  const yearZero = { ...chair(bora.agent), from: '0000-01-01' }
  await expect(all.act(assembly, 'members.appoint', yearZero)).rejects.toMatchObject({
    code: 'kernel.bad_input',
  })
})

test('a term gives the office from its first day to the end of its last, and takes a seat', async () => {
  const { w, commons, act, join } = all
  const standing = async () => (await w.view(bora.person, commons)).standing
  const { term } = await act<{ term: string }>(
    assembly,
    'members.appoint',
    chair(bora.agent, '2026-03-03', '2026-03-04'),
  )
  expect(await standing()).toMatchObject({ roles: [], until: new Date('2026-03-02T15:00:00Z') })
  w.clock.pass({ hours: 6 })
  expect(await standing()).toMatchObject({ roles: ['chair'], until: new Date('2026-03-04T15:00:00Z') })
  const junho = await join('준호')
  await refused(chair(junho.agent, '2026-03-04'), 'seats_taken')
  await refused(chair(bora.agent, '2026-03-04'), 'already_holds')
  await act(assembly, 'members.appoint', chair(junho.agent, '2026-03-05'))
  w.clock.pass({ days: 2 })
  expect(await standing()).toMatchObject({ roles: [] })
  expect((await standing()).until).toBeUndefined()
  await refused({ term }, 'term_over', 'members.endTerm')
  await refused({ term: nobody }, 'no_such_term', 'members.endTerm')
})

test('members.endTerm ends a running term, and takes back one that has not begun', async () => {
  const { w, commons, act, join } = all
  const sora = await join('소라')
  const office = { agent: sora.agent, kind: 'organ', code: 'board', from: '2026-01-01', until: '2026-12-31' }
  const running = await act<{ term: string }>(assembly, 'members.appoint', office)
  expect((await w.view(sora.person, commons)).standing.organs).toEqual(['board'])
  await act(assembly, 'members.endTerm', { term: running.term })
  expect((await w.view(sora.person, commons)).standing.organs).toEqual([])
  const ahead = { ...office, from: '2026-06-01' }
  const { term } = await act<{ term: string }>(assembly, 'members.appoint', ahead)
  await act(assembly, 'members.endTerm', { term })
  await refused({ term }, 'term_over', 'members.endTerm')
  await act(assembly, 'members.appoint', ahead)
})

test('only members hold offices, and a pause rests them', async () => {
  const { w, commons, act, join } = all
  const { agent, person } = await join('하늘')
  await act(assembly, 'members.appoint', {
    agent,
    kind: 'role',
    code: 'steward',
    from: '2026-03-01',
    until: null,
  })
  await act(all.mina, 'members.pause', { agent })
  expect((await w.view(person, commons)).standing).toMatchObject({ agent, member: false, roles: [] })
  await refused({ agent }, 'not_member', 'members.pause')
  await refused({ ...chair(agent), kind: 'organ', code: 'board' }, 'not_member')
  await act(all.mina, 'members.resume', { agent })
  expect((await w.view(person, commons)).standing).toMatchObject({ member: true, roles: ['steward'] })
  await refused({ agent }, 'not_paused', 'members.resume')
  await act(all.mina, 'members.changeTypes', { agent, types: ['worker'] })
  await refused({ agent, types: ['pirate'] }, 'no_such_type', 'members.changeTypes')
})
