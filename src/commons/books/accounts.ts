import { isId } from '../../kernel/fields.ts'
export const roots = ['assets', 'liabilities', 'equity', 'income', 'expenses'] as const
export type Root = (typeof roots)[number]

export const rootOf = (account: string): Root => account.slice(0, account.indexOf(':')) as Root

/**
 * Balances are kept as "in − out", which is positive for what is owned and spent. What is owed, put in and earned is
 * shown the other way round, as people say it: "we owe 500".
 */
export function asPeopleSay(account: string, balance: bigint): bigint {
  return isTurned(account) ? -balance : balance
}

export function isTurned(account: string): boolean {
  const root = rootOf(account)
  return root === 'liabilities' || root === 'equity' || root === 'income'
}

/** Income and expenses: what makes the result of a year. */
export const isResult = (account: string) => ['income', 'expenses'].includes(rootOf(account))

/** The agents an account is about: `equity:shares:<agent>`. */
export const agentsOf = (account: string): string[] => account.split(':').filter(isId)

/** The account without the agents below it. */
export function withoutAgents(account: string): string {
  const parts = account.split(':')
  const first = parts.findIndex(isId)
  return first === -1 ? account : parts.slice(0, first).join(':')
}

export interface Balance {
  account: string
  unit: string
  amount: bigint
}

/** A branch of the accounts with the sum of everything below, one unit at a time. */
export interface Branch {
  account: string
  /** The last part of the path. */
  name: string
  depth: number
  /** What is booked on this very account, by unit. */
  own: Map<string, bigint>
  /** That and everything below. */
  total: Map<string, bigint>
  below: Branch[]
}

/** Balances as a tree under the five roots, in their usual order and then by path. Branches of nothing are left out. */
export function accountTree(balances: readonly Balance[]): Branch[] {
  const all = new Map<string, Branch>()
  for (const { account, unit, amount } of balances) {
    const parts = account.split(':')
    for (let depth = 0; depth < parts.length; depth++) {
      const path = parts.slice(0, depth + 1).join(':')
      const branch = all.get(path) ?? newBranch(all, path, parts[depth]!, depth)
      add(branch.total, unit, amount)
      if (path === account) add(branch.own, unit, amount)
    }
  }
  return roots.flatMap((root) => all.get(root) ?? []).map(sorted)
}

function newBranch(all: Map<string, Branch>, account: string, name: string, depth: number): Branch {
  const branch = { account, name, depth, own: new Map(), total: new Map(), below: [] }
  all.set(account, branch)
  if (depth > 0) all.get(account.slice(0, account.lastIndexOf(':')))!.below.push(branch)
  return branch
}

function sorted(branch: Branch): Branch {
  const below = branch.below.map(sorted).sort((a, b) => (a.account < b.account ? -1 : 1))
  return { ...branch, below }
}

const add = (map: Map<string, bigint>, unit: string, amount: bigint) =>
  map.set(unit, (map.get(unit) ?? 0n) + amount)
