import type { Context } from '../../kernel/capability.ts'
import { barredBy } from './degrees.ts'
import { findPage, type PageRow } from './rows.ts'

export const pageFailures = ['no_such_page', 'page_deleted'] as const
export const changeFailures = [...pageFailures, 'page_protected'] as const

/** A page that is there to be read. */
export async function readablePage(
  ctx: Context<(typeof pageFailures)[number]>,
  id: string,
): Promise<PageRow> {
  const page = await findPage(ctx, id)
  if (!page) return ctx.fail('no_such_page')
  return page.is_deleted ? ctx.fail('page_deleted') : page
}

/** A page that whoever acts may change now. */
export async function changeablePage(
  ctx: Context<(typeof changeFailures)[number]>,
  id: string,
): Promise<PageRow> {
  const page = await readablePage(ctx, id)
  const degree = await barredBy(ctx, page)
  return degree === undefined ? page : ctx.fail('page_protected', { degree })
}
