import { z } from 'zod'
import { changes } from '../../commons/charter/changes.ts'
import type { View } from '../../kernel/capability.ts'
import { type Subject, type SupposedLine, whatIf } from '../../kernel/what-if.ts'
import { equations } from './dials.ts'
import { type ClaimPayment, claimKey, type Line } from './equation/facts.ts'
import type { Equation } from './equation/shape.ts'
import { shareOut } from './equation/share-out.ts'
import { gather, paidBefore, totalOf } from './gather.ts'
import { mostDistributions, type PastDistribution, pastDistributions } from './past.ts'
import type { People } from './people.ts'

const path = `dials.${equations.name}`
const amendment = z.object({ changes })

/** What other rules would have made of the same incomes: each distribution anew, with what counted when it happened. */
export const equationsChanged = whatIf({
  title: { ko: '나눔이 이렇게 달랐을 거예요', en: 'How income would have been shared out' },
  touches({ input }) {
    const parsed = amendment.safeParse(input)
    return parsed.success && parsed.data.changes.some((one) => one.path === path)
  },
  async run(view, supposed) {
    const found = await pastDistributions(view, supposed)
    const past = found.slice(0, mostDistributions)
    const rules = supposed.changed.value(equations.name) as readonly Equation[]
    const tally = new Tally()
    const replayed: Replayed[] = []
    let ended = 0
    for (const one of past) {
      const outcome = await replay(view, one, rules, replayed)
      if (!outcome) ended += 1
      if (one.takenBack !== null) continue
      for (const { to, amount } of one.recipients) tally.add(one, to, 'before', amount)
      for (const { to, amount } of outcome ?? []) tally.add(one, to, 'after', amount)
    }
    const note = ended === 0 ? undefined : endedNote
    return {
      lines: tally.lines(),
      outcomes: [],
      replayed: past.length,
      note,
      isCut: found.length > past.length,
    }
  },
})

const endedNote = {
  ko: '바뀐 규칙으로는 나눌 수 없는 나눔이 있어요. 그때의 수입은 나누지 않은 것으로 쳤어요.',
  en: 'Some of it could not have been shared out by the changed rules; that income counts as not shared out.',
}

/** What a distribution that was played again would have paid on claims, until it was taken back. */
interface Replayed {
  equation: string
  takenBack: number | null
  claims: readonly ClaimPayment[]
}

async function replay(view: View, one: PastDistribution, rules: readonly Equation[], replayed: Replayed[]) {
  const equation = rules.find(({ code, unit }) => code === one.equation && unit === one.unit)
  if (!equation) return undefined
  const { taken, from, until, seq: before } = one
  const sharing = { equation, taken, from, until }
  const paid = await paidBefore(view, equation, before, one.first)
  for (const earlier of replayed) addPaid(paid, earlier, one)
  const outcome = shareOut(equation, await gather(view, sharing, { people: one.people, paid, before }))
  if (outcome.rest === totalOf(taken)) return undefined
  replayed.push({ equation: one.equation, takenBack: one.takenBack, claims: outcome.claims })
  return outcome.recipients
}

function addPaid(
  paid: Map<string, bigint>,
  { equation, takenBack, claims }: Replayed,
  one: PastDistribution,
): void {
  if (equation !== one.equation || (takenBack !== null && takenBack < one.seq)) return
  for (const { bucket, event, paid: much } of claims) {
    const key = claimKey(bucket, event)
    paid.set(key, (paid.get(key) ?? 0n) + much)
  }
}

/** What each got and would have got: by person and fund, and added up by the types people were of then. */
class Tally {
  /** Who got anything as somebody of a type. */
  readonly #within = new Map<string, Set<string>>()
  readonly #lines = new Map<string, { subject: Subject; unit: string; before: bigint; after: bigint }>()

  add(
    { unit, people }: { unit: string; people: People },
    to: Line['to'],
    when: 'before' | 'after',
    amount: bigint,
  ) {
    this.#add({ kind: to.kind, id: to.id }, unit, when, amount)
    if (to.kind === 'fund') return
    const types = people.members.find(({ agent }) => agent === to.id)?.types ?? []
    for (const id of types) {
      this.#add({ kind: 'type', id }, unit, when, amount)
      const within = this.#within.get(id) ?? new Set()
      this.#within.set(id, within.add(to.id))
    }
  }

  #add(subject: Subject, unit: string, when: 'before' | 'after', amount: bigint): void {
    const key = `${subject.kind} ${subject.id} ${unit}`
    const line = this.#lines.get(key) ?? { subject, unit, before: 0n, after: 0n }
    line[when] += amount
    this.#lines.set(key, line)
  }

  lines(): SupposedLine[] {
    const sorted = [...this.#lines].sort(([a], [b]) => (a < b ? -1 : 1))
    return sorted.map(([, line]) =>
      line.subject.kind === 'type' ? { ...line, people: this.#within.get(line.subject.id)?.size } : line,
    )
  }
}
