import type { Lang } from './language.ts'
import type { AmountRefusal } from './units.ts'

const hour = 3600n
const minute = 60n

/**
 * Seconds of a length of time as people write it: "3.5", "3.5시간", "3:30", "3:30:15", "3시간 30분", "3시간 반",
 * "90분", "3 h 30 min", "3 hours". A bare number means hours. Decimal hours must come to whole seconds.
 */
export function parseHours(typed: string): bigint | AmountRefusal {
  const text = typed.replace(/^[1-9]\d{0,2}(,\d{3})+(?!\d)/, (hours) => hours.replaceAll(',', ''))
  const decimal = /^(\d+)(?:\.(\d+))?(?: ?(?:시간|h|hrs?|hours?))?$/i.exec(text)
  if (decimal) return decimalHours(decimal[1]!, decimal[2] ?? '')
  const half = /^(\d+) ?시간 ?반$/.exec(text)
  if (half) return BigInt(half[1]!) * hour + 30n * minute
  const clock = /^(\d+):(\d\d)(?::(\d\d))?$/.exec(text)
  if (clock) return joined(clock[1], clock[2], clock[3])
  const words =
    /^(?:(\d+) ?(?:시간|h|hrs?|hours?))? ?(?:(\d+) ?(?:분|m|mins?|minutes?))? ?(?:(\d+) ?(?:초|s|secs?|seconds?))?$/i.exec(
      text,
    )
  if (!words || text === '') return 'not_a_number'
  return joined(words[1], words[2], words[3])
}

/** `number` as on a clock ("3:30", with seconds only where there are some) and `text` in words. */
export function formatHours(seconds: bigint, lang: Lang): { number: string; text: string } {
  const size = seconds < 0n ? -seconds : seconds
  const sign = seconds < 0n ? '-' : ''
  const [h, m, s] = [size / hour, (size % hour) / minute, size % minute]
  const two = (value: bigint): string => value.toString().padStart(2, '0')
  const hours = h.toString().replace(/\B(?=(\d{3})+$)/g, ',')
  const number = `${sign}${hours}:${two(m)}${s > 0n ? `:${two(s)}` : ''}`
  const names = lang === 'ko' ? ['시간', '분', '초'] : [' h', ' min', ' s']
  const parts = [hours, m.toString(), s.toString()].map((value, i) => (value === '0' ? '' : value + names[i]))
  return { number, text: sign + (parts.filter(Boolean).join(' ') || `0${names[0]}`) }
}

function decimalHours(whole: string, decimals: string): bigint | AmountRefusal {
  const scale = 10n ** BigInt(decimals.length)
  const seconds = BigInt(whole + decimals) * hour
  return seconds % scale === 0n ? seconds / scale : 'too_precise'
}

/** "90분" alone may pass the hour; beside hours, 60 minutes or more is a slip of the pen. The same for seconds. */
function joined(h: string | undefined, m: string | undefined, s: string | undefined): bigint | AmountRefusal {
  const tooMany = (value: string | undefined, larger: boolean): boolean =>
    larger && BigInt(value ?? '0') >= 60n
  if (tooMany(m, h !== undefined) || tooMany(s, h !== undefined || m !== undefined)) return 'bad_minutes'
  return BigInt(h ?? '0') * hour + BigInt(m ?? '0') * minute + BigInt(s ?? '0')
}
