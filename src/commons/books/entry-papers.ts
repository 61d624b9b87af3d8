import type { z } from 'zod'
import type { View } from '../../kernel/capability.ts'
import type { Entry } from '../../kernel/journal/entry.ts'
import { registry } from '../charter/registry.ts'

/** What a slice says of a thing an entry names, beside its label: who outside it went to, and by which paper. */
export interface Papers {
  party: string
  evidence: string
}

/**
 * Looks both up without knowing any slice: a slice that has them gives label lookups named after the thing,
 * `expense_party`, `expense_evidence_ko` and `expense_evidence_en` beside `expense`. One query a kind of thing.
 */
export async function papersOf(view: View, entries: readonly Entry[]): Promise<Papers[]> {
  const named = entries.map(idsIn)
  const kinds = [...new Set(named.flatMap((ids) => ids.map(([idOf]) => idOf)))]
  const found = new Map<string, { party: Map<string, string>; evidence: Map<string, string> }>()
  for (const idOf of kinds) {
    const ids = [...new Set(named.flatMap((all) => all.flatMap(([of, id]) => (of === idOf ? [id] : []))))]
    const [party, evidence] = await Promise.all([
      lookup(view, `${idOf}_party`, ids),
      lookup(view, `${idOf}_evidence_${view.lang}`, ids),
    ])
    found.set(idOf, { party, evidence })
  }
  const first = (ids: Named[], of: 'party' | 'evidence') =>
    ids.flatMap(([idOf, id]) => found.get(idOf)?.[of].get(id) ?? [])[0] ?? ''
  return named.map((ids) => ({ party: first(ids, 'party'), evidence: first(ids, 'evidence') }))
}

async function lookup(view: View, name: string, ids: string[]): Promise<Map<string, string>> {
  return (await registry().label(name)?.(view.db, view.commons.id, ids)) ?? new Map()
}

type Named = [idOf: string, id: string]

/** The things an entry names on its first level: what it is about. */
function idsIn(entry: Entry): Named[] {
  const schema = registry().entryKind(entry.kind)?.data
  const shape = (schema?.def as { shape?: Record<string, z.ZodType> } | undefined)?.shape ?? {}
  const data = entry.data as Record<string, unknown>
  return Object.entries(shape).flatMap(([key, field]): Named[] => {
    const idOf = idOfField(field)
    const value = data[key]
    return idOf && typeof value === 'string' ? [[idOf, value]] : []
  })
}

/** Optional and nullable fields name the same thing as what they wrap. */
function idOfField(field: z.ZodType): string | undefined {
  const own = (field.meta() as { idOf?: string } | undefined)?.idOf
  const { innerType } = field.def as { innerType?: z.ZodType }
  return own ?? (innerType && idOfField(innerType))
}
