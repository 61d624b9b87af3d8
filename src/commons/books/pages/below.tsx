import { Amount } from '../../../ui/amount.tsx'
import { Card } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import { accountPath } from '../account-words.ts'
import { asPeopleSay, type Balance } from '../accounts.ts'
import { words } from '../words.ts'
import { accountHref, namesOf } from './parts.tsx'

const mostShown = 200

/** What a statement sums up as one line: members' own accounts, and all else that stands below an account. */
export const balancesBelow = (all: readonly Balance[], account: string, unit: string): Balance[] =>
  all.filter((one) => one.unit === unit && one.account.startsWith(`${account}:`))

export const sumOf = (all: readonly Balance[]): bigint => all.reduce((sum, one) => sum + one.amount, 0n)

type BelowProps = { view: PageView; account: string; unit: string; rows: readonly Balance[] }

/** Each of them with what it holds, largest first; each opens to what passed through it. */
export async function Below({ view, account, unit, rows }: BelowProps) {
  const w = words[view.lang]
  const size = ({ amount }: Balance) => (amount < 0n ? -amount : amount)
  const ordered = rows.toSorted((a, b) => (size(a) === size(b) ? 0 : size(a) > size(b) ? -1 : 1))
  const shown = ordered.slice(0, mostShown)
  const rest = ordered.slice(mostShown)
  const names = await namesOf(
    view,
    shown.map((one) => one.account),
  )
  const say = (amount: bigint) => <Amount value={money(view, asPeopleSay(account, amount), unit)} />
  return (
    <Card title={w.madeUpOf}>
      <Rows label={w.madeUpOf}>
        {shown.map((one) => (
          <Row
            title={accountPath(one.account.slice(account.length + 1), view.lang, names)}
            href={accountHref(view, one.account, unit)}
            aside={say(one.amount)}
          />
        ))}
        {rest.length > 0 && <Row title={w.otherAccounts} aside={say(sumOf(rest))} />}
        <Row strong title={w.addsUp} aside={say(sumOf(rows))} />
      </Rows>
    </Card>
  )
}
