import { foldText } from './text.ts'

const dayMs = 86_400_000

/**
 * A calendar day as people write it → `2024-03-01`, or undefined when it isn't certainly one. Takes
 * `2024.3.1`, `24/3/1`, `2024년 3월 1일(금)`, `20240301`, `240301`, ISO with or without time, an Excel serial,
 * and `3/15/2024` where only one reading is possible. Two-digit years: 70–99 are 19xx, the others 20xx.
 */
export function parseDate(text: string): string | undefined {
  const bare = foldText(text)
    .replace(/\([월화수목금토일]\)|[월화수목금토일]요일/g, '')
    .replace(/^'/, '')
    .replace(
      /[T ](?:(?:오전|오후|AM|PM) ?)?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:AM|PM))?(?:Z|[+-]\d{2}:?\d{2})?$/i,
      '',
    )
    .replace(/\s/g, '')
  const parts =
    /^(\d{4}|\d{2})[.\-/](\d{1,2})[.\-/](\d{1,2})\.?$/.exec(bare) ??
    /^(\d{4}|\d{2})년(\d{1,2})월(\d{1,2})일$/.exec(bare) ??
    /^(\d{4}|\d{2})(\d{2})(\d{2})$/.exec(bare)
  if (parts) return day(fullYear(parts[1]!), Number(parts[2]), Number(parts[3]))
  const yearLast = /^(\d{1,2})[.\-/](\d{1,2})[.\-/](\d{4})$/.exec(bare)
  if (yearLast) return yearLastDay(Number(yearLast[1]), Number(yearLast[2]), Number(yearLast[3]))
  return /^[1-7]\d{4}(\.\d+)?$/.test(bare) ? serialDate(Math.floor(Number(bare)), false) : undefined
}

/**
 * A month without a day, `2021년 3월`, `21년 3월`, `2021.3`, `2021-03` → its first day; undefined for all else. `2021.1`
 * is none: a spreadsheet writes October that way too, when it took `2021.10` for a number.
 */
export function parseMonth(text: string): string | undefined {
  const bare = foldText(text)
    .replace(/^'/, '')
    .replace(/(?:경|쯤|중)$/, '')
    .replace(/\s/g, '')
  if (/^\d{4}\.1$/.test(bare)) return undefined
  const parts = /^(\d{4}|\d{2})년(\d{1,2})월$/.exec(bare) ?? /^(\d{4})[.\-/](\d{1,2})\.?$/.exec(bare)
  return parts ? day(fullYear(parts[1]!), Number(parts[2]), 1) : undefined
}

/**
 * An Excel serial as text: `2024-03-01`, with `T09:30` where it has a time, `09:30` for a time alone.
 * Undefined outside 1900–9999. Excel believes in 29 February 1900; days before it are one off.
 */
export function serialDate(serial: number, from1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return undefined
  const days = Math.floor(serial) + (from1904 ? 1462 : 0)
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400)
  const ms = Date.UTC(1899, 11, 30) + (days + (days < 60 && !from1904 ? 1 : 0)) * dayMs + seconds * 1000
  const iso = new Date(ms).toISOString()
  const time = seconds % 60 === 0 ? iso.slice(11, 16) : iso.slice(11, 19)
  if (days === 0 && seconds > 0) return time
  return seconds === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)}T${time}`
}

function fullYear(text: string): number {
  const year = Number(text)
  if (text.length === 4) return year
  return year >= 70 ? 1900 + year : 2000 + year
}

/** Americans write the month first, Europeans the day: taken only when the other reading is impossible. */
function yearLastDay(first: number, second: number, year: number): string | undefined {
  const monthFirst = day(year, first, second)
  const dayFirst = day(year, second, first)
  if (monthFirst && dayFirst && monthFirst !== dayFirst) return undefined
  return monthFirst ?? dayFirst
}

function day(year: number, month: number, dayOfMonth: number): string | undefined {
  if (year < 1000 || month < 1 || month > 12 || dayOfMonth < 1) return undefined
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth))
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : undefined
}
