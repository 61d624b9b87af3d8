import type { Kysely } from 'kysely'
import type { Tables } from '../../../kernel/database.ts'
import '../../../commons/members/tables.ts'

export interface MyCommons {
  slug: string
  name: string
}

/** Where a person belongs or has applied, by name. */
export async function commonsOfPerson(db: Kysely<Tables>, person: string): Promise<MyCommons[]> {
  return db
    .selectFrom('members_agent as a')
    .innerJoin('kernel_commons as c', 'c.id', 'a.commons_id')
    .select(['c.slug', 'c.name'])
    .where('a.person_id', '=', person)
    .where('a.state', 'in', ['member', 'applicant', 'paused'])
    .orderBy('c.name')
    .limit(200)
    .execute()
}
