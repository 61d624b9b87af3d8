import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { Office } from '../../boot.ts'
import { askByName, glimpse } from '../../kernel/ask.ts'
import type { Actor } from '../../kernel/authority.ts'
import type { Commons } from '../../kernel/capability.ts'
import type { SliceCliCall, SliceCliCommand } from '../../kernel/cli-command.ts'
import { oneJob } from '../../loop.ts'
import { type Call, type CliCommand, textOption } from './call.ts'
import { exitCodes } from './exit-codes.ts'
import { commonsNamed, withExistingOffice } from './office.ts'
import { printJson } from './output.ts'
import { knownOperator, personNamed } from './person.ts'
import { cliFailure } from './usage.ts'
import { cliWords } from './words.ts'

const groups = ['commons', 'capabilities'].map((group) => join(import.meta.dirname, '../..', group))

/** The command a slice brings in its `cli.ts`, made into one of ours. */
export async function sliceCommand(slice: string, name: string): Promise<CliCommand | undefined> {
  if (!/^[a-z][a-z0-9-]*$/.test(slice)) return undefined
  const file = groups.map((group) => join(group, slice, 'cli.ts')).find((path) => existsSync(path))
  if (!file) return undefined
  const named = await commandsIn(file)
  const command = Object.hasOwn(named, name) ? named[name] : undefined
  return command && madeOurs(command)
}

/** All of them, for the help: how each is written and what it does. */
export async function sliceCommands(): Promise<{ line: string; command: SliceCliCommand }[]> {
  const files = groups.flatMap((group) =>
    readdirSync(group)
      .sort()
      .map((slice) => ({ slice, path: join(group, slice, 'cli.ts') }))
      .filter(({ path }) => existsSync(path)),
  )
  const loaded = files.map(async ({ slice, path }) => {
    const commands = await commandsIn(path)
    return Object.entries(commands).map(([name, command]) => ({
      line: `${slice} ${name} ${command.usage}`,
      command,
    }))
  })
  return (await Promise.all(loaded)).flat()
}

async function commandsIn(path: string): Promise<Record<string, SliceCliCommand>> {
  return ((await import(pathToFileURL(path).href)) as { default: Record<string, SliceCliCommand> }).default
}

function madeOurs(command: SliceCliCommand): CliCommand {
  const { options } = command
  return {
    arguments: command.arguments,
    options: { ...options, as: { type: 'string' }, key: { type: 'string' } },
    async run(call) {
      const result = await withExistingOffice(call, async (office) => {
        const commons = await commonsNamed(office, call.args[0] ?? '')
        return command.run(callFor(office, call, commons, await actorOf(office, call, commons)))
      })
      if (call.json || result !== undefined) await printJson(call, result ?? null)
      return exitCodes.ok
    },
  }
}

async function actorOf(office: Office, call: Call, commons: Commons): Promise<Actor> {
  const as = textOption(call, 'as')
  if (as) return personNamed(office, as, commons)
  const known = await knownOperator(office.database)
  return known ? { kind: 'person', person: known.person } : { kind: 'anyone' }
}

function callFor(office: Office, call: Call, commons: Commons, actor: Actor): SliceCliCall {
  const { options, lang, io, json } = call
  const keyed = textOption(call, 'key')
  let sent = 0
  return {
    commons,
    args: call.args.slice(1),
    options,
    lang,
    actor,
    execute: async (command, input) => {
      const key = keyed && `${keyed}:${sent++}`
      return (await office.door.execute({ commons: commons.id, command, input, actor, key })).result
    },
    ask: async (query, input) =>
      askByName(office.deps, await glimpse(office.deps, commons.id, actor, lang), query, input),
    finishJob: (id) => finishJob(office, call, commons, id),
    progress: io.progress,
    say: (line) => {
      if (!json) void io.write(`${line}\n`)
    },
  }
}

/**
 * Works on whatever job waits until this one is finished, and looks at it meanwhile. A running server may have taken it
 * first: then there is nothing to do but look.
 */
async function finishJob(office: Office, call: Call, commons: Commons, id: string): Promise<unknown> {
  const { io, lang } = call
  let working: Promise<unknown> | undefined
  for (;;) {
    const job = await jobRow(office, commons, id)
    const total = job.total === null ? undefined : String(job.total)
    io.progress(cliWords[lang].progress(String(job.done), total))
    if (job.state === 'done') return JSON.parse(job.result ?? 'null')
    if (job.state === 'failed') throw cliFailure('job_failed', { problem: job.problem })
    // The row says how it ended; an error that is no failure is written there too.
    working ??= oneJob(office)
      .catch(() => undefined)
      .finally(() => {
        working = undefined
      })
    await Promise.race([working, sleep(200)])
  }
}

function jobRow({ database }: Office, commons: Commons, id: string) {
  return database.write
    .selectFrom('kernel_job')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}
