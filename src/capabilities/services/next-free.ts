import type { Context } from '../../kernel/capability.ts'
import { freeTimes } from './hours.ts'
import { workersFor, zoneOf } from './stored.ts'

const mostDays = 14

/** The next three times at which somebody could do a job, as clocks there show them: for a refusal's sentence. */
export async function nextFree(
  ctx: Pick<Context, 'db' | 'commons' | 'now'>,
  { minutes, zone, from }: { minutes: number; zone: string | null; from: number },
): Promise<string> {
  const place = await zoneOf(ctx)
  const around = { from, until: from + mostDays * 86_400_000 }
  const workers = await workersFor(ctx, { zone, around })
  const first = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(place).toPlainDate()
  const found: number[] = []
  for (let ahead = 0; ahead < mostDays && found.length < 3; ahead++) {
    const day = first.add({ days: ahead }).toString()
    const times = freeTimes(workers, { day, minutes, zone: place, now: ctx.now.getTime() })
    found.push(...times.filter((one) => one.from > from).map((one) => one.from))
  }
  return found
    .slice(0, 3)
    .map((at) =>
      Temporal.Instant.fromEpochMilliseconds(at)
        .toZonedDateTimeISO(place)
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' }),
    )
    .join(' ')
}
