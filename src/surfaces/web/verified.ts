import type { Glimpse } from '../../kernel/ask.ts'
import { verifyStored } from '../../kernel/journal/verify-stored.ts'
import { logged } from './reference.ts'
import type { Web } from './web.ts'

/** Up to which size the stored journal was checked, and whether it was whole. */
export interface Checked {
  size: number
  isWhole: boolean
  /** Not before this moment again, in milliseconds of `performance.now()`. */
  again: number
}

const checked = new Map<string, Checked>()
const underWay = new Map<string, Promise<void>>()

/** A journal this short is checked while the page waits; a longer one beside it. */
const short = 400

/**
 * The last check of a journal, by re-hashing every entry; undefined while nobody has looked. A long journal is
 * checked again only when a hundred times the last check's duration has passed, so it never takes more than a
 * hundredth of the machine.
 */
export async function lastCheck(
  web: Web,
  { commons, size }: Pick<Glimpse, 'commons' | 'size'>,
): Promise<Checked | undefined> {
  const known = checked.get(commons.id)
  const isDue = !known || (known.size !== size && (size <= short || performance.now() > known.again))
  if (isDue) {
    const check = underWay.get(commons.id) ?? begin(web, commons.id)
    if (size <= short) await check
  }
  return checked.get(commons.id)
}

function begin(web: Web, commonsId: string): Promise<void> {
  const began = performance.now()
  const check = verifyStored(web.office.database.read, commonsId)
    .then(({ size, findings }) => {
      const again = performance.now() + 100 * (performance.now() - began)
      checked.set(commonsId, { size, isWhole: findings.length === 0, again })
    })
    .catch((error) => void logged(error, 'checking a journal'))
    .finally(() => underWay.delete(commonsId))
  underWay.set(commonsId, check)
  return check
}
