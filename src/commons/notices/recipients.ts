import { currentData } from '../../kernel/tell.ts'
import { registry } from '../charter/registry.ts'
import type { Happened } from './audiences.ts'
import { type Told, told, toldOtherwise } from './told.ts'
import { toldAs } from './told-as.ts'

/** How an entry of this kind is told, or nothing. */
export function tellingOf(kind: string): Told | undefined {
  const known = registry().entryKind(kind)
  if (known?.tells) return toldAs(known.tells)
  return told[kind] ?? (known?.shown === 'concerned' ? toldOtherwise : undefined)
}

export interface Recipients {
  telling: Told
  agents: string[]
}

/** Whom an entry is told to: each once, and nobody of what they did themselves. */
export async function recipientsOf(happened: Omit<Happened, 'data'>): Promise<Recipients | undefined> {
  const telling = tellingOf(happened.entry.kind)
  if (!telling) return undefined
  const data = currentData(registry(), happened.entry) as Record<string, unknown>
  const { actor, onBehalf } = happened.entry
  // What the office enters for somebody they should hear of; the office member did it themselves.
  const self = onBehalf ? onBehalf.by : actor
  const agents = new Set(await telling.to({ ...happened, data }))
  agents.delete(self.replace(/^agent:/, ''))
  return { telling, agents: [...agents] }
}

/** Where a notice of this entry leads, inside the commons. */
export function placeOf({ leadsTo }: Told, data: unknown): string {
  return typeof leadsTo === 'string' ? leadsTo : leadsTo(data as Record<string, unknown>)
}
