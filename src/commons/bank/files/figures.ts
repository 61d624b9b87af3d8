import { parseDate } from '../../../kernel/spreadsheet/dates.ts'
import { parseAmount } from '../../../kernel/spreadsheet/numbers.ts'

/** A figure of a statement in smallest parts; '' and '-' are nothing. Undefined where it is none. */
export function figure(text: string, scale: number): bigint | undefined {
  if (text === '' || text === '-' || text === '0') return 0n
  // Nearly every cell is plain digits with commas.
  if (scale === 0 && /^-?\d{1,15}$/.test(text)) return BigInt(text)
  if (scale === 0 && /^-?\d{1,3}(?:,\d{3}){1,4}$/.test(text)) return BigInt(text.replaceAll(',', ''))
  const value = parseAmount(text, scale)
  return typeof value === 'bigint' ? value : undefined
}

/** Amounts of the international formats: `1234.50`, `1234,5`; no grouping. */
export function plainFigure(text: string, scale: number): bigint | undefined {
  const parts = /^([+-]?)(\d{1,18})(?:[.,](\d{0,18}))?$/.exec(text.trim())
  if (!parts) return undefined
  const decimals = (parts[3] ?? '').replace(/0+$/, '')
  if (decimals.length > scale) return undefined
  const size = BigInt(parts[2]! + decimals.padEnd(scale, '0'))
  return parts[1] === '-' ? -size : size
}

/** Day and time of a cell such as `2026.03.02 09:30:15`, `20260302093015` or `2026-03-02`. */
export function dayAndTime(text: string): { day: string; time: string | null } | undefined {
  const usual = /^(\d{4})[.\-/](\d{2})[.\-/](\d{2})(?:[ T]+(\d{2}:\d{2}(?::\d{2})?))?$/.exec(text)
  if (usual) {
    const day = parseDate(`${usual[1]}-${usual[2]}-${usual[3]}`)
    return day === undefined ? undefined : { day, time: usual[4] ?? null }
  }
  const run = /^(\d{8})(\d{2})(\d{2})(\d{2})?$/.exec(text)
  const day = parseDate(run ? run[1]! : text)
  if (day === undefined) return undefined
  return { day, time: run ? timeOf(`${run[2]}:${run[3]}${run[4] ? `:${run[4]}` : ''}`) : timeOf(text) }
}

/** `9:05`, `오후 3:20:11`, `093015` → `09:05`, `15:20:11`, `09:30:15`. */
export function timeOf(text: string): string | null {
  const run = /^(\d{2})(\d{2})(\d{2})$/.exec(text)
  const parts = run ?? /(오전|오후|AM|PM)?\s*(\d{1,2}):(\d{2})(?::(\d{2}))?/i.exec(text)
  if (!parts) return null
  const [half, hour, minute, second] = run ? [undefined, run[1], run[2], run[3]] : parts.slice(1)
  const isLater = half !== undefined && /오후|pm/i.test(half) && Number(hour) < 12
  const h = String(Number(hour) + (isLater ? 12 : 0)).padStart(2, '0')
  if (Number(h) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null
  return second === undefined ? `${h}:${minute}` : `${h}:${minute}:${second}`
}
