import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import git from 'isomorphic-git'
import { rememberingFiles } from './git-files.ts'
import { HistoryRefused } from './git-refusal.ts'

/** A repository opened for reading. */
export interface Repository {
  /** The commit the branch (or HEAD) stands at. */
  head: string
  /** Commits whose parents a shallow clone left out. */
  shallow: Set<string>
  /** The bytes of an object; undefined when the repository doesn't hold it. */
  read(hash: string): Promise<{ type: string; body: Uint8Array } | undefined>
}

/** A whole pack is held in memory while it is read; 20,000 commits with their files rarely take a tenth of this. */
const largestPack = 1024 ** 3

/**
 * Opens what stands at `path`: a working tree, a bare repository, a `.git` folder, or a linked worktree or submodule
 * whose `.git` file points elsewhere. Nothing is ever written. Throws `HistoryRefused`.
 */
export async function openRepository(path: string, branch?: string): Promise<Repository> {
  const own = await gitFolder(resolve(path))
  const gitdir = await pointedFrom(join(own, 'commondir'), own)
  await refuseUnsupported(gitdir)
  const fs = rememberingFiles()
  const gitdirs = [gitdir, ...(await alternates(gitdir))]
  await refuseLargePacks(gitdirs)
  const cache = {}
  const read = async (hash: string) => {
    for (const each of gitdirs) {
      const found = await git
        .readObject({ fs, gitdir: each, oid: hash, format: 'content', cache })
        .catch(orMissing)
      if (found) return { type: found.type as string, body: found.object as Uint8Array }
    }
    return undefined
  }
  const tip = await branchTip({ fs, gitdir, own, branch })
  const shallow = new Set(((await textOf(join(gitdir, 'shallow'))) ?? '').split(/\s+/).filter(Boolean))
  return { head: await commitOf(tip, read), shallow, read }
}

async function gitFolder(path: string): Promise<string> {
  const inside = join(path, '.git')
  for (const candidate of [inside, path]) {
    const info = await stat(candidate).catch(() => undefined)
    if (info?.isDirectory() && (await textOf(join(candidate, 'HEAD'))) !== undefined) return candidate
    if (!info?.isFile()) continue
    const target = /^gitdir: (.+?)\s*$/.exec((await textOf(candidate)) ?? '')?.[1]
    if (target) return resolve(dirname(candidate), target)
  }
  throw new HistoryRefused('not_a_repository')
}

/** A linked worktree keeps its HEAD to itself and shares objects and branches with the folder named there. */
async function pointedFrom(file: string, own: string): Promise<string> {
  const target = (await textOf(file))?.trim()
  return target ? resolve(own, target) : own
}

/** SHA-256 repositories and reftable, newer forms that isomorphic-git does not read. */
async function refuseUnsupported(gitdir: string): Promise<void> {
  const config = (await textOf(join(gitdir, 'config'))) ?? ''
  if (/^\s*(objectformat\s*=\s*sha256|refstorage\s*=\s*reftable)/im.test(config)) {
    throw new HistoryRefused('unsupported_format')
  }
}

/** Repositories this one borrows objects from (`git clone --shared`), one step deep. */
async function alternates(gitdir: string): Promise<string[]> {
  const text = (await textOf(join(gitdir, 'objects/info/alternates'))) ?? ''
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return lines.slice(0, 5).map((line) => dirname(resolve(gitdir, 'objects', line)))
}

async function refuseLargePacks(gitdirs: string[]): Promise<void> {
  for (const gitdir of gitdirs) {
    const folder = join(gitdir, 'objects/pack')
    for (const name of await readdir(folder).catch(() => [])) {
      if (!name.endsWith('.pack')) continue
      if ((await stat(join(folder, name))).size > largestPack) throw new HistoryRefused('pack_too_large')
    }
  }
}

async function branchTip(at: {
  fs: ReturnType<typeof rememberingFiles>
  gitdir: string
  own: string
  branch?: string
}): Promise<string> {
  const { fs, gitdir, own, branch } = at
  const head = ((await textOf(join(own, 'HEAD'))) ?? '').trim()
  const ref = branch ?? head.replace(/^ref:\s*/, '')
  if (ref.split('/').includes('..')) throw new HistoryRefused('damaged')
  try {
    return await git.resolveRef({ fs, gitdir, ref })
  } catch (error) {
    throw new HistoryRefused(branch === undefined ? 'no_commits' : 'no_such_branch', error)
  }
}

/** Annotated tags point at tags or commits. */
async function commitOf(tip: string, read: Repository['read']): Promise<string> {
  let hash = tip
  for (let steps = 0; steps < 5; steps++) {
    const object = await read(hash)
    if (object?.type === 'commit') return hash
    const target = /^object ([0-9a-f]{40})\n/.exec(
      new TextDecoder('latin1').decode(object?.body ?? new Uint8Array()),
    )
    if (!target) break
    hash = target[1]!
  }
  throw new HistoryRefused('damaged')
}

function orMissing(error: { code?: string }): undefined {
  if (error.code !== 'NotFoundError') throw new HistoryRefused('damaged', error)
}

async function textOf(file: string): Promise<string | undefined> {
  return await readFile(file, 'utf8').catch(() => undefined)
}
