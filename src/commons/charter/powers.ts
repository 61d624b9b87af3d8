import { basename, dirname } from 'node:path'
import type { Who } from '../../kernel/authority.ts'
import type { Capability } from '../../kernel/capability.ts'
import type { Dial, Layer } from '../../kernel/charter.ts'
import type { Bilingual } from '../../kernel/language.ts'
import type { Slices } from '../../kernel/slices.ts'
import type { CharterData } from './charter.ts'
import { layerAmendedBy } from './layers.ts'

/** Something a charter can allow: a command, a question, or a power of another kind. */
export interface PowerSpec {
  /** `slice.name`. */
  name: string
  slice: string
  kind: 'command' | 'query' | 'power'
  /** What the slice suggests to a charter that is being written. */
  who: readonly Who[]
  layer: Layer
  /** A verb phrase for commands and powers, a noun for queries. */
  title: Bilingual
}

/** Domains every commons has; they can't be switched off. */
export function isDomain(slice: Capability): boolean {
  return basename(dirname(slice.folder)) === 'commons'
}

/** The slices whose rules a charter with these capabilities states. */
export function switchedOn(slices: Slices, capabilities: readonly string[]): Capability[] {
  return slices.all.filter((slice) => isDomain(slice) || capabilities.includes(slice.name))
}

/** Every power of a slice. Founding is left out: there is no charter yet that could allow it. */
export function powersOf(slice: Capability): PowerSpec[] {
  const { ko, en } = slice.messages
  const commands = Object.entries(slice.commands).filter(([, one]) => !one.founds)
  const common = { slice: slice.name }
  return [
    ...commands.map(([key, { name, who, layer }]) => {
      const title = { ko: ko.commands[key] ?? name, en: en.commands[key] ?? name }
      return { ...common, kind: 'command' as const, name, who, layer, title }
    }),
    ...Object.entries(slice.powers).map(([key, { who, layer, title }]) => {
      const name = key.includes('.') ? key : `${slice.name}.${key}`
      return { ...common, kind: 'power' as const, name, who, layer, title }
    }),
    ...Object.entries(slice.queries).map(([key, { name, who, layer }]) => {
      const title = { ko: ko.queries[key] ?? name, en: en.queries[key] ?? name }
      return { ...common, kind: 'query' as const, name, who, layer, title }
    }),
  ]
}

/** Every power a charter states: those of what is switched on, without amending layers it does not have. */
export function powersFor(slices: Slices, data: Pick<CharterData, 'capabilities' | 'layers'>): PowerSpec[] {
  return switchedOn(slices, data.capabilities)
    .flatMap(powersOf)
    .filter(({ name }) => {
      const amends = layerAmendedBy(name)
      return !amends || data.layers[amends]
    })
}

const named = new WeakMap<Capability, ReadonlyMap<string, PowerSpec>>()

/** A power by its full name, in whatever slice of this installation. A home page asks for all of a charter. */
export function powerSpec(slices: Slices, name: string): PowerSpec | undefined {
  const slice = slices.slice(name.slice(0, name.indexOf('.')))
  if (!slice) return undefined
  const found = named.get(slice) ?? new Map(powersOf(slice).map((one) => [one.name, one]))
  named.set(slice, found)
  return found.get(name)
}

export function dialsOf(slice: Capability): readonly Dial[] {
  return slice.dials
}

/** A dial's suggested value as a charter states it: plain JSON, amounts as decimal strings. */
export function statedValue(dial: Dial, value: unknown = dial.suggested): unknown {
  try {
    return dial.schema.encode(value)
  } catch {
    return value
  }
}
