import type { Bilingual } from '../../kernel/language.ts'

type Article = string | Bilingual

const parts = /^(\d+)(?:-(\d+))?(?:\((\d+)\))?(?:(\d+)(?:-(\d+))?)?$/

/** `29(1)8-2` of a law, in words: 제29조 제1항 제8호의2. What is given in words is left as it is. */
export function articleWords(
  article: Article | readonly Article[],
  via: string | undefined,
  law: Bilingual | undefined,
): Bilingual {
  const all = (Array.isArray(article) ? article : [article]) as Article[]
  const said = all.map(oneArticle)
  const isPlace = all.some((one) => typeof one === 'string')
  const ko = [isPlace && law?.ko, said.map((one) => one.ko).join(', '), via && `(제${via}조에서 준용)`]
  const en = [isPlace && law && `${law.en},`, said.map((one) => one.en).join(', ')]
  const applied = via ? ` (applied by art. ${via})` : ''
  return { ko: ko.filter(Boolean).join(' '), en: `${en.filter(Boolean).join(' ')}${applied}` }
}

function oneArticle(article: Article): Bilingual {
  if (typeof article !== 'string') return article
  const [, no, branch, paragraph, item, itemBranch] = parts.exec(article) ?? []
  const ko = [
    `제${no}조${branch ? `의${branch}` : ''}`,
    paragraph && `제${paragraph}항`,
    item && `제${item}호${itemBranch ? `의${itemBranch}` : ''}`,
  ]
  const place = `${no}${branch ? `-${branch}` : ''}${paragraph ? `(${paragraph})` : ''}`
  const item_ = item ? ` no. ${item}${itemBranch ? `-${itemBranch}` : ''}` : ''
  return { ko: ko.filter(Boolean).join(' '), en: `art. ${place}${item_}` }
}
