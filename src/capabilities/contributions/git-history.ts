import { type CommitFact, type ParsedCommit, parseCommit } from './git-commit.ts'
import { HistoryRefused } from './git-refusal.ts'
import { openRepository, type Repository } from './git-repository.ts'

export interface HistoryOptions {
  /** A branch, tag or commit; HEAD when left out. */
  branch?: string
  /** Only commits that entered the history at this time (ISO) or later. The walk itself still goes all the way. */
  since?: string
  /** Commits already read: they and all before them are left out. */
  isKnown?: (hash: string) => boolean
  /** Dates after this (ISO) are clamped: pass the time of the import. */
  latest?: string
  batchSize?: number
  /** Called after each batch with the commits seen so far; the total isn't known before the end. */
  onProgress?: (seen: number) => void
}

/** So many commits are read at once where the history branches. */
const together = 64

/**
 * All commits reachable from a branch, each once, newest first as far as one parent after the other goes, in batches.
 * Reads commit objects only. `path` is whatever `openRepository` takes. A shallow clone ends
 * where it says so; a commit missing elsewhere is `damaged`, as a count that silently lacks work would be unfair.
 * Throws `HistoryRefused`, possibly after some batches.
 */
export async function* readHistory(path: string, options: HistoryOptions = {}): AsyncGenerator<CommitFact[]> {
  const {
    branch,
    since = '',
    isKnown = () => false,
    latest = '2100-01-01T00:00:00.000Z',
    batchSize = 500,
  } = options
  const repository = await openRepository(path, branch)
  const seen = new Set([repository.head])
  let waiting = isKnown(repository.head) ? [] : [repository.head]
  let batch: CommitFact[] = []
  while (waiting.length > 0) {
    const now = waiting.slice(0, together)
    waiting = waiting.slice(together)
    for (const { fact, parents } of await Promise.all(
      now.map((hash) => readCommit(repository, hash, latest)),
    )) {
      for (const parent of parents) {
        if (seen.has(parent) || isKnown(parent)) continue
        seen.add(parent)
        waiting.push(parent)
      }
      if (fact.committedAt >= since) batch.push(fact)
    }
    if (batch.length < batchSize) continue
    yield batch
    batch = []
    options.onProgress?.(seen.size - waiting.length)
  }
  if (batch.length > 0) yield batch
  options.onProgress?.(seen.size)
}

async function readCommit(repository: Repository, hash: string, latest: string): Promise<ParsedCommit> {
  const object = await repository.read(hash)
  if (object?.type !== 'commit') throw new HistoryRefused('damaged')
  const { fact, parents } = parseCommit(hash, object.body, latest)
  return { fact, parents: repository.shallow.has(hash) ? [] : parents }
}

/** The `.mailmap` at the top of a branch's files; '' when there is none. Throws `HistoryRefused`. */
export async function readMailmap(path: string, branch?: string): Promise<string> {
  const repository = await openRepository(path, branch)
  const commit = await repository.read(repository.head)
  const tree = /^tree ([0-9a-f]{40})\n/.exec(
    new TextDecoder('latin1').decode(commit?.body ?? new Uint8Array()),
  )?.[1]
  const entries = tree ? await repository.read(tree) : undefined
  const hash = entries && entryOf(entries.body, '.mailmap')
  const file = hash ? await repository.read(hash) : undefined
  return file ? new TextDecoder().decode(file.body.subarray(0, 1024 * 1024)) : ''
}

/** A tree holds `mode name\0` and twenty bytes of hash for each entry. */
function entryOf(tree: Uint8Array, name: string): string | undefined {
  const text = Buffer.from(tree.buffer, tree.byteOffset, tree.byteLength)
  for (let at = 0; at < text.length; ) {
    const zero = text.indexOf(0, at)
    if (zero < 0) return undefined
    const entry = text.toString('utf8', at, zero)
    at = zero + 21
    if (entry.endsWith(` ${name}`)) return text.toString('hex', zero + 1, at)
  }
  return undefined
}
