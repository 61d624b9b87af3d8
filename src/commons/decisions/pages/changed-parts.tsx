import { Diff, type DiffPart } from '../../../ui/diff.tsx'
import type { PageView } from '../../../ui/page.ts'
import { lifeWords } from '../life-words.ts'
import type { DecisionView } from '../query-shapes.ts'
import { contentLines, lineDiffs, textDiff } from './content-text.ts'

/** A proposal at one time; a suggested amendment says nothing of the reason. */
export interface Edition {
  title: string
  reason?: string
  input: Record<string, unknown>
}

type Props = { view: PageView; one: DecisionView; before: Edition; after: Edition }

/** Where one edition differs from another: title, reason, content, each word by word. */
export async function ChangedParts({ view, one, before, after }: Props) {
  const w = lifeWords[view.lang]
  const [was, is] = await Promise.all([
    contentLines(view, one, before.input),
    contentLines(view, one, after.input),
  ])
  const parts: [string, DiffPart[][]][] = [
    [w.fieldTitle, before.title === after.title ? [] : [textDiff(before.title, after.title)]],
    [w.fieldContent, lineDiffs(was, is)],
    [w.fieldReason, reasonDiff(before.reason, after.reason)],
  ]
  const changed = parts.filter(([, diffs]) => diffs.length > 0)
  if (changed.length === 0) return <p class="text-soft">{w.nothingDiffers}</p>
  return (
    <div class="flex flex-col gap-2">
      {changed.map(([label, diffs]) => (
        <div>
          <p class="text-sm text-soft">{label}</p>
          {diffs.map((diff) => (
            <Diff parts={diff} />
          ))}
        </div>
      ))}
    </div>
  )
}

function reasonDiff(before: string | undefined, after: string | undefined): DiffPart[][] {
  return before === undefined || after === undefined || before === after ? [] : [textDiff(before, after)]
}
