import { z } from 'zod'
import { actorName } from '../../kernel/authority.ts'
import { hex, sha256 } from '../../kernel/canonical.ts'
import { command } from '../../kernel/capability.ts'
import { line } from '../../kernel/fields.ts'
import { putFile } from '../../kernel/files.ts'
import { largestPhoto, readPhoto } from './photo.ts'
import { forgetLoose } from './photos.ts'

/**
 * Keeps the picture of a receipt until it is asked for. Leaves no entry: nothing was spent yet. What is no picture is
 * refused with what it is instead.
 */
export const keepPhoto = command({
  input: z.strictObject({
    name: line(200),
    /** The file's bytes in base64. */
    content: z.base64().max(Math.ceil(largestPhoto / 3) * 4 + 1_000_000),
  }),
  who: ['member'],
  layer: 'regulations',
  failures: [
    'members_only',
    'photo_empty',
    'photo_is_heic',
    'photo_not_a_photo',
    'photo_cut_off',
    'photo_too_large',
  ],
  records: {},
  quiet: true,
  fingerprint: ({ content }) => ({ hash: hex(sha256(Buffer.from(content))) }),
  async run(ctx, { name, content }) {
    const keeper = ctx.standing.agent ?? ctx.fail('members_only')
    const bytes = Buffer.from(content, 'base64')
    const photo = readPhoto(bytes)
    if (typeof photo === 'string') return ctx.fail(photo, { field: 'photo', name })
    const owner = actorName(ctx.actor, ctx.standing)
    const upload = { commonsId: ctx.commons.id, bytes, name, mediaType: photo.mediaType, owner, at: ctx.now }
    const { hash } = await putFile(ctx.db, upload)
    await forgetLoose(ctx, keeper)
    await forgetLoose(ctx, keeper, [hash])
    await ctx.db
      .insertInto('expenses_photo')
      .values({ commons_id: ctx.commons.id, id: ctx.newId(), hash, keeper, expense: null, kept_at: ctx.now })
      .execute()
    return { photo: hash }
  },
})
