import { capital } from '../../../kernel/language.ts'
import type { PageView } from '../../../ui/page.ts'
import { officeOf } from '../charter-parts.ts'
import { words } from '../words.ts'

/** The co-operative and whoever stands for it, with the place for its seal. */
export function SealedBy({ view, chair }: { view: PageView; chair: { name: string; title: string } | null }) {
  const w = words[view.lang]
  const title = officeOf(view.charter, 'role', 'chair')?.label[view.lang] ?? chair?.title ?? w.chairTitle
  return (
    <>
      <span class="block">{view.name}</span>
      <span class="mt-3 inline-flex items-center gap-5 text-base">
        <span>{[capital(title), chair?.name].filter(Boolean).join(' ')}</span>
        <span class="grid size-20 place-items-center border border-dashed border-black/50 text-sm font-normal text-black/70">
          {w.seal}
        </span>
      </span>
    </>
  )
}
