import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseView } from '../../src/commons/sanctions/queries.ts'
import { electionIn, recount } from '../../src/counting/files/ballot-file.ts'
import { drawnOrder } from '../../src/counting/ties.ts'
import { readEntry } from '../../src/kernel/journal/entry.ts'
import { world } from '../world.ts'
import { type Season, season } from './season.fixture.ts'

/**
 * A season of a platform of four developers, five providers, nine users and five who brought money: the biggest type
 * does not rule the others, money has a tenth of the votes, the board is elected in secret, what passes can be appealed.
 */
let s: Season
const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${letter}${i + 1}`)
const [developers, providers] = [['mina', ...numbered('d', 3)], numbered('p', 5)]
const [users, supporters] = [numbered('u', 9), numbered('s', 5)]
const admission = 'members.admission'
const fine = 'sanctions.fine_amount'
let panel: string[] = []
const votes: string[] = []

beforeAll(async () => {
  const w = await world()
  const all = { developer: developers, provider: providers, user: users, supporter: supporters }
  const roll = Object.entries(all).flatMap(([type, codes]) =>
    codes.map((code) => [code, code === 'mina' ? '민아' : `조합원 ${code}`, type] as const),
  )
  s = await season(w, 'platform-coop', roll)
})

const dial = async (name: string) => (await s.w.view(s.as('mina'), s.commons)).charter.value(name)

/** Brings a change of the rules to the vote, past the days of talking. */
async function put(by: string, layer: string, change: unknown, talk = 3) {
  const decision = await s.propose(by, `charter.amend${layer}`, change)
  votes.push(decision)
  await s.passDays(talk)
  return decision
}

async function elect(code: string, seats: number, candidates: string[]) {
  const decision = await s.bring('mina', 'callElection', {
    ...{ procedure: 'election', office: { kind: 'organ', code }, seats, title: '누구에게 맡길까요?' },
    candidates: candidates.map(s.agent),
  })
  votes.push(decision)
  return decision
}

/** Ranks options for everybody of a list; answers everybody's receipt. */
async function rank(decision: string, voters: string[], ...options: string[]): Promise<[string, string][]> {
  const ballot = { rank: options.map((one) => [one]) }
  const receipts: [string, string][] = []
  for (const one of voters) receipts.push([one, await s.castSecretly(one, decision, ballot)])
  return receipts
}

describe('a season of a platform', () => {
  it('keeps users, though half of all, from changing the articles against the developers', async () => {
    const open = await put('u1', 'Articles', s.change(admission, 'open', 'invitation'), 7)
    await expect(s.cast('s1', open, { choice: 'no' })).rejects.toMatchObject({
      code: 'decisions.not_an_elector',
    })
    await s.answer(open, 'yes', [...users, ...providers, 'd1'])
    await s.answer(open, 'no', ['mina', 'd2', 'd3'])
    await s.passDays(14)
    const { state, result } = await s.see(open)
    expect(state).toBe('failed')
    // Fifteen of eighteen heads, and by type 1/3 × 1/4 + 1/3 + 1/3 = 3/4 of the 2/3 it takes; but of the developers one
    // of the three it takes.
    expect(result!.motion!.heads.answers).toMatchObject({ yes: 15, no: 3 })
    expect(result!.motion!.conditions.map(({ type, needed, got, met }) => [type, needed, got, met])).toEqual([
      [undefined, '2/3', '3/4', true],
      ['developer', '3', '1', false],
      ['provider', '4', '5', true],
      ['user', '6', '9', true],
    ])
    expect((await s.why(open)).join(' ')).toMatch(
      /developer 가운데서도: .*4명 중 3명 이상이 찬성해야 했고 1명이/,
    )
    expect(await dial(admission)).toBe('open')
  })

  it('counts those who brought money as a tenth, however many they are', async () => {
    const bought = await put('s1', 'Bylaws', s.change(fine, 10_000, 1_000))
    const others = [...developers, ...providers, ...users]
    await s.answer(bought, 'yes', [...supporters, ...others.slice(0, 8)])
    await s.answer(bought, 'no', others.slice(8))
    await s.passDays(7)
    const { state, result } = await s.see(bought)
    // Thirteen heads of twenty-three. Beside eighteen, a tenth is two votes, so each of the five weighs 2/5: ten of
    // twenty, where it takes more than ten.
    expect(result!.motion!.heads.answers).toMatchObject({ yes: 13, no: 10 })
    expect(result!.motion!.conditions).toMatchObject([
      { of: '20', needed: '10', got: '10', strict: true, met: false },
    ])
    expect(result!.motion!.types.map(({ type, weight }) => [type, weight])).toEqual(
      expect.arrayContaining([
        ['supporter', '1/10'],
        ['', '9/10'],
      ]),
    )
    expect(state).toBe('failed')
  })

  it('decides nothing where too few take part', async () => {
    const quiet = await put('mina', 'Bylaws', s.change(fine, 10_000, 1_000))
    await s.answer(quiet, 'yes', [...users, 'd1', 'd2'])
    await s.passDays(7)
    expect(await s.see(quiet)).toMatchObject({
      state: 'failed',
      result: { quorum: { of: '23', needed: '12', got: '11', met: false } },
    })
    expect((await s.why(quiet))[0]).toContain('23명 중 12명 이상')
    expect(await dial(fine)).toBe(10_000)
  })

  it('elects its board and its panel in secret, appoints them, and everyone finds their ballot', async () => {
    const board = await elect('board', 3, ['u1', 'p1', 'd1', 's1'])
    const judges = await elect('panel', 3, ['u9', 'p5', 'd3'])
    await s.passDays(3)
    const receipts = [
      ...(await rank(board, users, 'o1', 'o2')),
      ...(await rank(board, providers, 'o2')),
      ...(await rank(board, developers, 'o3')),
      ...(await rank(board, supporters, 'o4')),
    ]
    await rank(judges, [...users, ...providers], 'o1', 'o2', 'o3')
    await s.passDays(7)
    const done = await s.see(board)
    // Of twenty votes: nine, five, four and, of five people who brought money, two. By heads they would have beaten the
    // developers, five to four.
    expect(done).toMatchObject({ state: 'executed', result: { choice: { elected: ['o1', 'o2', 'o3'] } } })
    expect(done.ballots).toBeNull()
    for (const [code, receipt] of [receipts[0]!, receipts.at(-1)!]) {
      const found = await s.w.get(s.as(code), s.commons, 'decisions.findBallot', { decision: board, receipt })
      expect(found).toMatchObject({ ballot: { rank: code === 'u1' ? [['o1'], ['o2']] : [['o4']] } })
    }
    await s.passDays(2)
    const organs = async (code: string) => (await s.w.view(s.as(code), s.commons)).standing.organs
    expect([await organs('u1'), await organs('p1'), await organs('d1'), await organs('s1')]).toEqual([
      ['board'],
      ['board'],
      ['board'],
      [],
    ])
    panel = ['u9', 'p5', 'd3']
    for (const one of panel) expect(await organs(one)).toEqual(['panel'])
  })

  it('breaks a tie by a lot that was sealed when voting opened, and that anybody draws again', async () => {
    const auditor = await elect('auditor', 1, ['u2', 'p2'])
    await s.passDays(3)
    const [opened] = await entries('decisions.decision_opened', auditor)
    await rank(auditor, users, 'o1')
    await rank(auditor, [...providers, ...developers], 'o2')
    await s.passDays(7)
    const { tieSeed, result } = await s.see(auditor)
    expect(opened!.data.seedHash).toBe(createHash('sha256').update(tieSeed!).digest('hex'))
    expect(result!.choice!.ties).toMatchObject([{ options: ['o1', 'o2'], by: 'lot' }])
    const { file } = await s.ballotFile(auditor)
    expect(file.tie).toEqual({ by: 'lot', seed: tieSeed })
    expect(electionIn(file).ballots).toHaveLength(2)
    const winnerBy = (seed: string) => {
      const counted = recount({ ...file, tie: { by: 'lot', seed } })
      return 'elected' in counted ? counted.elected[0] : undefined
    }
    expect(winnerBy(tieSeed!)).toBe(result!.choice!.elected[0])
    // Another seed may name the other; the sealed one names the same, in whatever order they are listed.
    const others = Array.from({ length: 20 }, (_, i) => winnerBy(`seed ${i}`))
    expect(new Set(others)).toEqual(new Set(['o1', 'o2']))
    expect(drawnOrder(tieSeed!, ['o1', 'o2'])).toEqual(drawnOrder(tieSeed!, ['o2', 'o1']))
  })

  it('waits before it carries out, hears an appeal, and then obeys the new articles', async () => {
    const careful = await put('mina', 'Articles', s.change(admission, 'open', 'approval'), 7)
    await s.answer(careful, 'yes', ['mina', 'd1', 'd2', ...providers.slice(0, 4), ...users.slice(0, 7)])
    await s.answer(careful, 'no', ['d3', ...users.slice(7)])
    await s.passDays(14)
    expect(await s.state(careful)).toBe('waiting')
    const grounds = '이용자에게 충분히 알리지 않았어요'
    const { appeal } = await s.does<{ appeal: string }>('u8', 'decisions.appeal', {
      decision: careful,
      grounds,
    })
    await s.passDays(20)
    expect(await s.state(careful)).toBe('appealed')
    const ruling = { appeal, ruling: 'dismissed', reasons: '이레 동안 모두에게 알렸어요' }
    await expect(s.does('u1', 'decisions.ruleOnAppeal', ruling)).rejects.toMatchObject({
      code: 'kernel.needs_decision',
    })
    await s.does('p5', 'decisions.ruleOnAppeal', ruling)
    await s.passDays(0)
    expect(await s.state(careful)).toBe('executed')
    const newcomer = await s.w.person('새 이용자')
    const asked = { invitation: null, name: '새 이용자', types: ['user'] }
    expect(await s.w.act(newcomer, s.commons, 'members.join', asked)).toMatchObject({ state: 'applicant' })
  })

  it('is blocked where the world has moved on, says why, and is carried out once it can be', async () => {
    const everyone = [...users, ...providers]
    const lower = await put('u1', 'Bylaws', s.change(fine, 10_000, 5_000), 0)
    const higher = await put('p1', 'Bylaws', s.change(fine, 10_000, 20_000))
    for (const one of [lower, higher]) await s.answer(one, 'yes', everyone)
    await s.passDays(7)
    await s.passDays(7)
    expect([await s.state(lower), await s.state(higher)]).toEqual(['executed', 'blocked'])
    expect((await s.see(higher)).blocked).toMatchObject({
      code: 'charter.charter_moved_on',
      command: 'charter.amendBylaws',
    })
    await expect(s.does('p1', 'decisions.retryExecution', { decision: higher })).rejects.toMatchObject({
      code: 'decisions.still_blocked',
    })
    const back = await put('u1', 'Bylaws', s.change(fine, 5_000, 10_000))
    await s.answer(back, 'yes', everyone)
    await s.passDays(7)
    await s.passDays(7)
    await s.does('p1', 'decisions.retryExecution', { decision: higher })
    expect(await s.state(higher)).toBe('executed')
    expect(await dial(fine)).toBe(20_000)
  })

  it('fines by the new rule, and not the old', async () => {
    const day = s.w.clock.now().toISOString().slice(0, 10)
    const against = s.agent('u5')
    const steps: CaseView[] = []
    for (const note of ['청소를 걸렀어요', '또 걸렀어요']) {
      const breach = { against, duty: 'care', day, note }
      const { case: id } = await s.does<{ case: string }>('u6', 'sanctions.reportBreach', breach)
      const judged = { case: id, breach: true, reasons: '두 사람이 보았어요' }
      await expect(s.does('u7', 'sanctions.judge', judged)).rejects.toMatchObject({
        code: 'sanctions.not_a_judge',
      })
      await s.does('d3', 'sanctions.judge', judged)
      steps.push(await s.w.get<CaseView>(s.as('u5'), s.commons, 'sanctions.caseOf', { case: id }))
    }
    expect(steps).toMatchObject([{ step: 'notice' }, { step: 'fine', amount: 20_000n }])
  })

  it('lets the board settle its regulations by itself, as soon as nothing can change the result', async () => {
    const longer = await s.propose('u1', 'charter.amendRegulations', s.change('members.link_days', 30, 60))
    votes.push(longer)
    await expect(s.cast('u3', longer, { choice: 'yes' })).rejects.toMatchObject({
      code: 'decisions.not_an_elector',
    })
    await s.answer(longer, 'yes', ['u1', 'p1'])
    expect(await s.state(longer)).toBe('executed')
    expect(await dial('members.link_days')).toBe(60)
  })

  it('leaves files of every vote that anybody counts to the same result', async () => {
    expect(votes).toHaveLength(11)
    for (const decision of votes) expect((await s.ballotFile(decision)).agrees).toBe(true)
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})

/** Entries of one kind about a decision. */
async function entries(kind: string, decision: string) {
  const rows = await s.w.office.database.read
    .selectFrom('journal_entry')
    .select('body')
    .where('commons_id', '=', s.commons)
    .where('kind', '=', kind)
    .orderBy('seq')
    .execute()
  const all = rows.map(({ body }) => readEntry(body) as unknown as { data: Record<string, string> })
  return all.filter(({ data }) => data.decision === decision)
}
