import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/authority.ts'
import { bay, clams, fishing, slip, water } from './bay.fixture.ts'

/** Mina is the steward and goes round; who fishes next to somebody reports; the panel judges. */
const s = await bay([fishing, { ...water, by: 'heads', cycleMinutes: 4_320 }, clams, slip], [], {
  dials: {
    ...{ 'care.watching': 'both', 'care.report_days': 3, 'care.rounds': 1, 'care.round_period': 'week' },
    ...{ 'sanctions.notices': 0, 'sanctions.fines': 0, 'sanctions.suspensions': 5 },
    'charter.journal_open_to': 'members',
  },
  clauses: { 'powers.sanctions.judgeByOffice': { who: ['member'], layer: 'bylaws' } },
})
const { w, act, mina, bora, duri, agents } = s
interface Seen {
  of: string
  key: string
  resource: string
  place: string | null
  day: string
  agent: string | null
  told: boolean
}
type Watch = { behind: Seen[]; running: Seen[] }
const watch = async (who: Actor): Promise<Watch> => {
  const asks = ['care.behind', 'care.running'].map((name) => w.get<Seen[]>(who, s.commons, name))
  const [behind, running] = await Promise.all(asks)
  return { behind: behind!, running: running! }
}
const report = (who: Actor, { of, key }: { of: string; key: string }, more: object = {}) =>
  act<{ case: string; joined: boolean }>(who, 'care.report', {
    ...{ of, key, seen: 'overstayed', note: '', photo: null, ...more },
  })
const refused = (code: string) => ({ code: `care.${code}` })
const caseOf = (who: Actor, id: string) =>
  w.get<{ state: string; step: string; against: string; witnesses: object[]; judge: boolean } | null>(
    who,
    s.commons,
    'sanctions.caseOf',
    { case: id },
  )
const journalLength = async () =>
  (
    await w.office.database.read
      .selectFrom('journal_entry')
      .select(({ fn }) => fn.countAll<bigint>().as('n'))
      .where('commons_id', '=', s.commons)
      .executeTakeFirstOrThrow()
  ).n
const accessOf = (who: Actor, agent: string) =>
  w.get<{ access: string; until: string | null }>(who, s.commons, 'care.mine', { agent })
const byAgent = (agent: string) =>
  Object.entries({ mina, bora, duri }).find(
    ([name]) => agents[name as keyof typeof agents] === agent,
  )![1] as Actor

let cove = ''
/** Whose place it was yesterday, by whoever has it today. */
const next = new Map<Actor, Seen>()

beforeAll(async () => {
  cove = await s.placed('fishing', ['동굴', '바위', '모래'])
  const { draw } = await act(mina, 'sealLots', { resource: cove, from: '2026-03-02', until: '2026-03-31' })
  await act(mina, 'drawLots', { draw })
  w.clock.pass({ days: 1 })
  for (const who of [mina, bora, duri]) next.set(who, (await watch(who)).behind[0]!)
})

