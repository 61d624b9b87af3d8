import { formatShortDate } from '../../../kernel/language.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import type { PageView } from '../../../ui/page.ts'
import { money } from '../../../ui/typed.ts'
import type { Phase } from '../phase.ts'
import type { IdeaView, RoundView } from '../shapes.ts'
import type { IdeaState } from '../tables.ts'
import { words } from '../words.ts'

export const roundHref = (view: PageView, round: string, more = '') =>
  view.href(`/budgeting/round/${round}${more}`)
export const ideaHref = (view: PageView, idea: string, more = '') => view.href(`/budgeting/${idea}${more}`)

/** The day a moment falls on. */
export const dayOf = (view: PageView, at: string) =>
  formatShortDate(new Date(at), view.now, view.lang, view.timeZone)

/** The last day before a moment: what ends at midnight ends with the day before. */
export const lastDayOf = (view: PageView, at: string) =>
  dayOf(view, new Date(Date.parse(at) - 1000).toISOString())

const phaseTones: Record<Phase, Tone> = {
  ideas: 'note',
  between: 'waits',
  giving: 'good',
  over: 'waits',
  closed: 'plain',
}

export const PhaseBadge = ({ view, phase }: { view: PageView; phase: Phase }) => (
  <Badge tone={phaseTones[phase]}>{words[view.lang].phases[phase]}</Badge>
)

const stateTones: Record<IdeaState, Tone> = {
  draft: 'plain',
  published: 'waits',
  ready: 'note',
  funding: 'note',
  funded: 'good',
  not_reached: 'plain',
  completed: 'good',
  cancelled: 'plain',
}

export const StateBadge = ({ view, state }: { view: PageView; state: IdeaState }) => (
  <Badge tone={stateTones[state]}>{words[view.lang].states[state]}</Badge>
)

/** What comes next in a round, in a few words. */
export function nextText(view: PageView, { phase, ideasClose, opens, closes }: RoundView): string {
  const w = words[view.lang]
  if (phase === 'ideas') return w.dayIdeas(lastDayOf(view, ideasClose))
  if (phase === 'between') return w.dayOpens(dayOf(view, opens))
  return w.dayCloses(lastDayOf(view, closes))
}

type GoalProps = { view: PageView; idea: IdeaView; unit: string }

/** What was given of what is asked for, with a mark at the least it needs; in words below. */
export function Goal({ view, idea, unit }: GoalProps) {
  const w = words[view.lang]
  const { given, least, most } = idea
  const say = (amount: bigint) => money(view, amount, unit)
  return (
    <div class="text-sm tnum">
      <GoalBar idea={idea} />
      <p class="mt-1.5 flex flex-wrap justify-between gap-x-4">
        <span>{w.barText(say(given), say(least), say(most))}</span>
        <span class="text-soft">{goalNote(view, idea, unit)}</span>
      </p>
    </div>
  )
}

function goalNote(view: PageView, { state, given, least, most }: IdeaView, unit: string): string | undefined {
  const w = words[view.lang]
  if (state !== 'funding' && state !== 'funded') return undefined
  if (given > most) return w.barOver(money(view, given - most, unit))
  if (given === most) return w.barFull
  return given >= least ? w.barReached : w.barMissing(money(view, least - given, unit))
}

/** In thousandths: browsers do not draw lengths of tens of millions. */
function GoalBar({ idea: { given, least, most } }: { idea: IdeaView }) {
  const all = given > most ? given : most
  const at = (amount: bigint) => String((amount * 1000n) / all)
  return (
    <svg
      viewBox="0 0 1000 1"
      preserveAspectRatio="none"
      class="block h-2.5 w-full overflow-hidden rounded-full bg-raised forced-colors:border"
      aria-hidden="true"
    >
      <rect width={at(given)} height="1" class={given >= least ? 'fill-celadon' : 'fill-ochre'} />
      {least < all && (
        <path
          d={`M${at(least)} 0v1`}
          class="text-ink"
          stroke="currentColor"
          stroke-width="2"
          vector-effect="non-scaling-stroke"
        />
      )}
    </svg>
  )
}
