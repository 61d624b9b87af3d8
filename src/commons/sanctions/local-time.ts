/** `2026-03-12T19:00` as read off a clock in a time zone, as a moment; nothing where it is no such time. */
export function momentIn(local: string, timeZone: string): string | undefined {
  // The parser of dates would make something of nearly any text.
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return undefined
  const asUtc = Date.parse(`${local}:00Z`)
  if (Number.isNaN(asUtc)) return undefined
  // The offset at the guess may differ from the one at the moment itself when clocks change in between.
  const guess = asUtc - offsetAt(asUtc, timeZone)
  return new Date(asUtc - offsetAt(guess, timeZone)).toISOString()
}

/** How far clocks in a zone are ahead of UTC, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  return Date.parse(`${parts.format(new Date(at)).replace(' ', 'T')}Z`) - at
}
