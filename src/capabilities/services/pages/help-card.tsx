import { LinkButton } from '../../../ui/button.tsx'
import { homeCard } from '../../../ui/page.ts'
import { board } from '../query-bookings.ts'
import { words } from '../words.ts'
import { peopleOf, whatText } from './parts.tsx'

/** A call for help stands first and loud on the home of whoever can answer it. */
export const helpCard = homeCard({
  part: 'waiting',
  order: 0,
  async render(view) {
    if (!view.standing.agent || view.may(board) !== 'yes') return null
    const { help } = await view.ask(board, {})
    if (help.length === 0) return null
    const w = words[view.lang]
    const bookings = help.map(({ booking }) => booking)
    const names = await peopleOf(view, bookings)
    return (
      <section role="alert" class="rounded-box border-2 border-vermilion bg-vermilion-wash px-4 py-4">
        <h2 class="text-lg text-vermilion">{w.helpTitle}</h2>
        {bookings.map((one) => (
          <p class="mt-1 font-bold">
            {[one.worker && names.get(one.worker), one.address, whatText(one)].filter(Boolean).join(' · ')}
          </p>
        ))}
        <div class="mt-3">
          <LinkButton tone="primary" href={view.href('/services/board')}>
            {w.answerHelp}
          </LinkButton>
        </div>
      </section>
    )
  },
})
