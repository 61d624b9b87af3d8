import { charterFrom } from '../../commons/charter/compose.ts'
import { findTemplate } from '../../commons/charter/templates.ts'
import type { Slices } from '../../kernel/slices.ts'
import { apiFailure } from './failures.ts'

/**
 * The input of `charter.found` from a shorter wish: a template's name, and dials that differ from it. One that
 * brings its whole charter passes as it is. @throws Failure `api.no_such_template`
 */
export function foundInput(slices: Slices, wish: unknown): unknown {
  if (!isRecord(wish) || 'charter' in wish) return wish
  const { dials, ...rest } = wish
  const template = findTemplate(String(wish.template))
  if (!template) throw apiFailure('no_such_template', { template: String(wish.template).slice(0, 60) })
  const charter = charterFrom(template, isRecord(dials) ? { dials } : {}, slices)
  return { language: 'ko', timeZone: 'Asia/Seoul', ...rest, charter }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
