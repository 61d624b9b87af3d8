import { unitOf } from '../../../kernel/units.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Card } from '../../../ui/card.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Table } from '../../../ui/table.tsx'
import { money } from '../../../ui/typed.ts'
import { accountName, accountPath } from '../account-words.ts'
import { accountTree, agentsOf, asPeopleSay, type Branch, type Balance as Held } from '../accounts.ts'
import { words } from '../words.ts'
import { accountHref, Balance, todayHref } from './parts.tsx'

const isMoney = (unit: string) => unitOf(unit).kind === 'currency'

type CardsProps = { view: PageView; list: readonly Held[]; names: ReadonlyMap<string, string> }

/** Money first; hours, kilograms and whatever else is counted apart from it. */
export function AccountCards({ view, list, names }: CardsProps) {
  const w = words[view.lang]
  const cards = [
    { title: w.accounts, tree: accountTree(list.filter((one) => isMoney(one.unit))) },
    { title: w.accountsOfOther, tree: accountTree(list.filter((one) => !isMoney(one.unit))) },
  ]
  return (
    <>
      {cards
        .filter((card) => card.tree.length > 0)
        .map(({ title, tree }) => (
          <Card title={title}>
            <Accounts view={view} tree={tree} names={names} />
          </Card>
        ))}
    </>
  )
}

type AccountsProps = { view: PageView; tree: readonly Branch[]; names: ReadonlyMap<string, string> }

/** The accounts as a tree; those of single people are folded away below it. */
function Accounts({ view, tree, names }: AccountsProps) {
  const w = words[view.lang]
  const rows = tree.flatMap(flatten)
  const isPersonal = (row: Branch) => agentsOf(row.account).length > 0
  const personal = rows.filter(isPersonal)
  return (
    <>
      <AccountTable view={view} rows={rows.filter((row) => !isPersonal(row))} names={names} />
      {personal.length > 0 && (
        <Disclosure summary={w.byPerson(personal.length)}>
          <AccountTable view={view} rows={personal} names={names} isFlat />
        </Disclosure>
      )}
    </>
  )
}

type TableProps = {
  view: PageView
  rows: readonly Branch[]
  names: ReadonlyMap<string, string>
  isFlat?: boolean
}

function AccountTable({ view, rows, names, isFlat }: TableProps) {
  const w = words[view.lang]
  const nameOf = (row: Branch) =>
    isFlat ? accountPath(row.account, view.lang, names) : accountName(row.account, view.lang, names)
  return (
    <Table
      caption={w.accounts}
      columns={[
        {
          head: w.account,
          cell: (row: Branch) => (
            <span
              style={isFlat ? undefined : `padding-inline-start:${row.depth * 1.25}rem`}
              class={row.depth === 0 ? 'font-bold' : ''}
            >
              {row.own.size > 0 && view.standing.member ? (
                <a href={accountHref(view, row.account)} class="underline-offset-4 hover:underline">
                  {nameOf(row)}
                </a>
              ) : (
                nameOf(row)
              )}
            </span>
          ),
        },
        { head: w.balance, figures: true, cell: (row: Branch) => <Totals view={view} row={row} /> },
      ]}
      rows={rows}
    />
  )
}

const flatten = (branch: Branch): Branch[] => [branch, ...branch.below.flatMap(flatten)]

/** Where an account holds amounts itself they open to their cause; a branch opens to what it adds up. */
function Totals({ view, row }: { view: PageView; row: Branch }) {
  const isLeaf = row.below.length === 0
  return (
    <>
      {[...row.total].map(([unit, balance], index) => (
        <>
          {index > 0 && <br />}
          {isLeaf ? (
            <Balance view={view} account={row.account} unit={unit} balance={balance} />
          ) : (
            <span class="text-soft">
              <Amount
                value={money(view, asPeopleSay(`${row.account}:`, balance), unit)}
                why={view.standing.member ? todayHref(view, row.account, unit) : undefined}
              />
            </span>
          )}
        </>
      ))}
    </>
  )
}
