import { currencyScales } from './currencies.ts'
import { formatHours, parseHours } from './hours.ts'
import type { Bilingual, Lang } from './language.ts'

/**
 * What an amount counts. An amount is a `bigint` of the unit's smallest step: ₩1,234 is 1234n (scale 0), €12.50 is
 * 1250n (scale 2), 3.5 kWh is 3500n (scale 3), and three and a half hours are 12600n, because hours are kept in
 * seconds: so both a minute and a hundredth of an hour are whole.
 */
export interface Unit {
  /** Key in the ledger: an ISO 4217 code, one of the units below, or what the commons named. */
  code: string
  /** Decimal places between the smallest step and the plain decimal. Never changes once amounts exist. */
  scale: number
  kind: 'currency' | 'time' | 'points' | 'shares' | 'measure' | 'count'
  /** How it is written after a number. English in the plural. */
  name: Bilingual
  /** English singular, where it differs. */
  one?: string
  /** Unit of the plain decimal (`formatDecimal`) in exports, where it is not `code`: seconds for hours. */
  plainCode?: string
}

/** No amount, balance or total may be larger: 10^18 steps, which fits PostgreSQL's bigint with room for a sum. */
export const maxAmount = 10n ** 18n

const counted: Unit[] = [
  { code: 'h', scale: 0, kind: 'time', name: { ko: '시간', en: 'h' }, plainCode: 's' },
  { code: 'd', scale: 2, kind: 'count', name: { ko: '일', en: 'days' }, one: 'day' },
  { code: 'points', scale: 0, kind: 'points', name: { ko: '포인트', en: 'points' }, one: 'point' },
  { code: 'shares', scale: 0, kind: 'shares', name: { ko: '좌', en: 'shares' }, one: 'share' },
  { code: 'kWh', scale: 3, kind: 'measure', name: { ko: 'kWh', en: 'kWh' } },
  { code: 'L', scale: 3, kind: 'measure', name: { ko: 'L', en: 'L' } },
  { code: 'm3', scale: 3, kind: 'measure', name: { ko: 'm³', en: 'm³' } },
  { code: 'kg', scale: 3, kind: 'measure', name: { ko: 'kg', en: 'kg' } },
  { code: 'km', scale: 3, kind: 'measure', name: { ko: 'km', en: 'km' } },
  { code: 'plays', scale: 0, kind: 'count', name: { ko: '회', en: 'plays' }, one: 'play' },
  { code: 'pieces', scale: 0, kind: 'count', name: { ko: '개', en: 'pieces' }, one: 'piece' },
  { code: 'head', scale: 0, kind: 'count', name: { ko: '마리', en: 'head' } },
  { code: 'commits', scale: 0, kind: 'count', name: { ko: '커밋', en: 'commits' }, one: 'commit' },
]

/** The units that exist everywhere, by code: ISO 4217 currencies first, then hours, points, shares and measures. */
export const builtInUnits: ReadonlyMap<string, Unit> = new Map(
  [...[...currencyScales].map(currency), ...counted].map((unit) => [unit.code, unit]),
)

/**
 * A unit a commons names itself, such as a local currency. Its code is 2–20 letters, digits, - or _ and begins with
 * a letter; scale 0–9. @throws RangeError for another code or scale, or the code of a built-in unit.
 */
export function defineUnit(unit: Unit): Unit {
  if (!/^\p{L}[\p{L}\p{N}_-]{1,19}$/u.test(unit.code))
    throw new RangeError(`unit: malformed code ${unit.code}`)
  if (builtInUnits.has(unit.code)) throw new RangeError(`unit: ${unit.code} is built in`)
  if (!Number.isInteger(unit.scale) || unit.scale < 0 || unit.scale > 9)
    throw new RangeError(`unit: scale ${unit.scale} is not between 0 and 9`)
  return unit
}

