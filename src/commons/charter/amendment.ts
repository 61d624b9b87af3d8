import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import type { Layer } from '../../kernel/charter.ts'
import { amended as apply, changes, type Refused } from './changes.ts'
import { dataOf } from './charter.ts'
import { amended } from './entries.ts'
import { decisionOf, putInForce, sealed } from './put-in-force.ts'
import { valuesOf } from './refusal.ts'
import { registry } from './registry.ts'

const failures = [
  'path_unknown',
  'charter_moved_on',
  'paths_overlap',
  'change_empty',
  'layer_wrong',
  'charter_invalid',
] as const

type Amending = Context<(typeof failures)[number], { amended: typeof amended }>

/** The command that changes one layer of the rules. Its power is always a decision of that layer's procedure. */
export function amendment(layer: Layer) {
  return command({
    input: z.strictObject({ changes }),
    who: ['decision:assembly'],
    layer,
    failures,
    records: { amended },
    async run(ctx, { changes }) {
      const result = apply(dataOf(ctx.charter), changes, registry(), layer)
      if ('refused' in result) return refuse(ctx, result.refused)
      const { text, hash } = sealed(result.data)
      const version = ctx.charter.version + 1
      const paths = changes.map((one) => one.path).sort()
      const data = { version, charterHash: hash, paths, decision: decisionOf(ctx.actor) }
      const changesStanding = paths.some((path) => /^(memberTypes|organs|roles)\./.test(path))
      const seq = ctx.record('amended', data, { charterVersion: version, changesStanding, clause: paths[0] })
      await putInForce(ctx, { version, text, hash, seq })
      return { version }
    },
  })
}

function refuse(ctx: Amending, refused: Refused): never {
  ctx.fail(refused.code, valuesOf(refused))
}
