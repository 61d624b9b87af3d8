import { Card } from '../../../ui/card.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import type { PageView } from '../../../ui/page.ts'
import { type Described, describe } from '../describe.ts'
import type { DecisionView } from '../queries.ts'
import { words } from '../words.ts'

export interface Effect {
  described: Described
}

/** What the frozen command would do, in words. */
export async function effectOf(view: PageView, command: string, input: Record<string, unknown>): Promise<Effect> {
  return { described: await describe(command, input, view.lang, (idOf, ids) => view.labels(idOf, ids)) }
}

type Props = { view: PageView; effect: Effect; one?: DecisionView }

/** What changes if it passes, then how it is decided. */
export function EffectCard({ view, effect, one }: Props) {
  const w = words[view.lang]
  const { title, facts } = effect.described
  return (
    <Card title={w.whatHappens}>
      <p class="text-[1.0625rem] font-semibold">{title}</p>
      <Definitions items={facts} />
      {one && <p class="mt-2 text-sm text-soft">{w.how(one.procedureLabel[view.lang], w.atOnce)}</p>}
    </Card>
  )
}
