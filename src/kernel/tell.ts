import type { z } from 'zod'
import type { Messages, View } from './capability.ts'
import { type Entry, readEntry } from './journal/entry.ts'
import { maySeeEntry } from './journal/publish.ts'
import type { Lang } from './language.ts'
import { kernelWords } from './messages.ts'
import type { Slices } from './slices.ts'
import { formatAmount, unitOf } from './units.ts'

/** One entry as people read it. */
export interface Told {
  seq: number
  at: Date
  kind: string
  /** Plain text; absent words were erased or are not for this viewer. */
  sentence: string
  hidden: boolean
}

/** Turns stored entries into sentences in the viewer's language; entries the viewer may not read say only that. */
export async function tell(slices: Slices, view: View, bodies: readonly string[]): Promise<Told[]> {
  const entries = bodies.map(readEntry)
  const shown = entries.filter((entry) => maySeeEntry(view, slices, entry))
  const labels = await labelsFor(slices, view, shown)
  return entries.map((entry) => tellOne(slices, view.lang, labels, entry, shown.includes(entry)))
}

function tellOne(
  slices: Slices,
  lang: Lang,
  labels: Map<string, string>,
  entry: Entry,
  isShown: boolean,
): Told {
  const base = { seq: entry.seq, at: new Date(entry.at), kind: entry.kind, hidden: !isShown }
  if (!isShown) return { ...base, sentence: kernelWords[lang].hiddenEntry }
  const [slice, kind] = entry.kind.split('.') as [string, string]
  const messages = slices.slice(slice)?.messages[lang] as Messages<string, string, string, string> | undefined
  const label = (id: string) => labels.get(id) ?? kernelWords[lang].erased
  const data = currentData(slices, entry)
  const telling = {
    entry,
    data,
    label,
    actor: actorLabel(lang, label, entry.actor),
    amount: (amount: bigint, unit: string) => formatAmount(amount, unitOf(unit), lang).text,
  }
  return { ...base, sentence: messages?.entries[kind]?.(telling) ?? entry.kind }
}

/** An entry's data as its kind's newest schema reads it: bytes never change, reading upcasts. */
export function currentData(slices: Slices, entry: Entry): unknown {
  const kind = slices.entryKind(entry.kind)
  if (!kind) return entry.data
  let data: unknown = entry.data
  for (let v = entry.v; v < kind.v; v++) {
    const earlier = kind.earlier?.[v]
    if (earlier) data = earlier.upcast(earlier.data.parse(data) as never)
  }
  return kind.data.parse(data)
}

function actorLabel(lang: Lang, label: (id: string) => string, actor: string): string {
  const [kind, name = ''] = actor.split(':') as [string, string?]
  if (kind === 'agent') return label(name)
  if (kind === 'decision') return kernelWords[lang].decision
  return kind === 'clock' ? kernelWords[lang].clock : kernelWords[lang].somebody
}

async function labelsFor(
  slices: Slices,
  view: View,
  entries: readonly Entry[],
): Promise<Map<string, string>> {
  const wanted = new Map<string, Set<string>>()
  for (const entry of entries) {
    const [kind, name] = entry.actor.split(':')
    if (kind === 'agent' && name) want(wanted, 'members.agent', name)
    const schema = slices.entryKind(entry.kind)?.data
    if (schema) collect(wanted, schema, entry.data)
  }
  const found = await Promise.all(
    [...wanted].map(
      ([idOf, ids]) =>
        slices.label(idOf)?.(view.db, view.commons.id, [...ids], view.lang) ?? new Map<string, string>(),
    ),
  )
  return new Map(found.flatMap((one) => [...one]))
}

function want(wanted: Map<string, Set<string>>, idOf: string, id: string): void {
  wanted.set(idOf, (wanted.get(idOf) ?? new Set()).add(id))
}

type SchemaDef = {
  type: string
  shape?: Record<string, z.ZodType>
  element?: z.ZodType
  innerType?: z.ZodType
  options?: z.ZodType[]
}

/** Walks a schema beside its data and notes every id with what it names. */
function collect(wanted: Map<string, Set<string>>, schema: z.ZodType, data: unknown): void {
  if (data === null || data === undefined) return
  const idOf = (schema as { meta?: () => { idOf?: string } | undefined }).meta?.()?.idOf
  if (idOf && typeof data === 'string') {
    want(wanted, idOf, data)
    return
  }
  const def = schema.def as SchemaDef
  if (def.shape)
    for (const [key, inner] of Object.entries(def.shape))
      collect(wanted, inner, (data as Record<string, unknown>)[key])
  if (def.element && Array.isArray(data)) for (const one of data) collect(wanted, def.element, one)
  if (def.innerType) collect(wanted, def.innerType, data)
  for (const option of def.options ?? []) if (option.safeParse(data).success) collect(wanted, option, data)
}
