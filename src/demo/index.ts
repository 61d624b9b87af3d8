import type { Office } from '../boot.ts'
import { Failure } from '../kernel/failure.ts'
import { demoSlug } from './chapter-founding.ts'
import { makePersons } from './persons.ts'
import { playerOn } from './player.ts'
import { playSeason, seasonHours } from './season.ts'

const hourMs = 3_600_000

/**
 * Plays the demo village's season into an empty installation, so that it ends today. Answers its slug.
 * @throws Failure `demo.not_empty` where any commons exists already.
 */
export async function loadDemo(office: Office): Promise<{ slug: string }> {
  const any = await office.database.read.selectFrom('kernel_commons').select('id').limit(1).executeTakeFirst()
  if (any) throw new Failure('demo.not_empty')
  const persons = await makePersons(office.database.write, office.clock)
  const start = new Date(office.clock.now().getTime() - seasonHours * hourMs)
  await playSeason(playerOn(office, start, persons))
  return { slug: demoSlug }
}
