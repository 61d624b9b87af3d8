import { beforeAll, describe, expect, test } from 'vitest'
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
const byAssembly = { 'powers.members.appoint': { who: ['decision:assembly'], layer: 'bylaws' } }
/** In a co-operative the assembly appoints; the rest is the office's. */
const byWhom = (command: string) =>
  ['members.appoint', 'members.endTerm'].includes(command) ? assembly : all.mina
const refused = (input: unknown, code: string, command = 'members.appoint') =>
  expect(all.act(byWhom(command), command, input)).rejects.toMatchObject({ code: `members.${code}` })

test('members.appoint: what the charter does not allow is refused', async () => {
  await refused(chair(nobody), 'no_such_agent')
  await refused({ ...chair(bora.agent), code: 'emperor' }, 'no_such_office')
  await refused(chair(bora.agent, '2026-03-02', '2026-03-01'), 'term_backwards')
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

describe('officers of a Korean co-operative', () => {
  const long = { label: { ko: '이사회', en: 'board' }, seats: 5, termMonths: 60 }
  const short = { label: { ko: '이사장', en: 'chair' }, seats: 1, termMonths: 12 }
  let coop: Peopled
  let sora: string
  const act = <R = { term: string }>(input: unknown) => coop.act<R>(assembly, 'members.appoint', input)
  const articleIn = (input: unknown) => act(input).catch((error) => [error.code, error.values.articleKo])
  const seat = (kind: string, code: string, from: string | null, until: string | null, agent = sora) => ({
    ...{ agent, kind, code, from, until },
  })

  beforeAll(async () => {
    coop = await peopled('open', 'worker-coop', { 'organs.board': long, 'roles.chair': short })
    sora = (await coop.join('소라')).agent
  })

  test('no term is longer than four years, whatever our rules say', async () => {
    expect(await articleIn(seat('organ', 'board', '2026-03-02', '2030-03-03'))).toEqual([
      'members.term_over_law',
      expect.stringContaining('제35조'),
    ])
    // Who keeps the office is no officer in law.
    await act(seat('role', 'steward', '2026-03-02', '2036-03-03'))
  })

  test('without a last day it is a whole term, and without a first it begins today', async () => {
    const { term } = await act(seat('organ', 'board', null, null))
    const { terms } = await coop.get<{ terms: Record<string, string>[] }>(coop.mina, 'officers')
    const found = terms.find((one) => one.term === term)
    expect([found?.from, found?.until]).toEqual(['2026-03-01T15:00:00.000Z', '2030-03-01T15:00:00.000Z'])
    await coop.act(assembly, 'members.endTerm', { term })
  })

  test('the chair may be re-elected twice in a row, and again after somebody else', async () => {
    const minaAgent = coop.minaAgent
    for (const year of [2026, 2027, 2028]) await act(seat('role', 'chair', `${year}-04-01`, null))
    expect(await articleIn(seat('role', 'chair', '2029-04-01', null))).toEqual([
      'members.reelected_too_often',
      expect.stringContaining('제35조'),
    ])
    await act(seat('role', 'chair', '2029-04-01', null, minaAgent))
    await act(seat('role', 'chair', '2030-04-01', null))
  })

  test('nobody audits what they direct', async () => {
    const { agent } = await coop.join('하늘')
    const { term } = await act(seat('organ', 'auditor', '2026-03-20', '2027-03-31', agent))
    const refusal = ['members.offices_incompatible', expect.stringContaining('제44조 제2항')]
    expect(await articleIn(seat('organ', 'board', '2027-03-01', null, agent))).toEqual(refusal)
    expect(await articleIn(seat('role', 'chair', '2026-03-02', '2026-03-20', agent))).toEqual(refusal)
    await act(seat('organ', 'board', '2027-04-01', null, agent))
    expect(await articleIn(seat('organ', 'auditor', '2027-05-01', null, agent))).toEqual(refusal)
    await coop.act(assembly, 'members.endTerm', { term })
    await act(seat('organ', 'board', '2026-03-02', '2027-03-31', agent))
  })
})

test('where no law is named our rules alone say what is possible', async () => {
  const endless = { label: { ko: '이장', en: 'head' }, seats: 1, termMonths: null }
  const village = await peopled('open', 'village', { 'roles.chair': endless, ...byAssembly })
  const { agent } = await village.join('소라', ['resident'])
  const input = { agent, kind: 'role', code: 'chair', from: '2026-03-02', until: '2066-03-01' }
  await village.act(assembly, 'members.appoint', input)
  const audits = { ...input, kind: 'organ', code: 'auditor', until: null }
  await village.act(assembly, 'members.appoint', audits)
  const { terms } = await village.get<{ terms: { code: string }[] }>(village.mina, 'officers')
  expect(terms.map(({ code }) => code)).toEqual(expect.arrayContaining(['chair', 'auditor']))
})
