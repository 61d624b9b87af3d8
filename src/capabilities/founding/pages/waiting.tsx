import { counts } from '../../../commons/members/queries.ts'
import { formatDay } from '../../../kernel/language.ts'
import { Card } from '../../../ui/card.tsx'
import { homeCard, waiting } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { path } from '../queries.ts'
import { takeStep } from '../take-step.ts'
import { words } from '../words.ts'

/** Whoever leads the founding sees its next step first, with the day it must be done by. */
export const waitingStep = waiting(async (view) => {
  if (view.may(takeStep) !== 'yes') return []
  const w = words[view.lang]
  const { plan, steps } = await view.ask(path, {})
  const now = steps.find(({ state }) => state === 'now')
  // A co-operative that exists already has no founding to attend to.
  if (!now || !plan) return []
  const due = now.step === 'registered' && now.due ? now.due : undefined
  return [
    {
      title: `${w.title}: ${w.steps[now.step]}`,
      detail: w.hints[now.step],
      href: view.href('/founding'),
      tone: due ? ('person' as const) : ('waits' as const),
      badge: due && (now.late ? w.late : w.by)(formatDay(due, view.lang)),
      due: due ? new Date(`${due}T00:00:00Z`) : undefined,
    },
  ]
})

/** With fewer members than found a co-operative, it is not founded yet. */
const fewest = 5

/** How far it is, for everybody, until it is registered. */
export const foundingCard = homeCard({
  part: 'charter',
  order: 5,
  async render(view) {
    if (!view.standing.member || view.may(path) !== 'yes') return null
    const w = words[view.lang]
    const { plan, steps } = await view.ask(path, {})
    const now = steps.find(({ state }) => state === 'now')
    const isYoung = async () => (await view.ask(counts, {})).members < fewest
    if (!now || !(plan || (await isYoung()))) return null
    const done = steps.filter(({ state }) => state === 'done').length
    return (
      <Card title={w.title} href={view.href('/founding')}>
        <Rows>
          <Row title={w.steps[now.step]} detail={w.now} aside={`${done} / ${steps.length}`} />
        </Rows>
      </Card>
    )
  },
})
