import { LinkButton } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import type { PageView } from '../../../ui/page.ts'
import type { DecisionView } from '../queries.ts'
import { resultWords } from '../result-words.ts'

/** Nobody has to trust the count: the ballots as a file, the seed of the lot, and how to count them elsewhere. */
export function Recount({ view, one }: { view: PageView; one: DecisionView }) {
  const w = resultWords[view.lang]
  if (one.closedAt === null || one.state === 'withdrawn' || !view.standing.member) return null
  return (
    <Disclosure summary={w.recount}>
      <div class="flex flex-col items-start gap-3">
        <p class="text-sm text-soft">{inCode(w.recountHelp)}</p>
        <LinkButton href={view.href(`/decisions/${one.decision}/ballots.json`)} download>
          {w.recountFile}
        </LinkButton>
        {one.tieSeed && wasDrawn(one) && (
          <div class="text-sm [overflow-wrap:anywhere]">
            <p class="text-soft">{w.seed}</p>
            <p class="font-mono">{one.tieSeed}</p>
            <p class="text-soft">{w.seedHelp}</p>
          </div>
        )}
      </div>
    </Disclosure>
  )
}

/** Whether the lot had anything to say. */
function wasDrawn({ result, method }: DecisionView): boolean {
  const isLevel = result?.motion?.outcome === 'tied'
  return isLevel || method === 'lot' || Boolean(result?.choice?.ties.some((tie) => tie.by === 'lot'))
}

/** What stands between backquotes is typed into a terminal. */
const inCode = (text: string) =>
  text.split('`').map((part, i) => (i % 2 === 1 ? <code class="rounded bg-raised px-1">{part}</code> : part))
