import { Failure } from './failure.ts'
import type { Lang } from './language.ts'
import { kernelMessages } from './messages.ts'
import type { Slices } from './slices.ts'

/** A failure as a sentence in the reader's language that says what to do. */
export function sentenceOf(slices: Slices, error: unknown, lang: Lang): string {
  if (!(error instanceof Failure)) return bug[lang]
  const [slice = '', code = ''] = error.code.split('.')
  if (slice === 'kernel')
    return kernelMessages[lang][code as keyof (typeof kernelMessages)['ko']]?.(error.values) ?? bug[lang]
  const values = Object.fromEntries(
    Object.entries(error.values).map(([key, value]) => [key, String(value ?? '')]),
  )
  return slices.slice(slice)?.messages[lang].failures[code]?.(values) ?? bug[lang]
}

const bug: Record<Lang, string> = {
  ko: '뜻밖의 문제가 생겼어요. 바뀐 것은 없어요. 잠시 뒤에 다시 해 주세요.',
  en: 'Something unexpected went wrong. Nothing was changed. Please try again in a moment.',
}
