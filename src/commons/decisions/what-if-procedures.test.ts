import { describe, expect, it } from 'vitest'
import { world } from '../../../test/world.ts'
import type { Ballot } from '../../counting/method.ts'
import { everyGroup, everyProcedure } from './pages/ballots.fixture.ts'
import { newReceipt } from './receipts.ts'

interface Seen {
  replayed: number
  unread: number
  outcomes: { decision: string; before: string; after: string }[]
}

/** Small and seeded, so that a season that fails can be played again. */
function chance(seed: number) {
  let state = seed
  return (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor(state / 65_536) % most
  }
}
type Draw = ReturnType<typeof chance>

const rules = Object.entries(everyProcedure).map(([path, rule]) => ({
  ...{ code: path.slice('procedures.'.length), method: rule.method as string },
  isSecret: 'secret' in rule && rule.secret === true,
}))

const answers: Record<string, readonly string[]> = {
  majority: ['yes', 'no', 'abstain'],
  consent: ['agree', 'object', 'abstain'],
  consensus: ['agree', 'block', 'stand_aside', 'abstain'],
}
const options = ['o1', 'o2', 'o3']
const scored = (draw: Draw, most: number): Ballot => ({
  scores: Object.fromEntries(options.map((one) => [one, draw(most + 1)])),
})
/** What somebody may answer to a question of this method. */
function ballotOf(method: string, draw: Draw): Ballot | undefined {
  const choices = answers[method]
  if (choices) return { choice: choices[draw(choices.length)]! }
  if (method === 'approval') return { approve: options.filter(() => draw(2) === 0) }
  if (method === 'majority-judgement' || method === 'score') return scored(draw, 5)
  if (method === 'dots' || method === 'quadratic') return scored(draw, 2)
  if (method === 'budget-greedy') return undefined
  const order = [...options].sort(() => draw(3) - 1).slice(0, 1 + draw(3))
  return method === 'lot' ? undefined : { rank: order.map((one) => [one]) }
}

/** Questions of every form, answered by some and handed on by others; each is closed when its days are over. */
async function season(seed: number) {
  const draw = chance(seed)
  const w = await world()
  const g = await everyGroup(w, 6)
  const agents = await Promise.all(g.people.map(g.agent))
  await g.send(g.people[0]!, 'delegateVote', { scope: { kind: 'all' }, to: agents[1 + draw(2)] })
  const asked: { code: string; decision: string }[] = []
  for (const { code, method, isSecret } of rules) {
    const ask =
      method in answers ? g.resolution : code === 'money' ? g.budget : (one: string) => g.choice(one)
    const decision = await ask(code)
    asked.push({ code, decision })
    for (const person of g.people.slice(1)) {
      const ballot = ballotOf(method, draw)
      if (!ballot || draw(5) === 0) continue
      if (isSecret) await g.castSecret(person, decision, ballot, newReceipt())
      else await g.cast(person, decision, ballot, '까닭')
    }
  }
  w.clock.pass({ days: 4 })
  await w.settle()
  const days = { from: '2026-01-01', until: w.clock.now().toISOString().slice(0, 10) }
  const see = async (changes: object[]) => {
    const proposal = { command: 'charter.amendBylaws', input: { changes }, ...days }
    const viewer = g.people[2]!
    return (await w.get<{ found: Seen[] }>(viewer, g.commons, 'decisions.whatIf', proposal)).found[0]!
  }
  return { w, g, asked, see }
}

describe('past votes of every procedure', () => {
  it.each([3, 17, 2026])('come out as they did by the rules they were held by (season %i)', async (seed) => {
    const s = await season(seed)
    const states = new Set<string>()
    for (const { code, decision } of s.asked) {
      const found = await s.see([{ path: `procedures.${code}.days`, from: 3, to: 5 }])
      expect({ code, ...found }).toMatchObject({ code, replayed: 1, unread: 0, outcomes: [] })
      states.add((await s.g.decision(decision)).state)
    }
    expect(states.size).toBeGreaterThan(1)
  })

  it('are left out where the ballots cannot be read by the changed method, and that is said', async () => {
    const s = await season(5)
    const change = { path: 'procedures.points.method', from: 'score', to: 'approval' }
    expect(await s.see([change])).toMatchObject({ replayed: 0, unread: 1, outcomes: [] })
  })
})
