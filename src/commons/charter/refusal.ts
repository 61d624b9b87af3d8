import type { Refused } from './changes.ts'
import { findingSaid } from './legal-words.ts'

/** What a refusal's sentence speaks of. */
export function valuesOf(refused: Refused): Record<string, string | number | undefined> {
  switch (refused.code) {
    case 'charter_invalid': {
      const { problem, count } = refused
      return { problem: problem.code, path: problem.path, name: problem.name, count }
    }
    case 'law_breached': {
      const { finding, count } = refused
      const [ko, en] = [findingSaid(finding, 'ko'), findingSaid(finding, 'en')]
      const sentences = { sentence_ko: ko.sentence, sentence_en: en.sentence }
      return { ...sentences, article_ko: ko.article, article_en: en.article, path: finding.paths[0], count }
    }
    case 'layer_wrong':
      return { path: refused.path, layer: refused.layer }
    default:
      return { path: refused.path }
  }
}