/** Why a text is no amount. The caller says it in the reader's words. */
export type AmountRefusal =
  /** Nothing was written. */
  | 'empty'
  /** Not a number, or another unit stands with it. */
  | 'not_a_number'
  /** Could be read in two ways, such as "1.234" in won or "12,50" in euro. */
  | 'ambiguous'
  /** Separators that do not part groups of three: "1,23,456". */
  | 'bad_grouping'
  /** More decimal places than the unit has. */
  | 'too_precise'
  /** 60 or more minutes beside hours, such as "3:75". */
  | 'bad_minutes'
  /** Beyond `maxAmount`. */
  | 'too_large'

/**
 * Reads what a person typed, exactly, or gives the reason why not (test with `typeof result === 'bigint'`).
 *
 * Both languages write 1,234,000.50. "1.234.000" and "1.234,50" are read too, where nothing else can be meant; a
 * single comma or point that could be either is refused. The unit's own code, symbol or name may stand beside the
 * number. Hours: "3.5", "3:30", "3시간 30분", "3시간 반", "90분", "3 h 30 min". A minus sign may stand in front:
 * whether negative amounts make sense is for the caller to say.
 */
export function parseAmount(text: string, unit: Unit, lang: Lang): bigint | AmountRefusal {
  const typed = halfWidth(text)
  if (typed === '') return 'empty'
  if (typed.length > 60) return 'not_a_number'
  const { sign, bare } = withoutMarks(typed, marksOf(unit, lang))
  const size = unit.kind === 'time' ? parseHours(bare) : steps(bare, unit.scale)
  if (typeof size !== 'bigint') return size
  return size > maxAmount ? 'too_large' : sign * size
}

/** Steps of a number without sign and unit. */
function steps(number: string, scale: number): bigint | AmountRefusal {
  const parts = readNumber(number, scale)
  if (typeof parts === 'string') return parts
  const decimals = parts.decimals.replace(/0+$/, '')
  if (decimals.length > scale) return 'too_precise'
  return BigInt(parts.whole + decimals.padEnd(scale, '0'))
}

const groupedBy = { ',': /^[1-9]\d{0,2}(,\d{3})+$/, '.': /^[1-9]\d{0,2}(\.\d{3})+$/ }

function readNumber(number: string, scale: number): { whole: string; decimals: string } | AmountRefusal {
  if (!/^\d+([.,]\d+)*$/.test(number)) return 'not_a_number'
  const separators = number.replace(/\d/g, '')
  const last = separators.at(-1) as ',' | '.' | undefined
  if (last === undefined) return { whole: number, decimals: '' }
  const at = number.lastIndexOf(last)
  const [before, after] = [number.slice(0, at), number.slice(at + 1)]
  // Three digits that the unit cannot have as decimals may be a group of thousands.
  const mayBeGroup = after.length === 3 && scale < 3
  if (new Set(separators).size === 2) {
    const other = last === ',' ? '.' : ','
    if (!groupedBy[other].test(before)) return 'bad_grouping'
    return mayBeGroup ? 'ambiguous' : { whole: before.replaceAll(other, ''), decimals: after }
  }
  const grouped = groupedBy[last].test(number)
  if (separators.length > 1)
    return grouped ? { whole: number.replaceAll(last, ''), decimals: '' } : 'bad_grouping'
  if (last === ',') return grouped ? { whole: before + after, decimals: '' } : 'ambiguous'
  return grouped && mayBeGroup ? 'ambiguous' : { whole: before, decimals: after }
}

/** How an amount is shown: `number` and `unit` for tables, `text` for sentences. */
export interface AmountText {
  number: string
  unit: string
  text: string
}

/**
 * 1234000n won → "1,234,000원" in Korean, "₩1,234,000" in English; 12600n of hours → "3시간 30분", "3 h 30 min".
 * Currencies show all their decimals, other units only those that are not zero.
 */
