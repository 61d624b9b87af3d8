import { formatDateTime, formatTime, type Lang } from '../../kernel/language.ts'

/** Local times of a refusal, `2026-03-02T14:00`, as people say them. */
export function nextText(times: string | undefined, lang: Lang): string {
  const all = (times ?? '').split(' ').filter((one) => /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(one))
  return all.map((one) => formatDateTime(new Date(`${one}Z`), lang, 'UTC')).join(', ')
}

/** "3월 2일 오후 2:00–4:30". */
export const stretchText = (
  { from, until }: { from: string; until: string },
  lang: Lang,
  timeZone: string,
): string =>
  `${formatDateTime(new Date(from), lang, timeZone)}–${formatTime(new Date(until), lang, timeZone)}`

/** "2시간 30분", "2 h 30 min". */
export function minutesText(minutes: number, lang: Lang): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [
    ...(hours > 0 ? [lang === 'ko' ? `${hours}시간` : `${hours} h`] : []),
    ...(rest > 0 || hours === 0 ? [lang === 'ko' ? `${rest}분` : `${rest} min`] : []),
  ]
  return parts.join(' ')
}
