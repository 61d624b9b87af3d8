import { setImmediate as yieldToOthers } from 'node:timers/promises'
import type { Subject, SupposedLine } from '../../kernel/what-if.ts'

/** So many past agreements are played over at once; beyond, the days are to be cut into shorter ones. */
export const mostReplayed = 5_000
const atOnce = 200

/** Said where some of them could not be played over. */
export const tooLittle = {
  ko: '그때 남긴 것이 모자라거나 돈의 단위가 다른 것은 빼고 셈했어요.',
  en: 'What kept too little at the time, or was in another unit, is left out.',
}

/** Goes over past agreements without holding up whoever else waits. */
export async function eachOf<T>(all: readonly T[], run: (one: T) => void): Promise<void> {
  for (let at = 0; at < all.length; at += atOnce) {
    for (const one of all.slice(at, at + atOnce)) run(one)
    await yieldToOthers()
  }
}

/** What each got, or gave, of past agreements and what it would have been; by person, by type, and all together. */
export class Tally {
  readonly #lines = new Map<string, SupposedLine & { within: Set<string> }>()

  /** For somebody, and for each type they were of then. */
  addPerson(agent: string, types: readonly string[], unit: string, before: bigint, after: bigint): void {
    this.#add({ kind: 'agent', id: agent }, agent, unit, before, after)
    for (const id of types) this.#add({ kind: 'type', id }, agent, unit, before, after)
  }

  addCommons(unit: string, before: bigint, after: bigint): void {
    this.#add({ kind: 'commons', id: '' }, '', unit, before, after)
  }

  #add(subject: Subject, agent: string, unit: string, before: bigint, after: bigint): void {
    const key = `${subject.kind} ${subject.id} ${unit}`
    const line = this.#lines.get(key) ?? { subject, unit, before: 0n, after: 0n, within: new Set() }
    line.before += before
    line.after += after
    line.within.add(agent)
    this.#lines.set(key, line)
  }

  lines(): SupposedLine[] {
    const sorted = [...this.#lines].sort(([a], [b]) => (a < b ? -1 : 1))
    return sorted.map(([, { within, ...line }]) =>
      line.subject.kind === 'type' ? { ...line, people: within.size } : line,
    )
  }
}