export function formatAmount(amount: bigint, unit: Unit, lang: Lang): AmountText {
  if (unit.kind === 'time') return { ...formatHours(amount, lang), unit: unit.name[lang] }
  const plain = formatDecimal(amount, unit.scale)
  const shown = unit.kind !== 'currency' && plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain
  const number = shown.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',')
  if (unit.code === 'KRW' && lang === 'ko') return { number, unit: '원', text: `${number}원` }
  if (unit.kind === 'currency') return { number, ...withSymbol(number, symbolOf(unit.code, lang)) }
  const name =
    lang === 'en' && (shown === '1' || shown === '-1') ? (unit.one ?? unit.name.en) : unit.name[lang]
  return { number, unit: name, text: lang === 'ko' ? number + name : `${number} ${name}` }
}

/** The plain decimal, "-1234.50": no grouping, a point, all decimals of the scale. For exports and the API. */
export function formatDecimal(amount: bigint, scale: number): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(scale + 1, '0')
  const sign = amount < 0n ? '-' : ''
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

function currency([code, scale]: [string, number]): Unit {
  const name = code === 'KRW' ? { ko: '원', en: code } : { ko: code, en: code }
  return { code, scale, kind: 'currency', name }
}

function withSymbol(number: string, symbol: string): { unit: string; text: string } {
  const [sign, bare] = number.startsWith('-') ? ['-', number.slice(1)] : ['', number]
  // A symbol of letters (CHF) is kept apart from the number, and on its line, by a no-break space.
  return { unit: symbol, text: `${sign}${symbol}${/\p{L}$/u.test(symbol) ? '\u00a0' : ''}${bare}` }
}

const symbols = new Map<string, string>()

/** The currency's symbol as this language writes it: $ is US$ in Korean. Only shown, never stored. */
function symbolOf(code: string, lang: Lang): string {
  const key = `${lang} ${code}`
  const known = symbols.get(key)
  if (known) return known
  const parts = new Intl.NumberFormat(lang, { style: 'currency', currency: code }).formatToParts(0)
  const symbol = parts.find((part) => part.type === 'currency')?.value ?? code
  symbols.set(key, symbol)
  return symbol
}

/** Full-width letters and digits, as Korean keyboards can give them, and other kinds of space and minus. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\uffe6', '₩')
    .replace(/\s+/g, ' ')
    .replaceAll('\u2212', '-')
    .trim()
}

function marksOf(unit: Unit, lang: Lang): string[] {
  // Hours carry their marks inside the number ("3시간 30분"), so parseHours reads them.
  if (unit.kind === 'time') return []
  const symbol = unit.kind === 'currency' ? [symbolOf(unit.code, lang), symbolOf(unit.code, 'en')] : []
  const marks = [unit.code, unit.name.ko, unit.name.en, unit.one ?? unit.code, ...symbol]
  // Longest first, so that no mark is taken for the end of another.
  return marks.map(halfWidth).sort((a, b) => b.length - a.length)
}

/** Takes off one minus sign and one mark of the unit, before or after the number. */
function withoutMarks(text: string, marks: string[]): { sign: bigint; bare: string } {
  const [sign, unsigned] = withoutMinus(text)
  const same = (part: string, mark: string) => part.toLowerCase() === mark.toLowerCase()
  const after = marks.find((mark) => same(unsigned.slice(-mark.length), mark))
  if (after) return { sign, bare: unsigned.slice(0, -after.length).trimEnd() }
  const before = marks.find((mark) => same(unsigned.slice(0, mark.length), mark))
  if (!before) return { sign, bare: unsigned }
  const rest = unsigned.slice(before.length).trimStart()
  const [inner, bare] = sign === 1n ? withoutMinus(rest) : [sign, rest]
  return { sign: inner, bare }
}

function withoutMinus(text: string): [bigint, string] {
  return text.startsWith('-') ? [-1n, text.slice(1).trimStart()] : [1n, text]
}

/** The unit of a ledger code; one nobody defined counts whole things under its own name. */
export function unitOf(code: string): Unit {
  return builtInUnits.get(code) ?? { code, scale: 0, kind: 'count', name: { ko: code, en: code } }
}
