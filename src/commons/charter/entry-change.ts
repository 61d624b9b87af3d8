import type { Rules } from '../../kernel/charter.ts'
import type { Lang } from '../../kernel/language.ts'
import type { CharterData } from './charter.ts'
import { codeFrom } from './control-list.ts'
import { fieldsOfEntry, type ListDial, waysOf } from './entry-asks.ts'
import { type Filled, readEntry, refusedFields, type Stated, writeEntry } from './entry-form.ts'

/** One record of a list as somebody is changing it, or making it. */
export interface Editing {
  dial: ListDial
  list: readonly Stated[]
  /** Its place in the list; absent for a new one. */
  place?: number
  /** Of which kind it is, where there are several. */
  way?: string
  rules: Rules
  lang: Lang
}

/** The list a charter states. */
export const listOf = (data: CharterData, { name, suggested }: ListDial): Stated[] =>
  (Object.hasOwn(data.dials, name) ? data.dials[name] : suggested) as Stated[]

/** The kind of a record: as chosen, as it stands, or the only one there is; nothing while it is to be chosen. */
export function wayOf({ dial, list, place }: Omit<Editing, 'way'>, chosen: string): string | undefined {
  const ways = waysOf(dial)
  if (ways.includes(chosen)) return chosen
  const stated = place === undefined ? undefined : list[place]?.[dial.entries.first ?? '']
  return stated === undefined ? undefined : String(stated)
}

/** What the form begins with: the record as it stands, else what a new one begins with. */
export function drawnFrom({ dial, list, place, way }: Editing): Stated {
  const { first, start } = dial.entries
  const stated = place === undefined ? {} : list[place]
  const known = new Set([...fieldsOfEntry(dial, way).map(({ name }) => name), ...keptUnasked(dial)])
  const all = { ...(place === undefined || stated?.[first ?? ''] !== way ? start : {}), ...stated }
  const own = Object.fromEntries(Object.entries(all).filter(([name]) => known.has(name)))
  return first ? { ...own, [first]: way } : own
}

/** Where all kinds have the same parts, those not asked of this one are kept for another day. */
const keptUnasked = (dial: ListDial): string[] =>
  Object.entries(dial.entries.asks)
    .flatMap(([path, { only }]) => (only && !path.includes('.') ? [path] : []))
    .concat('code')

export function formOf(editing: Editing): Filled {
  return writeEntry(fieldsOfEntry(editing.dial, editing.way), drawnFrom(editing), editing)
}

export interface Changed {
  entry: Stated
  list: Stated[]
  errors: ReturnType<typeof readEntry>['errors']
  /** Whether all that was written could be read: then the form can be drawn from the record. */
  isRead: boolean
}

/** The list as a filled-in form would have it. */
export function changedBy(editing: Editing, said: (name: string) => readonly string[]): Changed {
  const { dial, list, place = list.length, way } = editing
  const { entry, errors } = readEntry(fieldsOfEntry(dial, way), said, drawnFrom(editing), editing)
  const named = withCode(dial, entry, list)
  const after = place < list.length ? list.map((one, i) => (i === place ? named : one)) : [...list, named]
  if (Object.keys(errors).length > 0) return { entry: named, list: after, errors, isRead: false }
  const parsed = dial.schema.safeParse(after)
  const refused = parsed.success ? {} : refusedFields(parsed.error.issues, place)
  return { entry: named, list: after, errors: refused, isRead: true }
}

/** A new record is named in code by its own words. */
function withCode({ schema, entries }: ListDial, entry: Stated, list: readonly Stated[]): Stated {
  const hasCode = fieldsOfEntry({ schema, entries } as ListDial, String(entry[entries.first ?? ''])).some(
    ({ ask }) => ask.is === 'code',
  )
  if (!hasCode || entry.code !== undefined) return entry
  const { en = '' } = (entry.name ?? entry.label ?? {}) as { en?: string }
  return {
    ...entry,
    code: codeFrom(
      en,
      list.map((one) => String(one.code)),
      'one',
    ).slice(0, 30),
  }
}

/** How one record reads. */
export function entryText({ entries, sentence }: ListDial, entry: Stated, rules: Rules, lang: Lang): string {
  return entries.sentence ? entries.sentence[lang](entry as never, rules) : sentence[lang]([entry], rules)
}
