import type { Bilingual } from '../../kernel/language.ts'
import type { Slices } from '../../kernel/slices.ts'
import { type Change, layerOfChange } from './changes.ts'
import { type CharterData, dialValue } from './charter.ts'
import { powerSuggested } from './compose.ts'
import { amendCommands, topLayer } from './layers.ts'
import { parsePath } from './paths.ts'
import { dialsOf, isDomain, powersFor, powersOf, statedValue, switchedOn } from './powers.ts'

/** Something the software can do that a charter doesn't mention. */
export interface Available {
  kind: 'capability' | 'power' | 'dial'
  name: string
  title: Bilingual
  /** The amending command and the changes that would take it in. */
  command: string
  changes: Change[]
}

/** New software never changes a charter: members take in what is new, or leave it. */
export function newlyAvailableIn(data: CharterData, slices: Slices): Available[] {
  const on = switchedOn(slices, data.capabilities)
  return [...capabilities(data, slices), ...on.flatMap((slice) => rulesOf(slice, data, slices))]
}

function capabilities(data: CharterData, slices: Slices): Available[] {
  const off = slices.all.filter((slice) => !isDomain(slice) && !data.capabilities.includes(slice.name))
  return off.map((slice) => ({
    kind: 'capability',
    name: slice.name,
    title: { ko: slice.messages.ko.title, en: slice.messages.en.title },
    command: amendCommands[topLayer(data)],
    changes: [
      { path: `capabilities.${slice.name}`, from: null, to: capabilityStated(slice.name, data, slices) },
    ],
  }))
}

/** Everything a charter says about a capability when it is switched on. */
export function capabilityStated(name: string, data: CharterData, slices: Slices) {
  const slice = slices.slice(name)!
  return {
    powers: Object.fromEntries(powersOf(slice).map((spec) => [spec.name, powerSuggested(spec, data)])),
    dials: Object.fromEntries(dialsOf(slice).map((dial) => [dial.name, statedValue(dial)])),
  }
}

function rulesOf(slice: Slices['all'][number], data: CharterData, slices: Slices): Available[] {
  const powers = powersFor(slices, data).filter(
    (spec) => spec.slice === slice.name && !Object.hasOwn(data.powers, spec.name),
  )
  const dials = dialsOf(slice).filter((dial) => !Object.hasOwn(data.dials, dial.name))
  return [
    ...powers.map((spec) => {
      const { name, title } = spec
      return { kind: 'power' as const, name, title, ...taking(`powers.${name}`, powerSuggested(spec, data)) }
    }),
    ...dials.map((dial) => {
      const { name, title } = dial
      return {
        kind: 'dial' as const,
        name,
        title,
        ...taking(`dials.${name}`, statedValue(dial, dialValue(data, name))),
      }
    }),
  ]

  function taking(path: string, to: unknown) {
    const layer = layerOfChange(data, parsePath(path)!, to, slices) ?? topLayer(data)
    return { command: amendCommands[layer], changes: [{ path, from: null, to }] }
  }
}
