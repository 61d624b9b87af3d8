import type { Lang } from '../../../kernel/language.ts'
import { Diff } from '../../../ui/diff.tsx'
import { Rows } from '../../../ui/rows.tsx'
import type { ClauseDiff } from '../diff.ts'
import { wordDiff } from '../word-diff.ts'
import { words } from '../words.ts'

/** Changed clauses, each as one sentence with the old words struck and the new ones bold. */
export function ClauseDiffs({ lang, changes }: { lang: Lang; changes: readonly ClauseDiff[] }) {
  const w = words[lang]
  return (
    <Rows>
      {changes.map(({ before, after }) => (
        <li class="max-w-none py-3 last:pb-1">
          <p class="text-sm text-soft">{before && after ? w.changed : after ? w.added : w.removed}</p>
          <Diff parts={wordDiff(before, after)} />
        </li>
      ))}
    </Rows>
  )
}
