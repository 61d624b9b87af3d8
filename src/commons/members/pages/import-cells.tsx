import { formatDay } from '../../../kernel/language.ts'
import type { PageView } from '../../../ui/page.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { memberTypesOf } from '../charter-parts.ts'
import { contactsOf } from '../contacts.ts'
import { joinedOf } from '../on-roll.ts'
import type { RollField } from '../roll-columns.ts'
import { words } from '../words.ts'

type CellProps = { view: PageView; field: RollField; row: number; column: number; rows: string[][] }

/** One cell to correct; a type is chosen from those our rules know. */
export function CellField({ view, field, row, column, rows }: CellProps) {
  const label = words[view.lang].fields[field]
  const name = cellName(row, column)
  const text = rows[row - 1]?.[column] ?? ''
  if (field !== 'type') return <TextField name={name} label={label} value={text} optional="unsaid" />
  // What stands there comes first: left alone, it stays.
  const options = memberTypesOf(view.charter).map((type) => type.label[view.lang])
  const all = [{ value: text, label: text }, ...options.map((value) => ({ value, label: value }))]
  return <SelectField name={name} label={label} value={text} options={all.slice(text ? 0 : 1)} />
}

const cellName = (row: number, column: number) => `cell-${row}-${column}`

/** The cells a form corrected: those that read otherwise now. */
export function correctedCells(values: Record<string, string>, rows: readonly string[][]) {
  return Object.entries(values).flatMap(([name, text]) => {
    const found = /^cell-(\d{1,5})-(\d{1,3})$/.exec(name)
    const [row, column] = [Number(found?.[1]), Number(found?.[2])]
    if (!found || (rows[row - 1]?.[column] ?? '') === text) return []
    return [{ row, column, text }]
  })
}

/** Whether a row is somebody who is here already: one of the namesakes, or left open. */
export function WhoseField({ row, label, candidates, labels, blank }: WhoseProps) {
  const options = candidates.map((value) => ({ value, label: labels.get(value) ?? '' }))
  return <SelectField name={`whose-${row}`} label={label} options={options} blank={blank} optional="unsaid" />
}

type WhoseProps = {
  row: number
  label: string
  candidates: readonly string[]
  labels: ReadonlyMap<string, string>
  /** What it means to choose nobody. */
  blank?: string
}

/** What tells namesakes apart, for whoever may see it: number, telephone, the day they joined. */
export async function namesakeLabels(
  view: PageView,
  agents: readonly string[],
): Promise<Map<string, string>> {
  if (agents.length === 0) return new Map()
  const [names, reach, roll] = await Promise.all([
    view.labels('members.agent', [...new Set(agents)]),
    contactsOf(view, agents),
    joinedOf(view.db, view.commons.id, agents),
  ])
  return new Map(
    agents.map((agent) => {
      const { number, joined_on } = roll.get(agent) ?? {}
      const parts = [number, reach.get(agent)?.phone, joined_on && formatDay(joined_on, view.lang)]
      return [agent, [names.get(agent), ...parts].filter(Boolean).join(' · ')]
    }),
  )
}

/** Whose row somebody said it is: the namesake that was chosen. */
export const chosenAgents = (values: Record<string, string>) =>
  Object.entries(values).flatMap(([name, agent]) => {
    const found = /^whose-(\d{1,5})$/.exec(name)
    return found && agent !== '' ? [{ row: Number(found[1]), agent }] : []
  })
