import { createHash } from 'node:crypto'
import type { TieRule } from './method.ts'

/**
 * Options in the order drawn from a seed: by SHA-256 of `seed` and a space and the option's id, ascending. Anyone can
 * draw it again with `printf '%s %s' SEED ID | sha256sum`.
 */
export function drawnOrder(seed: string, options: readonly string[]): string[] {
  const drawn = options.map((id) => ({ id, lot: createHash('sha256').update(`${seed} ${id}`).digest('hex') }))
  return drawn.sort((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0)).map(({ id }) => id)
}

/** Level options as the rule ranks them, or nothing where it settles no ties. */
export function settle(rule: TieRule, level: readonly string[]): string[] | undefined {
  if (rule.by === 'none') return undefined
  if (rule.by === 'lot') return drawnOrder(rule.seed, level)
  const place = (id: string) => {
    const at = rule.order.indexOf(id)
    return at < 0 ? rule.order.length : at
  }
  return [...level].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}
