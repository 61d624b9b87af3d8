import { z } from 'zod'
import { amount, code, day, id, instant, unitCode } from '../../kernel/fields.ts'
import type { Lang } from '../../kernel/language.ts'
import { seasonName } from './labels.ts'
import type { Owing } from './owing.ts'
import { type DayRow, dayStates, type SeasonRow } from './tables.ts'

export const seasonShape = z.object({
  id: id('care.season'),
  name: z.string(),
  duty: code(),
  from: day(),
  until: day(),
  /** From this day on what is not done closes the way, or puts last. */
  gatesFrom: day(),
  unit: unitCode(),
  key: code(),
  rate: amount(),
  keyTotal: amount(),
  total: amount(),
  people: z.int(),
  closed: z.boolean(),
})
export type SeasonView = z.output<typeof seasonShape>

export const seasonView = (row: SeasonRow, lang: Lang): SeasonView => {
  const { id, duty, unit, key, rate, total, people, closed } = row
  return {
    ...{ id, duty, unit, key, rate, total, people, closed, name: seasonName(row, lang) },
    ...{ from: row.from_on, until: row.until_on, gatesFrom: row.gates_from, keyTotal: row.key_total },
  }
}

export const owingShape = z.object({
  season: id('care.season'),
  agent: id('members.agent'),
  key: amount(),
  owed: amount(),
  carried: amount(),
  done: amount(),
  commuted: amount(),
  /** Agreed to be paid for, and not paid yet. */
  asked: amount(),
  released: amount(),
  left: amount(),
})
export type OwingView = z.output<typeof owingShape>

export const owingView = ({ key_amount, ...one }: Owing): OwingView => {
  const { season, agent, owed, carried, done, commuted, asked, released, left } = one
  return { season, agent, key: key_amount, owed, carried, done, commuted, asked, released, left }
}

export const dayShape = z.object({
  id: id('care.day'),
  duty: code(),
  title: z.string(),
  place: z.string(),
  note: z.string(),
  begins: instant(),
  ends: instant(),
  leader: id('members.agent'),
  unit: unitCode(),
  worth: amount(),
  places: z.int().nullable(),
  state: z.enum(dayStates),
  /** What it looks after. */
  resource: id('observation.resource').nullable(),
  signed: z.int(),
  /** Whether the viewer signed up. */
  mine: z.boolean(),
})
export type DayView = z.output<typeof dayShape>

export const dayView = (row: DayRow & { signed: number; mine: boolean }): DayView => {
  const { id, duty, title, place, note, leader, unit, worth, places, state, signed, mine, resource } = row
  return {
    ...{ id, duty, title, place, note, leader, unit, worth, places, state, signed, mine, resource },
    ...{ begins: row.begins_at.toISOString(), ends: row.ends_at.toISOString() },
  }
}
