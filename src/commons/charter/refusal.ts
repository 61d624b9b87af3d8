import type { Refused } from './changes.ts'

/** What a refusal's sentence speaks of. */
export function valuesOf(refused: Refused): Record<string, string | number | undefined> {
  if (refused.code !== 'charter_invalid') {
    const { path } = refused
    return refused.code === 'layer_wrong' ? { path, layer: refused.layer } : { path }
  }
  const { problem, count } = refused
  return { problem: problem.code, path: problem.path, name: problem.name, count }
}
