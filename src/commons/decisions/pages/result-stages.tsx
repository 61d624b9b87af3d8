import { plainVotes, votesOf } from '../../../counting/explain-numbers.ts'
import type { Stage } from '../../../counting/method.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Grid } from '../../../ui/scroll.tsx'
import { together } from '../../../ui/together.tsx'
import { resultWords } from '../result-words.ts'
import { optionLabel } from './result-explained.ts'
import { isWeighted } from './result-numbers.ts'
import type { ChoiceProps } from './result-options.tsx'

/** Every stage of a count by preferences: one column each, with who was elected or went out. */
export function StagesTable({ view, one, choice, story = [] }: ChoiceProps & { story?: readonly string[] }) {
  const w = resultWords[view.lang]
  const shown = isWeighted(one) ? shareOf : plainly
  const rows = inOrder(choice.stages, one.options).map((id) => ({
    head: optionLabel(one, id),
    strong: choice.elected.includes(id),
    cells: choice.stages.map((stage) => <StageCell stage={stage} id={id} w={w} shown={shown} />),
  }))
  const exhausted = choice.stages.some((stage) => stage.exhausted !== undefined)
  const rest = {
    head: w.exhausted,
    cells: choice.stages.map((stage) => shown(stage.exhausted ?? '0', stage)),
  }
  return (
    <Disclosure summary={w.stages}>
      {story.length > 0 && (
        <ol class="mb-3 flex list-decimal flex-col gap-1 ps-5">
          {story.map((sentence) => (
            <li>{together(sentence)}</li>
          ))}
        </ol>
      )}
      <p class="field-note mb-2">{w.stageHelp}</p>
      <Grid
        caption={w.stages}
        heads={[w.option, ...choice.stages.map((stage, i) => <Head stage={stage} i={i} one={one} w={w} />)]}
        rows={exhausted ? [...rows, rest] : rows}
        figures
      />
    </Disclosure>
  )
}

/** Those elected first, as they were, then the others: who stayed longest stands highest. */
function inOrder(stages: readonly Stage[], options: readonly { id: string }[]): string[] {
  const elected = stages.flatMap((stage) => stage.elected)
  const out = stages.flatMap((stage) => stage.excluded).reverse()
  const known = new Set([...elected, ...out])
  return [...new Set([...elected, ...options.map(({ id }) => id).filter((id) => !known.has(id)), ...out])]
}

type Shown = (votes: string, stage: Stage) => string

const plainly: Shown = (votes) => plainVotes(votes)

const shareOf: Shown = (votes, stage) =>
  votesOf(votes, [...Object.values(stage.votes), stage.exhausted ?? '0'])

type Words = (typeof resultWords)['ko']

function Head({ stage, i, one, w }: { stage: Stage; i: number; one: ChoiceProps['one']; w: Words }) {
  const step = w.steps[stage.step] ?? ''
  const names = (stage.about ?? []).map((id) => optionLabel(one, id)).join(', ')
  return (
    <>
      <span class="block text-ink">{i + 1}</span>
      <span class="block text-xs font-normal">
        {names && step ? w.stepAbout(names, step) : step || names}
      </span>
    </>
  )
}

function StageCell({ stage, id, w, shown }: { stage: Stage; id: string; w: Words; shown: Shown }) {
  const votes = stage.votes[id]
  return (
    <>
      {votes === undefined ? <span class="text-soft">–</span> : shown(votes, stage)}
      {stage.elected.includes(id) && <span class="block text-xs font-bold text-celadon">{w.elected}</span>}
      {stage.excluded.includes(id) && <span class="block text-xs text-soft">{w.excluded}</span>}
    </>
  )
}
