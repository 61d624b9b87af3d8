import type { PageView } from '../../../ui/page.ts'
import { charterDataAt } from '../../charter/in-force.ts'
import { registry } from '../../charter/registry.ts'
import { sentenceAt } from '../../charter/sentences.ts'

/** A rule as it stood in a version of our rules; nothing where that version has no such rule. */
export async function ruleText(view: PageView, clause: string, version: number): Promise<string | undefined> {
  const data = await charterDataAt(view.db, view.commons.id, version)
  return data && sentenceAt(data, clause, registry(), view.lang)?.text
}
