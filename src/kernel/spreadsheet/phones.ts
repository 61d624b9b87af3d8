import { foldText } from './text.ts'

/** Korean numbers by their prefix, national form: the parts the hyphens separate. */
const national = [
  /^(010)(\d{4})(\d{4})$/,
  /^(01[16789])(\d{3,4})(\d{4})$/,
  /^(02)(\d{3,4})(\d{4})$/,
  /^(0[3-6]\d)(\d{3,4})(\d{4})$/,
  /^(0(?:70|80))(\d{3,4})(\d{4})$/,
  /^(050\d)(\d{3,4})(\d{4})$/,
] as const

/**
 * A telephone number in its usual form: `1012345678`, whose zero a spreadsheet swallowed, → `010-1234-5678`;
 * `+82 10 1234 5678` the same; `15881234` → `1588-1234`; other countries stay `+49…`. Undefined when it is none.
 */
export function restorePhone(text: string): string | undefined {
  const folded = foldText(text).replace(/^'/, '')
  if (!/^\+?[\d\s().\-–~/]+$/.test(folded)) return undefined
  const digits = folded.replace(/\D/g, '')
  if (/^(\+|00)/.test(folded) && !/^(00)?82/.test(digits)) {
    return digits.length >= 7 && digits.length <= 17 ? `+${digits.replace(/^00/, '')}` : undefined
  }
  const local = digits.replace(/^(?:00)?82(?=\d{8,11}$)0?/, '0')
  if (/^1[568]\d{6}$/.test(local)) return `${local.slice(0, 4)}-${local.slice(4)}`
  return hyphenated(local) ?? (local.startsWith('0') ? undefined : hyphenated(`0${local}`))
}

function hyphenated(digits: string): string | undefined {
  for (const form of national) {
    const parts = form.exec(digits)
    if (parts) return parts.slice(1).join('-')
  }
  return undefined
}
