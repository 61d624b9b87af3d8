import type { Context } from '../../kernel/capability.ts'

/** This commons as others are told of it. */
export async function introductionOf(ctx: Context): Promise<{ name: string; slug: string }> {
  const query = ctx.db.selectFrom('kernel_commons').select(['name', 'slug'])
  return query.where('id', '=', ctx.commons.id).executeTakeFirstOrThrow()
}

/** The commons that sent this command, or nothing where a person did. */
export function senderOf({ actor }: Context): string | undefined {
  return actor.kind === 'commons' ? actor.commons : undefined
}
