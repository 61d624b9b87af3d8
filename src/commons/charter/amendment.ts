import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import type { Layer } from '../../kernel/charter.ts'
import { amended as apply, type Change, change, type Refused } from './changes.ts'
import { dataOf } from './charter.ts'
import { amended, textChanged } from './entries.ts'
import type { Problem } from './problems.ts'
import { decisionOf, putInForce, sealed } from './put-in-force.ts'
import { valuesOf } from './refusal.ts'
import { registry } from './registry.ts'
import { changedText } from './text-change.ts'
import { type ClauseChange, clauseChange } from './text-clause.ts'
import { clausesOfText, hashOf, textOf, writeText } from './text-store.ts'

const failures = [
  'path_unknown',
  'charter_moved_on',
  'paths_overlap',
  'change_empty',
  'layer_wrong',
  'charter_invalid',
  'law_breached',
  'text_missing',
  'text_moved_on',
] as const

const records = { amended, text_changed: textChanged }
type Amending = Context<(typeof failures)[number], typeof records>

const input = z
  .strictObject({
    changes: z.array(change).max(50),
    /** Articles of the layer's written text that change with them, or by themselves. */
    text: z.array(clauseChange).min(1).max(50).optional(),
  })
  .refine(({ changes, text }) => changes.length > 0 || text !== undefined, 'nothing')

/**
 * The command that changes one layer: its rules, its written text, or both together, so that the two are decided as
 * one. Its power is always a decision of that layer's procedure.
 */
export function amendment(layer: Layer) {
  return command({
    input,
    who: ['decision:assembly'],
    layer,
    failures,
    records,
    async run(ctx, { changes, text }) {
      const version = changes.length > 0 ? await changeRules(ctx, layer, changes) : ctx.charter.version
      if (text) await changeText(ctx, layer, text)
      return { version }
    },
  })
}

async function changeRules(ctx: Amending, layer: Layer, changes: Change[]): Promise<number> {
  const result = apply(dataOf(ctx.charter), changes, registry(), layer)
  if ('refused' in result) return refuse(ctx, result.refused)
  const missing = await missingIn(ctx, changes)
  if (missing[0]) return refuse(ctx, { code: 'charter_invalid', problem: missing[0], count: missing.length })
  const { text, hash } = sealed(result.data)
  const version = ctx.charter.version + 1
  const paths = changes.map((one) => one.path).sort()
  const data = { version, charterHash: hash, paths, decision: decisionOf(ctx.actor) }
  const changesStanding = paths.some((path) => /^(memberTypes|organs|roles)\./.test(path))
  const seq = ctx.record('amended', data, { charterVersion: version, changesStanding, clause: paths[0] })
  await putInForce(ctx, { version, text, hash, seq })
  return version
}

/** What changed dials name that is not there. */
async function missingIn({ db, commons }: Amending, changes: readonly Change[]): Promise<Problem[]> {
  const found: Problem[] = []
  for (const { path, to } of changes) {
    const dial = path.startsWith('dials.') ? registry().dial(path.slice('dials.'.length)) : undefined
    const value = dial?.schema.safeParse(to)
    if (!dial?.missing || !value?.success) continue
    const strangers = await dial.missing(value.data, { db, commonsId: commons.id })
    found.push(...strangers.map((one) => ({ ...one, path })))
  }
  return found
}

async function changeText(ctx: Amending, layer: Layer, changes: ClauseChange[]): Promise<void> {
  const { db, commons, now } = ctx
  const present = await textOf(db, commons.id, layer)
  if (!present || present.version === 0) return ctx.fail('text_missing')
  const before = await clausesOfText(db, commons.id, layer, present.version)
  const result = changedText(before, changes)
  if ('movedOn' in result) return ctx.fail('text_moved_on', { key: result.movedOn })
  const { clauses } = result
  const hash = hashOf(clauses)
  if (hash === present.hash) ctx.fail('change_empty', { path: '' })
  const [version, decision] = [present.version + 1, decisionOf(ctx.actor)]
  const keys = changes.map((one) => one.key)
  const seq = ctx.record('text_changed', { layer, version, hash, keys, decision })
  await writeText(db, commons.id, { layer, version, clauses, seq, at: now, decision })
}

function refuse(ctx: Amending, refused: Refused): never {
  return ctx.fail(refused.code, valuesOf(refused))
}
