import { buttonLook } from './button.tsx'
import { Icon } from './icons.tsx'
import { useWords } from './page-context.ts'

export type CopyProps = {
  value: string
  /** What it is; on a block the button says it: "Copy the message". */
  label: string
  /** Several lines to paste somewhere, shown as they are. */
  block?: boolean
}

/** A value to take along. Without JavaScript it is text to select, with it there is a button. */
export function Copy({ value, label, block }: CopyProps) {
  const w = useWords()
  if (block) return <CopyBlock value={value} label={label} />
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

function CopyBlock({ value, label }: { value: string; label: string }) {
  return (
    <dure-copy class="block" data-copied={useWords().copied}>
      <code class="block rounded-xl bg-raised px-4 py-3 font-sans text-[0.9375rem] break-words whitespace-pre-line select-all">
        {value}
      </code>
      <div class="mt-2.5 flex items-center gap-3">
        <button type="button" hidden class={buttonLook()}>
          <Icon name="copy" size={18} />
          {label}
        </button>
        <span role="status" class="text-sm text-celadon" />
      </div>
    </dure-copy>
  )
}
