import { lchownSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseProblem } from './problem.ts'

/** Whom PostgreSQL runs as. `undefined` means: as we do. */
export type Account = { uid: number; gid: number } | undefined

/** Accounts to lend when root starts Dure, best first. `nobody` exists everywhere. */
const lenders = ['dure', 'postgres', '_postgres', 'nobody']

/**
 * Chooses the account for PostgreSQL, which refuses to run as root. Root lends it the account that owns the
 * cluster already, else one of `lenders`. It must be named in /etc/passwd, because initdb looks its name up.
 */
export function accountFor(cluster: string): Account {
  const owner = ownerOf(cluster)
  const user = process.getuid?.() ?? -1
  if (user === 0) return owner && owner.uid !== 0 ? owner : lentAccount()
  if (owner && owner.uid !== user && user !== -1) {
    throw new DatabaseProblem('data_folder_owner', { folder: cluster, owner: owner.uid, user })
  }
  return undefined
}

/** Gives a folder and all in it to the account; a copy restored by root belongs to root. */
export function giveTo(account: Account, path: string): void {
  if (!account) return
  try {
    lchownSync(path, account.uid, account.gid)
  } catch (error) {
    throw new DatabaseProblem('no_account', { user: account.uid }, error)
  }
  if (!lstatSync(path).isDirectory()) return
  for (const name of readdirSync(path)) giveTo(account, join(path, name))
}

/** Who owns the path, if it exists. */
export function ownerOf(path: string): Account {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  return stat && { uid: stat.uid, gid: stat.gid }
}

function lentAccount(): Account {
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of lenders) {
    const row = rows.find(([known]) => known === name)
    // The account of this system's kernel is unsigned; macOS writes nobody as -2.
    if (row) return { uid: Number(row[2]) >>> 0, gid: Number(row[3]) >>> 0 }
  }
  throw new DatabaseProblem('no_account', { user: 0 })
}
