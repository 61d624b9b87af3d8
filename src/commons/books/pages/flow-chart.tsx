import { Card } from '../../../ui/card.tsx'
import { type Flow, sankeyChart } from '../../../ui/charts.tsx'
import type { PageView } from '../../../ui/page.ts'
import { money } from '../../../ui/typed.ts'
import { accountName } from '../account-words.ts'
import { type Flowing, inAndOut } from '../query-flows.ts'
import { accountingOf, specialNames } from '../special.ts'
import { words } from '../words.ts'
import { namesOf } from './parts.tsx'

/** From each income through our books to each expense: never in a circle. */
export async function drawFlows(view: PageView, moved: readonly Flowing[], unit: string) {
  const w = words[view.lang]
  const { income, expenses } = inAndOut(moved, unit)
  const names = await namesOf(view, [...income.keys(), ...expenses.keys()])
  const special = specialNames(view.charter, view.lang)
  const name = (root: string, account: string) => {
    const part = special.get(accountingOf(account))
    return `${root} · ${accountName(account, view.lang, names)}${part ? ` (${part})` : ''}`
  }
  const drawn: Flow[] = [
    ...[...income].map(([account, value]) => ({ from: name(w.cameIn, account), to: w.us, value })),
    ...[...expenses].map(([account, value]) => ({ from: w.us, to: name(w.wentOut, account), value })),
  ].filter((flow) => flow.value > 0n)
  if (drawn.length === 0) return null
  const chart = await sankeyChart({
    title: w.flowTitle,
    description: w.flowText(money(view, sum(income), unit), money(view, sum(expenses), unit)),
    format: (value) => money(view, BigInt(value), unit),
    heads: [w.from, w.to, w.amount],
    flows: merged(drawn),
  })
  return <Card>{chart}</Card>
}

export const sum = (map: Map<string, bigint>) => [...map.values()].reduce((total, one) => total + one, 0n)

/** Accounts of the same name become one stream. */
function merged(list: readonly Flow[]): Flow[] {
  const sums = new Map<string, Flow>()
  for (const flow of list) {
    const key = `${flow.from}\n${flow.to}`
    const value = BigInt(sums.get(key)?.value ?? 0n) + BigInt(flow.value)
    sums.set(key, { ...flow, value })
  }
  return [...sums.values()]
}