describe('a report of whoever comes next', () => {
  it('knows whose place it was yesterday without anybody being named', async () => {
    for (const [who, seen] of next) {
      const { draw } = await s.get<{ draw: { rows: { site: string; agent: string }[] } }>(who, 'allotment', {
        ...{ resource: cove, day: '2026-03-02' },
      })
      const before = draw.rows.find(({ site }) => site === seen.place)!.agent
      expect(seen).toMatchObject({ of: 'turns.turn', resource: cove, day: '2026-03-02', told: false })
      // Only those who go round are told whose it was.
      expect(seen.agent).toBe(who === mina ? before : null)
    }
  })

  it('is refused where it is forged, one’s own, another’s or of no turn, and leaves nothing', async () => {
    const [own, strange] = [next.get(bora)!, await w.person('낯선 사람')]
    const before = await journalLength()
    const { key } = own
    const [, draw, day, site] = key.split(':') as [string, string, string, string]
    const forged = [
      `sites:${draw}:2026-03-04:${site}`,
      `sites:${draw}:2026-99-99:${site}`,
      `sites:${draw}:${day}:7`,
      `sites:${draw}:${day}:0${site}`,
      `sites:${agents.bora}:${day}:${site}`,
      `sites:abc:${day}:${site}`,
      `rotation:${cove}:1`,
      `cycle:${draw}:${agents.bora}`,
      `quota:${draw}:${agents.bora}:${day}`,
      `booking:${draw}`,
    ]
    for (const key of forged)
      await expect(report(bora, { of: 'turns.turn', key })).rejects.toMatchObject(refused('no_such_occasion'))
    await expect(report(bora, { of: 'turns.nothing', key })).rejects.toMatchObject(
      refused('no_such_occasion'),
    )
    await expect(report(bora, own, { seen: 'missed' })).rejects.toMatchObject(refused('no_such_occasion'))
    await expect(report(bora, { of: 'turns.turn', key: 'sites:x y' })).rejects.toMatchObject({
      code: 'kernel.bad_input',
    })
    // Bora's own turn, which Duri or Mina came after; and one that neither was hers nor before her.
    const others = [...next.values()].filter((one) => one !== own)
    const codes = []
    for (const one of others) codes.push(await report(bora, one).catch(({ code }) => code))
    expect(codes.sort()).toEqual(['care.not_next', 'care.not_oneself'])
    await expect(report(strange, own)).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    await expect(watch(strange)).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    expect(await journalLength()).toBe(before)
  })

  it('opens a case in which the reporter does not judge, and which closes the turns once it is judged', async () => {
    const { case: made } = await report(bora, next.get(bora)!, { note: '그물을 걷지 않았어요' })
    const against = (await caseOf(bora, made))!.against
    const breaker = byAgent(against)
    const judge = [mina, duri].find((one) => one !== breaker)!
    expect(await caseOf(bora, made)).toMatchObject({ state: 'reported', judge: false })
    expect(await caseOf(breaker, made)).toMatchObject({ judge: false, witnesses: [{ seen: 'overstayed' }] })
    const stranger = await w.person('지나가는 사람')
    expect(await caseOf(stranger, made).catch(() => null)).toBeNull()
    const entry = (await s.journal<Record<string, unknown>>('care.reported')).at(-1)!
    expect(entry).toMatchObject({ against, resource: cove, day: '2026-03-02', stands: 'next' })
    expect(JSON.stringify(entry)).not.toContain('그물')
    await expect(report(bora, next.get(bora)!)).rejects.toMatchObject(refused('told_already'))
    // Nothing follows from the report itself.
    expect((await accessOf(breaker, against)).access).toBe('open')
    await act(breaker, 'sanctions.answer', { case: made, body: '물살이 셌어요' })
    const verdict = { case: made, breach: true, reasons: '여럿이 보았어요' }
    for (const who of [bora, breaker])
      await expect(act(who, 'sanctions.judge', verdict)).rejects.toMatchObject({
        code: 'sanctions.not_a_judge',
      })
    await act(judge, 'sanctions.judge', verdict)
    expect((await caseOf(breaker, made))!.step).toBe('loss_of_turn')
    expect(await accessOf(breaker, against)).toMatchObject({ access: 'closed' })
    w.clock.pass({ days: 15 })
    await w.settle()
    expect((await accessOf(breaker, against)).access).toBe('open')
  })

  it('comes too late after the days of the charter', async () => {
    await expect(report(duri, next.get(duri)!)).rejects.toMatchObject(refused('report_too_late'))
    expect((await watch(duri)).behind.map(({ day }) => day)).toEqual(['2026-03-17'])
  })
})

describe('turns of other kinds', () => {
  it('know the one before in a flow, in a rotation, and show quotas to whoever goes round', async () => {
    const ditch = await s.placed('water')
    const from = new Date(w.clock.now().getTime() + 3_600_000).toISOString()
    await act(mina, 'shareCycle', { resource: ditch, from })
    w.clock.pass({ hours: 26 })
    const { cycle } = await s.get<{ cycle: { turns: { agent: string }[] } }>(mina, 'allotment', {
      resource: ditch,
    })
    const second = byAgent(cycle.turns[1]!.agent)
    const flow = (await watch(second)).behind.find(({ resource }) => resource === ditch)!
    expect(flow.key).toContain(`:${cycle.turns[0]!.agent}`)
    const third = byAgent(cycle.turns[2]!.agent)
    if (third !== mina) await expect(report(third, flow)).rejects.toMatchObject(refused('not_next'))
    const { case: made } = await report(second, flow, { seen: 'too_much' })
    expect((await caseOf(second, made))!.against).toBe(cycle.turns[0]!.agent)

    const quay = await s.placed('slip')
    await act(mina, 'startRotation', { resource: quay })
    await act(mina, 'endTurn', { resource: quay, step: 0, how: 'taken' })
    const { rotation } = await s.get<{ rotation: { at: string; had: string[] } }>(mina, 'allotment', {
      resource: quay,
    })
    const [had, at] = [rotation.had[0]!, rotation.at]
    const swept = (await watch(byAgent(at))).behind.find(({ resource }) => resource === quay)!
    const bad = await report(byAgent(at), swept, { seen: 'untidy' })
    expect((await caseOf(byAgent(at), bad.case))!.against).toBe(had)

    const shore = await s.placed('clams')
    const season = {
      resource: shore,
      from: '2026-03-10',
      until: '2026-05-31',
      capacity: '90',
      unit: 'pieces',
    }
    await act(mina, 'openSeason', season)
    const { running } = await watch(mina)
    expect(
      running
        .filter(({ resource }) => resource === shore)
        .map(({ agent }) => agent)
        .sort(),
    ).toEqual([agents.bora, agents.duri].sort())
    const taken = running.find(({ resource, agent }) => resource === shore && agent === agents.duri)!
    await report(mina, taken, { seen: 'too_much' })
    await expect(report(bora, taken)).rejects.toMatchObject(refused('not_next'))
    expect((await watch(bora)).running).toEqual([])
  })
})

