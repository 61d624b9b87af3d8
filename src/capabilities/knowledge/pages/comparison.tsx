import { Diff } from '../../../ui/diff.tsx'
import type { PageView } from '../../../ui/page.ts'
import { type DiffRow, textDiff } from '../text-diff.ts'
import { words } from '../words.ts'

/** More lines than anybody reads; the rest of an enormous change is left out, and said to be. */
const mostRows = 1_000

type Props = { view: PageView; before: string; after: string }

/** What changed from one text to another, said in words as well as in colour. */
export function Comparison({ view, before, after }: Props) {
  const w = words[view.lang]
  if (before === after) return <p class="text-soft">{w.identical}</p>
  const rows = textDiff(before, after)
  return (
    <div class="flex flex-col gap-1 break-words">
      {rows.slice(0, mostRows).map((row) => (
        <Line view={view} row={row} />
      ))}
      {rows.length > mostRows && <p class="text-soft">{w.tooLong}</p>}
    </div>
  )
}

const looks = {
  changed: 'border-ochre bg-ochre-wash',
  added: 'border-celadon bg-celadon-wash',
  removed: 'border-vermilion bg-vermilion-wash',
}

function Line({ view, row }: { view: PageView; row: DiffRow }) {
  if (row.is === 'gap') return <p class="py-1 text-sm text-soft">⋯ {words[view.lang].gap(row.lines)}</p>
  if (row.is === 'same') return <p class="min-h-4 border-s-4 border-line ps-3 text-soft">{row.text}</p>
  return (
    <div class={`min-h-6 border-s-4 ps-3 ${looks[row.is]}`}>
      <Diff parts={row.parts} />
    </div>
  )
}
