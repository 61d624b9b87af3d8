import { createReadStream } from 'node:fs'
import {
  type BallotFile,
  electionIn,
  looksLikeBallotFile,
  readBallotFile,
} from '../../../counting/files/ballot-file.ts'
import { readBlt } from '../../../counting/files/blt.ts'
import { BallotFileProblem } from '../../../counting/files/problem.ts'
import { ballotFileSentence } from '../../../counting/files/problem-words.ts'
import type { Election } from '../../../counting/method.ts'
import { CliRefusal } from '../../../kernel/cli-command.ts'
import type { Call } from '../call.ts'
import { cliFailure } from '../usage.ts'

/** What a file of ballots holds, whatever its format. */
export interface Source {
  format: 'blt' | 'pabulib' | 'dure'
  title: string
  /** By which method it is counted if nothing else is asked for. */
  method: string
  /** What it says of a method's parameters. */
  paramsOf(method: string): Record<string, unknown>
  /** What people call each option. */
  names: ReadonlyMap<string, string>
  /** Whether results name options by these names; otherwise by their ids. */
  showsNames: boolean
  /** Ties by the file's own rule, otherwise in the order of the file. */
  election: Election
  /** Money is counted in units of which so many decimals make one of the file's. */
  decimals: number
  /** Lines of the ballots, where the format has them. */
  lines?: readonly number[]
  /** Those who stand in the file but not for election any more. */
  withdrawn: string[]
  /** Only of a decision that Dure exported. */
  file?: BallotFile
}

const most = 50_000_000

/** Reads a file, or standard input for `-`. What cannot be read is refused with its sentence; nothing is counted then. */
export async function readSource(call: Call, path: string): Promise<Source> {
  try {
    return await sourceIn(await textOf(call, path), path)
  } catch (error) {
    if (!(error instanceof BallotFileProblem)) throw error
    throw new CliRefusal(`count.${error.code}`, ballotFileSentence(error, call.lang))
  }
}

async function textOf({ io }: Call, path: string): Promise<string> {
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for await (const piece of path === '-' ? io.stdin() : createReadStream(path)) {
      size += piece.length
      if (size > most) throw new BallotFileProblem('too_large', { megabytes: most / 1_000_000 })
      pieces.push(piece)
    }
  } catch (error) {
    if (error instanceof BallotFileProblem) throw error
    throw cliFailure('no_file', { file: path }, 404)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces))
  } catch {
    throw new BallotFileProblem('not_text')
  }
}

/** By what the file begins with; where that says nothing, by its name. */
async function sourceIn(text: string, path: string): Promise<Source> {
  if (text.trim() === '') throw new BallotFileProblem('empty_file')
  if (text.includes('\0')) throw new BallotFileProblem('not_text')
  if (looksLikeBallotFile(text)) return ownSource(text)
  if (/^\s*"?META"?\s*(;|$)/im.test(text.slice(0, 1_000)) || path.endsWith('.pb')) return pabulibSource(text)
  if (/^\s*(#.*\n\s*)*\d+\s/.test(text.slice(0, 10_000)) || path.endsWith('.blt')) return bltSource(text)
  throw new BallotFileProblem('unknown_format')
}

function bltSource(text: string): Source {
  const { title, seats, options, withdrawn, ballots, tieOrder } = readBlt(text)
  return {
    format: 'blt',
    title,
    method: 'scottish-stv',
    paramsOf: () => ({}),
    names: new Map(options.map(({ id, name }) => [id, name])),
    showsNames: true,
    election: {
      options: options.map(({ id }) => ({ id })),
      seats,
      ballots,
      tie: { by: 'order', order: tieOrder },
    },
    decimals: 0,
    lines: ballots.map((one) => one.line),
    withdrawn: withdrawn.map((one) => one.name),
  }
}

async function pabulibSource(text: string): Promise<Source> {
  const { readPabulib } = await import('../../../counting/files/pabulib.ts')
  const { options, budget, ballots, meta, places } = readPabulib(text)
  return {
    format: 'pabulib',
    title: meta.description ?? '',
    method: 'equal-shares',
    paramsOf: (method) => pabulibParams(method, meta, places),
    names: new Map(options.map(({ id, name }) => [id, name])),
    showsNames: false,
    election: {
      options: options.map(({ id, cost }) => ({ id, cost })),
      seats: 0,
      budget,
      ballots,
      tie: { by: 'order', order: options.map((one) => one.id) },
    },
    decimals: places,
    withdrawn: [],
  }
}

/** The votes a project needs, where the file says it; and the unit that a completion adds, which is the file's own. */
function pabulibParams(
  method: string,
  meta: Readonly<Record<string, string>>,
  places: number,
): Record<string, unknown> {
  const minimum = /^\d{1,9}$/.exec(meta.min_project_score_threshold ?? '')?.[0]
  if (method === 'budget-greedy-threshold' && minimum) return { minimum: Number(minimum) }
  return method === 'equal-shares' && places > 0 ? { unit: 10 ** places } : {}
}

function ownSource(text: string): Source {
  const file = readBallotFile(text)
  return {
    format: 'dure',
    title: file.decision.title,
    method: file.method,
    paramsOf: (method) => (method === file.method ? file.params : {}),
    names: distinct(file.options),
    showsNames: true,
    election: electionIn(file),
    decimals: 0,
    withdrawn: [],
    file,
  }
}

/** Labels, with the id behind those that more than one option bears. */
function distinct(options: BallotFile['options']): Map<string, string> {
  const isTwice = (label: string) => options.filter((one) => one.label === label).length > 1
  return new Map(options.map(({ id, label }) => [id, isTwice(label) ? `${label} (${id})` : label]))
}
