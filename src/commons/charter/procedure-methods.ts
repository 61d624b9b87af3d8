import type { z } from 'zod'
import { methodNamed, methods } from '../../counting/methods.ts'
import { motionNamed, motions } from '../../counting/motions/motions.ts'
import type { Bilingual } from '../../kernel/language.ts'
import { type Control, controlOf } from './control.ts'

/** Whether it decides one matter by yes or no, rather than choosing among options. */
export const isMotion = (name: string) => motionNamed(name) !== undefined

/** Every way of counting a procedure may name; those that decide one matter first. */
export const methodNames = (): string[] => [...motions, ...methods].map((one) => one.name)

/** What people call a way of counting, and how it finds its winner. */
export function methodTitled(name: string): { title: Bilingual; sentence: Bilingual } {
  const method = motionNamed(name) ?? methodNamed(name)
  return method ?? { title: { ko: name, en: name }, sentence: { ko: '', en: '' } }
}

/** Whether its ballots have to say why in some case: they can't be secret. */
export const asksReasons = (name: string) => (motionNamed(name)?.reasoned.length ?? 0) > 0

/** One parameter of a way of counting: how a form asks for it, and what holds where nothing is said. */
export interface Param {
  name: string
  control: Control
  standard: unknown
}

/** The parameters a way of counting has. */
export function paramsOf(name: string): Param[] {
  const schema = schemaOf(name)
  if (!schema) return []
  const standard = schema.safeParse({}).data ?? {}
  const shape = 'shape' in schema ? (schema.shape as Record<string, z.ZodType>) : {}
  return Object.entries(shape).map(([key, one]) => {
    return { name: key, control: controlOf(one), standard: (standard as Record<string, unknown>)[key] }
  })
}

/** Whether all stated parameters belong to the way of counting and lie within their bounds. */
export function fitsParams(name: string, stated: Readonly<Record<string, unknown>>): boolean {
  const known = paramsOf(name).map((one) => one.name)
  if (Object.keys(stated).some((key) => !known.includes(key))) return false
  return schemaOf(name)?.safeParse(stated).success ?? true
}

const schemaOf = (name: string): z.ZodType | undefined =>
  motionNamed(name)?.params ?? methodNamed(name)?.params

/** Whether somebody may settle a tie of this method by choosing; in rounds of exclusion only a lot can. */
export const chairMayChoose = (name: string): boolean =>
  isMotion(name) || methodNamed(name)?.fillsPlaces === true
