import { formatDateTime } from '../../../kernel/language.ts'
import type { PageView } from '../../../ui/page.ts'
import { dataOf } from '../../charter/charter.ts'
import { whoLabel } from '../../charter/clause-fields.ts'

type Reader = Pick<PageView, 'lang' | 'timeZone'>

/** A moment with its time of day, as the reader writes it. */
export const momentOf = (view: Reader, at: string) => formatDateTime(new Date(at), view.lang, view.timeZone)

/** Those our rules let do something, in words: "감사, 총회". Empty where nobody may. */
export function whoMay(view: PageView, power: string): string {
  const data = dataOf(view.charter)
  const named = view.charter.who(power).filter((who) => who !== 'clock' && who !== 'provider')
  return named.map((who) => whoLabel(data, who, view.lang)).join(', ')
}