describe('those who go round', () => {
  it('write down their rounds once a day, and answer for those they missed', async () => {
    await expect(act(bora, 'care.logRound', { well: true, note: '' })).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
    await act(mina, 'care.logRound', { well: true, note: '선착장' })
    await expect(act(mina, 'care.logRound', { well: true, note: '' })).rejects.toMatchObject(
      refused('round_today'),
    )
    const { monitors, least } = await w.get<{
      least: number
      monitors: { agent: string; done: number; made: number; missed: { from: string; done: number }[] }[]
    }>(duri, s.commons, 'care.rounds')
    expect(least).toBe(1)
    // She took office on Monday 2 March, in the evening: the week of the 2nd was hers and the next one, without a round.
    expect(monitors).toMatchObject([
      { agent: agents.mina, done: 1, made: 1, missed: [{ from: '2026-03-09' }, { from: '2026-03-02' }] },
    ])
    const missed = { of: 'care.round', key: `round:${agents.mina}:2026-03-09` }
    await expect(report(mina, missed, { seen: 'missed' })).rejects.toMatchObject(refused('not_oneself'))
    const old = { of: 'care.round', key: `round:${agents.mina}:2026-03-02` }
    await expect(report(duri, old, { seen: 'missed' })).rejects.toMatchObject(refused('report_too_late'))
    const kept = { of: 'care.round', key: `round:${agents.mina}:2026-03-16` }
    await expect(report(duri, kept, { seen: 'missed' })).rejects.toMatchObject(refused('no_such_occasion'))
    const made = await report(duri, missed, { seen: 'missed' })
    expect(await caseOf(duri, made.case)).toMatchObject({ against: agents.mina, state: 'reported' })
    const also = await report(bora, missed, { seen: 'missed' })
    expect(also).toEqual({ case: made.case, joined: true })
  })
})

it('makes one case of what many report at once', async () => {
  const many = await bay([fishing], [], {
    dials: { 'care.watching': 'monitors' },
    clauses: {
      'powers.care.logRound': { who: ['member'], layer: 'bylaws' },
      'powers.sanctions.judgeByOffice': { who: ['member'], layer: 'bylaws' },
    },
  })
  const place = await many.placed('fishing', ['가', '나', '다'])
  const days = { from: '2026-03-02', until: '2026-03-31' }
  await many.act(many.mina, 'drawLots', await many.act(many.mina, 'sealLots', { resource: place, ...days }))
  const crowd: Actor[] = []
  for (let i = 0; i < 64; i++) {
    const one = await many.w.person(`사람 ${i}`)
    await many.join(one, `사람 ${i}`)
    crowd.push(one)
  }
  const running = await many.w.get<Seen[]>(crowd[0]!, many.commons, 'care.running')
  const { of, key } = running.find(({ agent }) => agent === many.agents.bora)!
  const sent = { of, key, seen: 'untidy', note: '보았어요', photo: null }
  const made = await Promise.all(
    crowd.map((who) => many.act<{ case: string; joined: boolean }>(who, 'care.report', sent)),
  )
  expect(new Set(made.map((one) => one.case)).size).toBe(1)
  expect(made.filter(({ joined }) => !joined)).toHaveLength(1)
  const one = await many.w.get<{ witnesses: object[]; judge: boolean }>(
    crowd[5]!,
    many.commons,
    'sanctions.caseOf',
    { case: made[0]!.case },
  )
  expect(one.witnesses).toHaveLength(64)
  expect(one.judge).toBe(false)
  // Who saw nothing judges; afterwards it is too late to have seen it.
  const verdict = { case: made[0]!.case, breach: false, reasons: '바람이었어요' }
  await many.act(many.duri, 'sanctions.judge', verdict)
  await expect(many.act(many.mina, 'care.report', sent)).rejects.toMatchObject(refused('judged_already'))
  expect(await many.w.verify(many.commons)).toMatchObject({ findings: [], balancesAgree: true })
}, 30_000)

it('is refused where nobody watches, or who it was has left; and the journal is honest', async () => {
  const ofDuri = (await watch(mina)).running.find(({ agent }) => agent === agents.duri)!
  await act(duri, 'members.leave', { agent: agents.duri })
  await expect(report(mina, ofDuri)).rejects.toMatchObject(refused('left_since'))
  const quiet = await bay([fishing])
  const sent = { of: ofDuri.of, key: ofDuri.key, seen: 'untidy', note: '', photo: null }
  await expect(quiet.act(quiet.bora, 'care.report', sent)).rejects.toMatchObject(refused('not_watched'))
  const round = quiet.act(quiet.mina, 'care.logRound', { well: true, note: '' })
  await expect(round).rejects.toMatchObject(refused('not_watched'))
  expect(await w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
})
