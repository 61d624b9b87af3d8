import { parseArgs } from 'node:util'
import type { Lang } from '../../kernel/language.ts'
import type { Call, CliCommand, Io } from './call.ts'
import { exitCodes } from './exit-codes.ts'
import { refuse } from './refuse.ts'
import { UsageError } from './usage.ts'
import { cliWords } from './words.ts'

/** Loaded one at a time: `dure list` need not read what `dure start` needs. */
const commands: Record<string, () => Promise<{ default: CliCommand }>> = {
  start: () => import('./commands/start.ts'),
  demo: () => import('./commands/demo.ts'),
  list: () => import('./commands/list.ts'),
  new: () => import('./commands/new.ts'),
  do: () => import('./commands/do.ts'),
  get: () => import('./commands/get.ts'),
  verify: () => import('./commands/verify.ts'),
  export: () => import('./commands/export.ts'),
  import: () => import('./commands/import.ts'),
  books: () => import('./commands/books.ts'),
  count: () => import('./commands/count.ts'),
}

const everywhere = { json: { type: 'boolean' }, lang: { type: 'string' } } as const

/** Runs one call and answers its exit code. Nothing is thrown: what went wrong was told. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [name = 'help', ...rest] = argv
  const json = rest.includes('--json')
  const lang = langOf(rest, io.env)
  try {
    if (['help', '--help', '-h'].includes(name) || rest.includes('--help')) return await help(lang, io)
    const command = await commandNamed(name, rest)
    const { args, options } = parse(name, command, command.rest ?? rest)
    return await command.run({ args, options, lang, json, io })
  } catch (error) {
    return refuse(error, { lang, json, io })
  }
}

/** One of ours, or `dure <slice> <command>` of a slice that brings its own. */
async function commandNamed(name: string, rest: string[]): Promise<CliCommand & { rest?: string[] }> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load) return (await load()).default
  const { sliceCommand } = await import('./slice-command.ts')
  const found = await sliceCommand(name, rest[0] ?? '')
  if (!found) throw new UsageError('unknown_command', { command: name })
  return { ...found, rest: rest.slice(1) }
}

function parse(name: string, command: CliCommand, rest: string[]): Pick<Call, 'args' | 'options'> {
  const parsed = parseOptions(command, rest)
  const [least, most] = command.arguments
  const count = parsed.positionals.length
  if (count < least || count > most) throw new UsageError('arguments', { command: name })
  return { args: parsed.positionals, options: parsed.values }
}

function parseOptions(command: CliCommand, args: string[]) {
  try {
    const options = { ...everywhere, ...command.options }
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const option = /'(-{1,2}[^' ]+)/.exec(message)?.[1] ?? '?'
    const isUnknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    throw new UsageError(isUnknown ? 'unknown_option' : 'option_value', { option })
  }
}

async function help(lang: Lang, io: Io): Promise<number> {
  const w = cliWords[lang]
  const { sliceCommands } = await import('./slice-command.ts')
  const more = (await sliceCommands()).map(({ line, command }) => `  ${line}\n    ${command.title[lang]}`)
  const rest = more.length > 0 ? `\n${w.more}\n\n${more.join('\n')}\n` : ''
  await io.write(`${w.usage}\n${rest}`)
  return exitCodes.ok
}

/** By `--lang`, else by the environment as POSIX orders it; a machine that speaks neither gets English. */
function langOf(args: readonly string[], env: Io['env']): Lang {
  const at = args.indexOf('--lang')
  const asked =
    at >= 0 ? args[at + 1] : args.find((one) => one.startsWith('--lang='))?.slice('--lang='.length)
  const named = asked ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG || '')
  return named.startsWith('ko') ? 'ko' : 'en'
}
