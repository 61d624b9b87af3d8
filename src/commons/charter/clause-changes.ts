import type { Layer } from '../../kernel/charter.ts'
import type { Slices } from '../../kernel/slices.ts'
import { type Change, same } from './changes.ts'
import type { CharterData } from './charter.ts'
import type { ClauseField } from './clause-fields.ts'
import { readControl, writeControl } from './control.ts'
import { amendCommands } from './layers.ts'
import { capabilityStated } from './newly-available.ts'
import { parsePath, valueAt } from './paths.ts'

export interface ReadClause {
  changes: Change[]
  /** Names of fields whose value can't be read. */
  unreadable: string[]
}

/** What a filled-in form changes about a clause; fields left as they were change nothing. */
export function changesFrom(
  data: CharterData,
  fields: readonly ClauseField[],
  sent: (name: string) => readonly string[],
  slices: Slices,
): ReadClause {
  const read = fields.map((field) => ({ field, to: readControl(field.control, sent(field.path)) }))
  const unreadable = read.filter((one) => one.to === undefined).map((one) => one.field.path)
  const changed = read.filter(({ field, to }) => to !== undefined && !isSame(field, to))
  return { unreadable, changes: changed.flatMap(({ field, to }) => changesOf(data, field.path, to, slices)) }
}

/** Whether an answer says what stands there. A `who` is a set: another order is no change; nor is what holds anyway. */
export function isSame({ control, value }: ClauseField, to: unknown): boolean {
  if (control.kind === 'params' && isOf(control.parts, value))
    return same(writeControl(control, value), writeControl(control, to))
  if (control.kind !== 'who') return same(value, to)
  return same([...(value as string[])].sort(), [...(to as string[])].sort())
}

/** Whether stated parameters are those asked about, not another method's. */
const isOf = (parts: readonly { name: string }[], stated: unknown) =>
  Object.keys(stated ?? {}).every((key) => parts.some((one) => one.name === key))

/** One answer as changes: some bring another clause along. */
function changesOf(data: CharterData, text: string, to: unknown, slices: Slices): Change[] {
  const path = parsePath(text)!
  const from = valueAt(data, path)
  if (path.section === 'capabilities')
    return [{ path: text, from, to: to ? capabilityStated(path.name, data, slices) : null }]
  const own = { path: text, from, to }
  if (path.section !== 'layers' || path.field !== 'amendedBy') return [own]
  const power = `powers.${amendCommands[path.name as Layer]}.who`
  return [own, { path: power, from: valueAt(data, parsePath(power)!), to: [`decision:${to}`] }]
}
