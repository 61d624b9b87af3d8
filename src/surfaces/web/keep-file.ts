import { actorName } from '../../kernel/authority.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { putFile, type StoredFile } from '../../kernel/files.ts'
import type { PageView, SentFile } from '../../ui/page.ts'
import { checkedMediaType } from './media-types.ts'
import type { Web } from './web.ts'

export type Keeper = Pick<PageView, 'commons' | 'standing' | 'viewer' | 'now'>

/** Keeps a file a member sent; `field` is where a refusal is shown. */
export async function keepFile(
  web: Web,
  { commons, standing, viewer, now }: Keeper,
  file: SentFile,
  field = 'file',
): Promise<StoredFile> {
  if (!standing.member) throw kernelFailure('not_allowed')
  const mediaType = checkedMediaType(file)
  if (!mediaType) throw kernelFailure('bad_input', { field, problem: 'invalid_value' })
  const { bytes, name } = file
  const owner = actorName(viewer, standing)
  return putFile(web.office.database.write, { commonsId: commons.id, bytes, name, mediaType, owner, at: now })
}
