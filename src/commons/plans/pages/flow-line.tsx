import type { PageView } from '../../../ui/page.ts'
import { Row } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import type { FlowView } from '../shapes.ts'
import { words } from '../words.ts'
import { hrefOf, type Names, openSide, StateBadge, sideOf, thing } from './parts.tsx'

interface Props {
  view: PageView
  flow: FlowView
  /** What was promised for it. */
  promised: readonly FlowView[]
  names: Names
}

/** A need of a step in a plan: how much, who took it on, what is done of it. */
export function FlowLine({ view, flow, promised, names }: Props) {
  const w = words[view.lang]
  const size = (amount: bigint) => money(view, amount, flow.unit)
  const other = flow.given === 'receiver' ? 'provider' : 'receiver'
  const live = promised.filter((one) => one.status === 'agreed' || one.status === 'asked')
  const takers = live.map((one) => `${sideOf(view, names, one, other)} ${size(one.amount)}`)
  const done = flow.done > 0n && flow.done < flow.amount ? w.doneOf(size(flow.done), size(flow.amount)) : ''
  const who = flow.given === null ? sideOf(view, names, flow, 'provider') : takers.join(', ')
  const detail = [who, done].filter(Boolean).join(' · ')
  return (
    <Row
      href={hrefOf(view, flow)}
      title={thing(view, flow)}
      detail={detail || (flow.done < flow.amount && openSide(view, flow))}
      aside={<StateBadge view={view} flow={flow} />}
    />
  )
}
