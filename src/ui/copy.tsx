import { Icon } from './icons.tsx'
import { useWords } from './page-context.ts'

/** A value to take along. Without JavaScript it is text to select, with it there is a button. */
export function Copy({ value, label }: { value: string; label: string }) {
  const w = useWords()
  return (
    <dure-copy class="flex items-center gap-2" data-copied={w.copied}>
      <code class="min-w-0 rounded-md bg-raised px-2 py-1 text-sm break-all select-all">{value}</code>
      <button type="button" hidden class="btn btn-ghost btn-square" aria-label={`${w.copy}: ${label}`}>
        <Icon name="copy" size={18} />
      </button>
      <span role="status" class="text-sm text-celadon" />
    </dure-copy>
  )
}
