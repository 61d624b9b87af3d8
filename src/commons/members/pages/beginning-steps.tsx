import { Card } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import { type Step, Steps } from '../../../ui/steps.tsx'
import { dataOf } from '../../charter/charter.ts'
import { type Begun, beginningOf } from '../beginning.ts'
import { words } from '../words.ts'

/** The steps of bringing a community here, each leading to its page. */
const placesIn = (view: PageView): Place[] => [
  { step: 'roll', path: '/people/import' },
  { step: 'links', path: '/people/links' },
  { step: 'books', path: '/bank/new' },
  meets(view)
    ? { step: 'decision', path: '/meetings/new', label: words[view.lang].beginning.meeting }
    : { step: 'decision', path: '/decisions/propose' },
]

type Place = { step: keyof Begun; path: string; label?: string }

/** Whether what its members decide is decided in meetings. */
export const meets = ({ charter }: PageView) =>
  Object.values(dataOf(charter).procedures).some(({ held }) => held === 'meeting')

/** Where the office stands on the way of bringing its community here; nothing once that is over. */
export async function BeginningSteps({ view, now }: { view: PageView; now: keyof Begun }) {
  const begun = await beginningOf(view)
  if (!begun) return null
  const w = words[view.lang]
  const steps = placesIn(view).map(
    ({ step, path, label }): Step => ({
      label: label ?? w.beginning[step],
      href: step === now ? undefined : view.href(path),
      state: step === now ? 'now' : begun[step] ? 'done' : 'todo',
    }),
  )
  return (
    <div class="no-print">
      <Card title={w.beginningTitle}>
        <Steps steps={steps} label={w.beginningTitle} />
      </Card>
    </div>
  )
}

/** The step that comes after this one, while the commons is beginning. */
export async function nextStep(view: PageView, now: keyof Begun) {
  const begun = await beginningOf(view)
  const places = placesIn(view)
  const at = places.findIndex(({ step }) => step === now)
  const next = begun && places.slice(at + 1).find(({ step }) => !begun[step])
  return next && { href: view.href(next.path), label: next.label ?? words[view.lang].beginning[next.step] }
}
