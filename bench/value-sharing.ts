import { distributionDigest } from '../src/capabilities/value/equation/distribution-text.ts'
import type { Distribution, Facts, Given } from '../src/capabilities/value/equation/facts.ts'
import type { Equation } from '../src/capabilities/value/equation/shape.ts'
import { shareOut } from '../src/capabilities/value/equation/share-out.ts'
import { drawing } from './ballots.ts'
import { rounded } from './measure.ts'

const contributions = 1_000_000
const members = 1_000
const rounds = 4

/**
 * Sharing out an income over a million contributions of a thousand members, by four rules with multipliers, claims of
 * all three kinds and a bound on how far apart the shares may be, beside adding up the same quantities by agent. Then once
 * more with everything in another order.
 */
export default async function valueSharing(): Promise<Record<string, number | string | boolean>> {
  const given = drawn()
  const runs = Array.from({ length: rounds }, () => run(given))
  const baseline = Math.min(...Array.from({ length: rounds }, () => timed(() => addedUp(given)).seconds))
  shuffle(given)
  const shuffled = run(given)
  const seconds = Math.min(...runs.map((one) => one.seconds))
  const all = [...runs, shuffled]
  return {
    ...{ contributions, members, seconds: rounded(seconds), baseline_seconds: rounded(baseline) },
    ratio: rounded(seconds / baseline),
    // Of all threads, collecting garbage included: what others do on the machine is not in it.
    cpu_seconds: rounded(Math.min(...runs.map((one) => one.cpu))),
    shuffled_seconds: rounded(shuffled.seconds),
    digest: shuffled.digest,
    same_bytes: all.every((one) => one.digest === shuffled.digest),
    exact: all.every((one) => one.sum === total),
  }
}

/** Nothing is kept of the outcome but its digest: the next run has the same room. */
function run(given: Given[]): { seconds: number; cpu: number; digest: string; sum: bigint } {
  const before = process.cpuUsage()
  const { result, seconds } = timed(() => shareOut(equation, facts(given)))
  const { user, system } = process.cpuUsage(before)
  return { seconds, cpu: (user + system) / 1e6, digest: distributionDigest(result), sum: sumOf(result) }
}

const total = 1_234_567_890_123n
const rule = { kinds: [] as string[], actions: [], unit: 'h', claim: 'equity-like' as const }
const label = { ko: '나눔', en: 'Sharing' }

const equation: Equation = {
  ...{ code: 'season', label, unit: 'KRW', rest: 'commons' },
  buckets: [
    { code: 'fund', label, share: '10%', of: 'total', to: { kind: 'fund', fund: 'reserve' } },
    {
      ...{ code: 'work', label, share: '70%', of: 'total' },
      to: {
        ...{ kind: 'contributions', source: { from: 'period', projects: 'all' } },
        rules: [
          { ...rule, kinds: ['work'], worth: '20000' },
          { ...rule, kinds: ['care'], worth: '22222.5', claim: 'once' },
          { ...rule, kinds: ['money'], unit: 'KRW', worth: '1.07', claim: 'debt-like' },
          { ...rule, kinds: [], worth: '50000/3', claim: 'debt-like' },
        ],
        multipliers: [
          { by: 'role', of: 'steward', times: '1.1' },
          { by: 'type', of: 'founder', times: '4/3' },
          { by: 'kind', of: 'care', times: '1.25' },
          { by: 'project', of: 'p7', times: '1.5' },
        ],
        limits: { least: 1000, times: '6' },
      },
    },
    { code: 'equal', label, share: '100%', of: 'rest', to: { kind: 'members', types: [] } },
  ],
}

const draw = drawing(5)
const people = Array.from({ length: members }, (_, i) => ({
  agent: `agent-${String(i).padStart(30, '0')}`,
  types: i % 9 === 0 ? ['founder'] : ['member'],
  roles: i % 20 === 0 ? ['steward'] : [],
}))

/** Every text is a string of its own, as rows of a database are. */
function drawn(): Given[] {
  const kinds = ['work', 'care', 'money', 'code']
  const lines = Array.from({ length: contributions }, (_, i) => {
    const kind = kinds[draw(4)]!
    const project = draw(3) === 0 ? null : `p${draw(12)}`
    const day = `2026-${String(1 + draw(12)).padStart(2, '0')}-${String(1 + draw(28)).padStart(2, '0')}`
    const event = `${String(draw(1_000_000)).padStart(8, '0')}-${String(i).padStart(27, '0')}`
    const unit = kind === 'money' ? 'KRW' : 'h'
    return { event, agent: people[draw(members)]!.agent, action: 'work', kind, unit, project, day }
  })
  const fresh = JSON.parse(JSON.stringify(lines)) as Given[]
  for (const one of fresh) one.quantity = BigInt(60 + draw(30_000))
  return fresh
}

const facts = (given: Given[]): Facts => ({
  ...{ total, members: people, points: [], needs: [] },
  given: new Map([['work', given]]),
  paid: new Map(),
})

function shuffle(given: Given[]): void {
  for (let i = given.length - 1; i > 0; i--) {
    const other = draw(i + 1)
    ;[given[i], given[other]] = [given[other]!, given[i]!]
  }
}

/** What the same machine does with nothing to decide. */
function addedUp(given: readonly Given[]): Map<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const { agent, quantity } of given) sums.set(agent, (sums.get(agent) ?? 0n) + quantity)
  return sums
}

const sumOf = ({ recipients }: Distribution) => recipients.reduce((sum, { amount }) => sum + amount, 0n)

function timed<R>(work: () => R): { result: R; seconds: number } {
  const from = performance.now()
  const result = work()
  return { result, seconds: (performance.now() - from) / 1000 }
}
