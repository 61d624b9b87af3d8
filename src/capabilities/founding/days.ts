const dayMs = 86_400_000

/** So many days after a day: `2026-03-01` and 8 → `2026-03-09`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}
