import { allows, isWho } from '../../kernel/authority.ts'
import type { Charter } from '../../kernel/charter.ts'
import { actorOf, type Hands, holds } from './holds.ts'
import { isTrusted } from './trust.ts'

/** What of a page's row its protection is told from. */
export interface Guarded {
  degree: string
  protected_until: Date | null
}

/** The degree in force at a time; what ran out protects no more. */
export function degreeAt({ degree, protected_until }: Guarded, now: Date): string {
  return protected_until !== null && protected_until <= now ? 'anyone' : degree
}

/**
 * The degree that keeps this actor from changing a page, if any. Those who may protect pages pass every degree but a
 * decision's own: what everybody decided only a decision changes.
 */
export async function barredBy(hands: Hands, page: Guarded): Promise<string | undefined> {
  const degree = degreeAt(page, hands.now)
  return degree === 'anyone' || (await passes(hands, degree)) ? undefined : degree
}

async function passes(hands: Hands, degree: string): Promise<boolean> {
  const actor = actorOf(hands)
  const needsDecision = degree.startsWith('decision:')
  if (actor.kind === 'decision') return !needsDecision || degree === `decision:${actor.procedure}`
  if (needsDecision) return false
  if (holds(hands, 'protectPage')) return true
  return degree === 'trusted' ? isTrusted(hands) : allows([degree], actor, hands.standing)
}

const sections = {
  type: 'memberTypes',
  role: 'roles',
  organ: 'organs',
  decision: 'procedures',
} as const

/** Whether this charter has what a degree names. */
export function isKnownDegree(charter: Charter, degree: string): boolean {
  const [kind, code] = degree.split(':') as [keyof typeof sections, string | undefined]
  if (code === undefined) return degree === 'trusted' || isWho(degree)
  return Object.hasOwn((charter.data[sections[kind]] as object | undefined) ?? {}, code)
}

/** Every degree this charter can name, loosest first. */
export function degreesOf(charter: Charter): string[] {
  const named = (kind: keyof typeof sections) =>
    Object.keys((charter.data[sections[kind]] as object | undefined) ?? {}).map((code) => `${kind}:${code}`)
  const types = named('type')
  return [
    ...['anyone', 'signed-in', 'member'],
    ...(types.length > 1 ? types : []),
    ...['trusted', ...named('role'), ...named('organ'), ...named('decision')],
  ]
}
