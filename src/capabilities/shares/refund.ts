/**
 * What a leaver gets back: what they paid in, less their part of a loss where the co-op was worth less than all
 * paid-in shares at the year's end. Never more than was paid in: reserves stay. Cut to whole won in the co-op's favour.
 */
export function refundOf({
  paid,
  netAssets,
  paidIn,
}: {
  paid: bigint
  netAssets: bigint
  paidIn: bigint
}): bigint {
  if (netAssets >= paidIn) return paid
  if (netAssets <= 0n || paidIn <= 0n) return 0n
  return (paid * netAssets) / paidIn
}
