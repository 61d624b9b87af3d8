import type { Child } from 'hono/jsx'
import { usePage } from './page-context.ts'

export type ProgressProps = {
  label: string
  done: number | bigint
  /** Leave out when nobody knows how long it takes. */
  total?: number | bigint
  detail?: Child
}

/** How far long work has come, as a bar and as a count. */
export function Progress({ label, done, total, detail }: ProgressProps) {
  const { lang } = usePage()
  const count = total === undefined ? '' : `${done.toLocaleString(lang)} / ${total.toLocaleString(lang)}`
  return (
    <div role="status">
      <div class="mb-1 flex justify-between gap-4 text-sm">
        <span>{label}</span>
        <span class="text-soft tnum">{count}</span>
      </div>
      {total === undefined ? (
        <progress class="progress progress-primary" aria-label={label} />
      ) : (
        <progress
          class="progress progress-primary"
          aria-label={label}
          value={String(done)}
          max={String(total)}
        />
      )}
      {detail && <p class="mt-1 text-sm text-soft">{detail}</p>}
    </div>
  )
}
