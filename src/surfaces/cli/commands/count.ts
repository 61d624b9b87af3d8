import { agrees, recount } from '../../../counting/files/ballot-file.ts'
import type { MotionResult } from '../../../counting/motions/motion.ts'
import { motionNamed } from '../../../counting/motions/motions.ts'
import { CliRefusal } from '../../../kernel/cli-command.ts'
import type { Call, CliCommand } from '../call.ts'
import { resultJson } from '../count/json.ts'
import { planFor, planOptions } from '../count/plan.ts'
import { readSource, type Source } from '../count/read.ts'
import { motionLines, resultLines } from '../count/table.ts'
import { countWords } from '../count/words.ts'
import { exitCodes } from '../exit-codes.ts'
import { printJson } from '../output.ts'

/**
 * Counts a file of ballots anywhere, with no database: BLT, Pabulib, or a closed decision as Dure exports it, whose
 * stated result it compares with its own.
 */
const count: CliCommand = {
  arguments: [1, 1],
  options: Object.fromEntries(planOptions.map((name) => [name, { type: 'string' as const }])),
  async run(call) {
    const source = await readSource(call, call.args[0] ?? '')
    return source.file?.votes ? countMotion(call, source, source.file) : countChoice(call, source)
  },
}
export default count

async function countChoice(call: Call, source: Source): Promise<number> {
  const plan = planFor(call, source)
  const result = plan.method.count(plan.params, plan.election)
  const { file } = source
  const agreed = file?.result && plan.asStated ? agrees(file, result) : undefined
  if (call.json)
    await printJson(call, {
      ...resultJson(source, plan, result),
      ...(file ? { agrees: agreed ?? null } : {}),
    })
  else
    await tell(
      call,
      resultLines(call.lang, source, plan, result),
      comparison(call, source, plan.asStated, agreed),
    )
  return agreed === false ? exitCodes.notVerified : exitCodes.ok
}

async function countMotion(call: Call, source: Source, file: NonNullable<Source['file']>): Promise<number> {
  const method = motionNamed(file.method)
  const { lang } = call
  if (!method) throw new CliRefusal('count.unknown_method', countWords[lang].unknownMethod(file.method))
  if (planOptions.some((name) => call.options[name] !== undefined))
    throw new CliRefusal('count.only_as_stated', countWords[lang].onlyMotions)
  if (!method.rules.safeParse(file.procedure).success)
    throw new CliRefusal('count.bad_rules', countWords[lang].badRules)
  const result = recount(file) as MotionResult
  const agreed = file.result ? agrees(file, result) : undefined
  if (call.json)
    await printJson(call, {
      method: method.name,
      ...result,
      title: source.title,
      format: 'dure',
      agrees: agreed ?? null,
    })
  else
    await tell(call, motionLines(lang, source.title, method, result), comparison(call, source, true, agreed))
  return agreed === false ? exitCodes.notVerified : exitCodes.ok
}

/** How the count stands to what the file says, where it says anything. */
function comparison(
  { lang }: Call,
  { file }: Source,
  asStated: boolean,
  agreed: boolean | undefined,
): string[] {
  const w = countWords[lang]
  if (!file) return []
  if (agreed !== undefined) return ['', agreed ? w.agrees : w.differs]
  return ['', asStated ? w.noResult : w.notCompared]
}

async function tell(call: Call, lines: readonly string[], more: readonly string[]): Promise<void> {
  await call.io.write(`${[...lines, ...more].join('\n')}\n`)
}
