import { foldText } from './text.ts'

export type NotWhole = 'not_a_number' | 'fractional'

/**
 * A number as people write it, in the smallest parts of a unit with `scale` decimals: `1,000,000원`, `₩5,000`,
 * `5만 5천`, `12구좌`, `(50,000)` and `△50,000` for negatives. `fractional` when it has more decimals than the unit.
 */
export function parseAmount(text: string, scale = 0): bigint | NotWhole {
  const folded = foldText(text).replace(/\s/g, '')
  const negative = /^(?:[-−–△▲]|[₩\\$€][-−]|\(.*\)$)/.test(folded)
  const bare = folded
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^[-−–△▲+]/, '')
    .replace(/^(?:[₩\\$€]|KRW|EUR)/i, '')
    .replace(/^[-−]/, '')
    .replace(/(?:원정?|KRW|EUR|€|구좌|계좌|좌|주|개)$/i, '')
  const value = koreanNumber(bare, scale) ?? plainNumber(bare, scale)
  return typeof value === 'bigint' && negative ? -value : value
}

/** `1억2천만`, `5만5천`, `3만`: digits before each counting word, largest first. */
function koreanNumber(text: string, scale: number): bigint | undefined {
  if (!/[억만천]/.test(text)) return undefined
  const parts = /^(?:([\d,]+)억)?(?:([\d,]*?)(천)?만)?(?:([\d,]*)천)?([\d,]+)?$/.exec(text)
  if (!parts) return undefined
  const [, hundredMillions, tenThousands, thousandOfThem, thousands, ones] = parts
  const count = (digits: string | undefined, one: bigint) =>
    digits === undefined ? 0n : digits === '' ? one : BigInt(digits.replaceAll(',', ''))
  const sum =
    count(hundredMillions, 1n) * 100_000_000n +
    count(tenThousands, 1n) * (thousandOfThem ? 10_000_000n : 10_000n) +
    count(thousands, 1n) * 1000n +
    count(ones, 0n)
  return sum * 10n ** BigInt(scale)
}

function plainNumber(text: string, scale: number): bigint | NotWhole {
  const parts = /^(\d{1,3}(?:,\d{3})+|\d{1,30})(?:\.(\d{1,30}))?$/.exec(text)
  if (!parts) return 'not_a_number'
  const decimals = (parts[2] ?? '').replace(/0+$/, '')
  if (decimals.length > scale) return 'fractional'
  return BigInt(parts[1]!.replaceAll(',', '') + decimals.padEnd(scale, '0'))
}
