import { randomUUID } from 'node:crypto'
import { archiveMessages } from '../../kernel/archive/sentences.ts'
import { Failure } from '../../kernel/failure.ts'
import type { Lang } from '../../kernel/language.ts'
import { asFailure } from '../../kernel/passing.ts'
import { sentenceOf } from '../../kernel/sentence.ts'
import type { Slices } from '../../kernel/slices.ts'
import { type ApiFailure, apiMessages, statusTitles } from './failures.ts'
import { type Json, plainJson } from './plain-json.ts'

/** A problem document of RFC 9457. */
export interface Problem {
  /** Path of the readable page about this code. */
  type: string
  title: string
  status: number
  /** The sentence for the reader: what happened and what to do. */
  detail: string
  code: string
  values: Json
  /** Only for bugs: what to quote when reporting it. */
  reference?: string
  instance?: string
}

/** Turns whatever was thrown into a problem document. A bug gets a reference and tells nothing of itself. */
export function problemOf(slices: Slices, thrown: unknown, lang: Lang): Problem {
  const error = asFailure(thrown)
  if (!(error instanceof Failure)) return bugOf(slices, lang)
  const { code, status, values } = error
  const title = statusTitles[lang][status] ?? statusTitles[lang][409]!
  const detail = detailOf(slices, error, lang)
  return { type: typeOf(code), title, status, detail, code, values: plainJson(values) }
}

/** Where a code is explained. */
export const typeOf = (code: string) => `/api/problems/${code}`

/** A failure's sentence, of whichever part of the house it is. */
export function detailOf(slices: Slices, failure: Failure, lang: Lang): string {
  const [area, code = ''] = failure.code.split('.')
  if (area === 'api') return apiMessages[lang][code as ApiFailure](failure.values)
  if (area === 'archive') return archiveMessages[lang][code]?.(failure.values) ?? failure.code
  return sentenceOf(slices, failure, lang)
}

function bugOf(slices: Slices, lang: Lang): Problem {
  const reference = randomUUID()
  return {
    type: typeOf('kernel.bug'),
    title: statusTitles[lang][500]!,
    status: 500,
    detail: sentenceOf(slices, undefined, lang),
    code: 'kernel.bug',
    values: {},
    reference,
    instance: `urn:uuid:${reference}`,
  }
}
