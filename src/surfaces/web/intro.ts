import { sql } from 'kysely'
import { dataOf } from '../../commons/charter/charter.ts'
import { plural } from '../../kernel/language.ts'
import type { PageView } from '../../ui/page.ts'

/** One sentence on what this commons is: how many members it has, by the name they call themselves. */
export async function introOf(view: PageView): Promise<{ lead: string | undefined }> {
  const { rows } = await sql<{ count: bigint }>`
    select count(*) from members_agent where commons_id = ${view.commons.id} and state = 'member'`.execute(
    view.db,
  )
  const count = Number(rows[0]?.count ?? 0)
  const { calls } = dataOf(view.charter)
  const ko = `${calls?.member.ko ?? '회원'} ${count.toLocaleString('ko')}명이 함께해요.`
  const en = `${plural(count, calls?.member.en ?? 'member')} together.`
  return { lead: view.lang === 'ko' ? ko : en }
}
