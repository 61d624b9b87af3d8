import { verifyStored } from '../../kernel/journal/verify-stored.ts'
import type { Glimpse } from '../../kernel/ask.ts'
import { logged } from './reference.ts'
import type { Web } from './web.ts'

interface Checked {
  size: number
  ok: boolean
}

const checked = new Map<string, Checked>()
const underWay = new Map<string, Promise<void>>()

/** A journal this short is checked while the page waits; a longer one beside it. */
const short = 400
/** Growth since the last check that a page may still call verified. */
const slack = 200

/** Whether the stored journal was found whole, by re-hashing every entry; undefined while nobody has looked. */
export async function isVerified(web: Web, { commons, size }: Pick<Glimpse, 'commons' | 'size'>) {
  const known = checked.get(commons.id)
  if (!known || known.size !== size) {
    const check = underWay.get(commons.id) ?? start(web, commons.id)
    if (size <= short) await check
  }
  const now = checked.get(commons.id)
  return now && (!now.ok || size - now.size <= slack) ? now.ok : undefined
}

function start(web: Web, commonsId: string): Promise<void> {
  const check = verifyStored(web.office.database.read, commonsId)
    .then(({ size, problems }) => {
      checked.set(commonsId, { size, ok: problems.length === 0 })
    })
    .catch((error) => void logged(error, 'verifying a journal'))
    .finally(() => underWay.delete(commonsId))
  underWay.set(commonsId, check)
  return check
}
