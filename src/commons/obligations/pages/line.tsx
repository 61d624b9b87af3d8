import type { PageView } from '../../../ui/page.ts'
import { Row } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import type { ObligationView } from '../shapes.ts'
import { words } from '../words.ts'
import { DueText, hrefOf, Rest, whoOf } from './parts.tsx'

type LineProps = { view: PageView; one: ObligationView; names?: ReadonlyMap<string, string> }

/** One thing owed in a list; with `names` it begins with whose it is. */
export function Line({ view, one, names }: LineProps) {
  const w = words[view.lang]
  const detail = (
    <>
      {names && <>{one.label} · </>}
      <DueText view={view} one={one} />
      {one.settled > 0n && <> · {w.partly(money(view, one.settled, one.unit))}</>}
    </>
  )
  return (
    <Row
      title={names ? whoOf(view, names, one) : one.label}
      detail={detail}
      aside={<Rest view={view} one={one} />}
      href={hrefOf(view, one)}
    />
  )
}
