import type { World } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'
import type { Layer } from '../../kernel/charter.ts'
import type { CharterData } from './charter.ts'
import { amendCommands } from './layers.ts'
import { onlineCoop } from './online-coop.fixture.ts'
import { parsePath, valueAt } from './paths.ts'

/** Helpers of the amendment tests: a commons and a way to decide in it. */
export async function amending(w: World, template: string) {
  const mina = await w.person('민아')
  const clauses = template.endsWith('-coop') ? onlineCoop : {}
  const commons = await w.found(template, mina, { clauses })
  const charter = () => w.get<{ version: number; data: CharterData }>(mina, commons, 'charter.charter')
  const decide = async (command: string, input: unknown): Promise<string> => {
    const wish = { command, input, title: '규칙을 바꿀까요?', reason: '' }
    const { decision } = await w.act<{ decision: string }>(mina, commons, 'decisions.propose', wish)
    await w.act(mina, commons, 'decisions.castBallot', { decision, ballot: { choice: 'yes' } })
    w.clock.pass({ days: 30 })
    await w.settle()
    return decision
  }
  return {
    mina,
    commons,
    charter,
    decide,
    /** From what stands there now. */
    change: async (path: string, to: unknown) => ({
      path,
      from: valueAt((await charter()).data, parsePath(path)!),
      to,
    }),
    amend: (layer: Layer, changes: unknown[]) => decide(amendCommands[layer], { changes }),
    /** As if decided: the door's own actor. */
    amendAs: (actor: Actor, layer: Layer, changes: unknown[]) =>
      w.act(actor, commons, amendCommands[layer], { changes }),
  }
}

/** A passed decision of a procedure, for what voting itself would refuse to open. */
export const decided = (procedure: string): Actor => ({
  kind: 'decision',
  procedure,
  decision: '01957000-0000-7000-8000-000000000001',
})
