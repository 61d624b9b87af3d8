import { randomUUID } from 'node:crypto'
import { CliRefusal } from '../../kernel/cli-command.ts'
import { Failure } from '../../kernel/failure.ts'
import { FetchRefused } from '../../kernel/fetch.ts'
import type { Lang } from '../../kernel/language.ts'
import { DatabaseProblem, problemSentence } from '../../kernel/postgres/problem.ts'
import type { Io } from './call.ts'
import { exitCodeOf } from './exit-codes.ts'
import { UsageError } from './usage.ts'
import { type CliFailure, cliWords } from './words.ts'

interface Told {
  code: string
  detail: string
  values: unknown
}

/**
 * Tells what went wrong: always one line on standard error, for people; with `--json` also a problem object on
 * standard output, so that whoever reads JSON there always gets some.
 */
export async function refuse(
  error: unknown,
  { lang, json, io }: { lang: Lang; json: boolean; io: Io },
): Promise<number> {
  const { code, detail, values } = await toldOf(error, lang, io)
  io.tell(detail.replaceAll('\n', ' '))
  if (json) await io.write(`${JSON.stringify({ code, detail, values, exitCode: exitCodeOf(error) })}\n`)
  return exitCodeOf(error)
}

async function toldOf(error: unknown, lang: Lang, io: Io): Promise<Told> {
  const w = cliWords[lang]
  if (error instanceof UsageError) {
    const { code, values } = error
    return { code: `usage.${code}`, detail: w.problem[code as keyof typeof w.problem](values), values }
  }
  if (error instanceof DatabaseProblem)
    return { code: `database.${error.code}`, detail: problemSentence(error, lang), values: error.values }
  if (error instanceof FetchRefused)
    return {
      code: `fetch.${error.code}`,
      detail: w.fetch[error.code](error.host),
      values: { host: error.host },
    }
  if (error instanceof CliRefusal) return { code: error.code, detail: error.sentence, values: {} }
  if (error instanceof Failure) return failureTold(error, lang)
  return bugTold(error, lang, io)
}

async function failureTold(failure: Failure, lang: Lang): Promise<Told> {
  const { code, values } = failure
  const [area, name] = code.split('.')
  const w = cliWords[lang]
  if (area === 'cli') return { code, detail: w.failure[name as CliFailure](values), values }
  const { detailOf } = await import('../api/problem.ts')
  const { plainJson } = await import('../api/plain-json.ts')
  const { loadSlices } = await import('../../boot.ts')
  return { code, detail: detailOf(await loadSlices(), failure, lang), values: plainJson(values) }
}

function bugTold(error: unknown, lang: Lang, io: Io): Told {
  const reference = randomUUID()
  if (io.env.DURE_DEBUG) io.tell(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return { code: 'kernel.bug', detail: cliWords[lang].bug(reference), values: { reference } }
}
